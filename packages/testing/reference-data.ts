/**
 * Published inputs and outputs of other programs. The project carries none of these files: tests read them from the
 * folder named by `SCHAKEL_REFERENCE_DATA`, else from `reference-data/` beside this project (git-ignored), and are
 * reported as skipped, with this reason, where neither exists.
 * Layout: `reference/<method>/…` (outputs), `picture/<method>/…` (inputs), `nl-linkage-synthetic/…`, `record-linkage/…`.
 */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

const folder = process.env['SCHAKEL_REFERENCE_DATA'] ?? join(import.meta.dirname, '../../reference-data')

/** Pass as `{ skip: missing('reference/did') }`; `false` when the data is there. */
export function missing(...paths: readonly string[]): string | false {
  const absent = paths.find((path) => !existsSync(join(folder, path)))
  return absent === undefined ? false : `no reference data: ${absent} (set SCHAKEL_REFERENCE_DATA)`
}
/** Where a file or folder of the reference data lies, for what must be handed to another program. */
export const referencePath = (path: string): string => join(folder, path)
export const referenceText = (path: string): string => readFileSync(join(folder, path), 'utf8')
// biome-ignore lint/suspicious/noExplicitAny: the shape is the other program's; a wrong guess fails the test that reads it
export const referenceJson = (path: string): any => JSON.parse(referenceText(path))

/** Rows of a comma- or semicolon-separated file with a header; quotes are taken off, nothing else is interpreted. */
export function referenceRows(path: string, separator = ','): { readonly [column: string]: string }[] {
  const [header = '', ...lines] = referenceText(path).trim().split(/\r?\n/)
  const cells = (line: string) =>
    (line.match(separator === ';' ? /("([^"]|"")*"|[^;]*)(;|$)/g : /("([^"]|"")*"|[^,]*)(,|$)/g) ?? []).map((cell) =>
      cell
        .replace(/[,;]$/, '')
        .replace(/^"([\s\S]*)"$/, '$1')
        .replaceAll('""', '"'),
    )
  const names = cells(header)
  return lines.map((line) => {
    const values = cells(line)
    return Object.fromEntries(names.map((name, column) => [name, values[column] ?? '']))
  })
}
