/** `./schakel help`: every verb with its one line. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

export const summary = 'list the verbs'

/** A verb runs when it is imported, so its line is read from the source. */
function summaryIn(source: string): string {
  return /^export const summary = (['"])(.*)\1$/m.exec(source)?.[2] ?? ''
}

const verbs = readdirSync(import.meta.dirname)
  .filter((file) => file.endsWith('.ts') && !file.includes('.test.'))
  .map((file) => ({
    name: file.slice(0, -'.ts'.length),
    line: summaryIn(readFileSync(join(import.meta.dirname, file), 'utf8')),
  }))
  .filter(({ line }) => line !== '')
  .sort((a, b) => (a.name < b.name ? -1 : 1))
const width = Math.max(...verbs.map(({ name }) => name.length))

process.stdout.write('Schakel\n\n')
for (const { name, line } of verbs) process.stdout.write(`  ./schakel ${name.padEnd(width)}  ${line}\n`)
process.stdout.write('\nData lies in .data/ (as root: /var/lib/schakel/…); settings: docs/how-to/settings.md\n')
