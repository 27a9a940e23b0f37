/** A folder of evidence: every file in a fixed form, and a list of their hashes. The same state gives the same bytes. */
import { createHash } from 'node:crypto'

export type Pack = { readonly [path: string]: Uint8Array }

/** Fields in the order of their names, so that nothing depends on who wrote them in which order. */
export const asJson = (content: unknown): Uint8Array => Buffer.from(`${JSON.stringify(sorted(content), null, 1)}\n`)
export const asText = (text: string): Uint8Array => Buffer.from(text)

function sorted(content: unknown): unknown {
  if (content instanceof Date) return content.toISOString()
  if (Array.isArray(content)) return content.map(sorted)
  if (typeof content !== 'object' || content === null) return content
  return Object.fromEntries(
    Object.entries(content)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, each]) => [name, sorted(each)]),
  )
}

/** `sha256sum -c MANIFEST` checks it. */
export function manifestOf(pack: Pack): string {
  const paths = Object.keys(pack).sort()
  return paths
    .map(
      (path) =>
        `${createHash('sha256')
          .update(pack[path] as Uint8Array)
          .digest('hex')}  ${path}\n`,
    )
    .join('')
}
