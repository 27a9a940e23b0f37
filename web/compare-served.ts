/**
 * Whether a house serves the pages that this source makes: every built file is fetched and compared, and every page that is
 * found by following links refers to nothing else. What a host slips in between shows as a difference or as a stranger.
 *
 * Not for what comes after a log-in: the workbench is one page and its files, which anybody may fetch.
 */
import { createHash } from 'node:crypto'
import { globSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'

export type Shell = 'resident' | 'workbench'
/** `different`, `missing`: addresses of files; `strangers`: a page and what it refers to, or an inline script. */
export type Served = {
  readonly files: number
  readonly pages: number
  readonly different: readonly string[]
  readonly missing: readonly string[]
  readonly strangers: readonly string[]
}

const hash = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')
const written = /\.(?:br|gz)$/

/** Address → hash of every file of one shell that a browser may ask for. Compressed forms are what a browser unpacks. */
export function builtFiles(folder: string, shell: Shell): ReadonlyMap<string, string> {
  const at = join(folder, shell)
  const files = globSync('assets/*', { cwd: at }).filter(
    (file) => !written.test(file) && statSync(join(at, file)).isFile(),
  )
  const all = shell === 'workbench' ? [...files, 'index.html'] : files
  const address = (file: string) => (file === 'index.html' ? '/' : `/${file}`)
  return new Map(all.sort().map((file) => [address(file), hash(readFileSync(join(at, file)))]))
}

/** Units: pages of one entrance that are looked at, at most. */
const enough = 200
const reference = /<(?:script|link|img|iframe|object|embed|source)\b[^>]*?\b(?:src|href|data)="([^"]*)"[^>]*>/g
const inline = /<script\b(?![^>]*\bsrc=)[^>]*>|\son\w+="|href="javascript:/g
const onward = /<a\b[^>]*?\bhref="([^"]*)"/g

/** `origin`: where the entrance answers. Errors: whatever `fetch` says when nothing answers there. */
export async function compareServed(folder: string, shell: Shell, origin: string): Promise<Served> {
  const files = builtFiles(folder, shell)
  const found = { different: [] as string[], missing: [] as string[], strangers: [] as string[] }
  for (const [address, expected] of files) {
    const answer = await fetch(new URL(address, origin), { redirect: 'error' })
    const bytes = new Uint8Array(await answer.arrayBuffer())
    if (!answer.ok) found.missing.push(address)
    else if (hash(bytes) !== expected) found.different.push(address)
  }
  const pages = await walk(origin, (page, html) => found.strangers.push(...strangersIn(page, html, files)))
  return { files: files.size, pages, ...found }
}

/** From the front page along the links of this entrance. Answers how many pages there were. */
async function walk(origin: string, look: (page: string, html: string) => void): Promise<number> {
  const [waiting, seen] = [['/'], new Set<string>()]
  let pages = 0
  for (let page = waiting.shift(); page !== undefined && pages < enough; page = waiting.shift()) {
    if (seen.has(page)) continue
    seen.add(page)
    const answer = await fetch(new URL(page, origin))
    const html = await answer.text()
    if (!answer.headers.get('content-type')?.startsWith('text/html')) continue
    pages++
    look(page, html)
    for (const [, href = ''] of html.matchAll(onward)) {
      const next = new URL(href, answer.url)
      if (next.origin === new URL(origin).origin) waiting.push(next.pathname)
    }
  }
  return pages
}

/** What a page takes in that is not of this build. */
export function strangersIn(page: string, html: string, files: ReadonlyMap<string, string>): string[] {
  const plain = html.replace(/<!--[\s\S]*?-->/g, '')
  const taken = [...plain.matchAll(reference)].filter(([tag]) => !/rel="(?:canonical|alternate)"/.test(tag))
  return [
    ...taken.flatMap(([, address = '']) => (files.has(address) ? [] : [`${page} takes in ${address}`])),
    ...[...plain.matchAll(inline)].map(([tag]) => `${page} has ${tag.trim()}`),
  ]
}
