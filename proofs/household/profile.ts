/** What a browser leaves on the device: its whole profile folder, read as somebody would who has the phone that evening. */
import { globSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'

/** Files in which one of the words stands: as it is, in two bytes a letter, backwards, or inside what was compressed. */
export function filesWith(profile: string, words: readonly string[]): string[] {
  const files = globSync('**/*', { cwd: profile }).filter((file) => statSync(join(profile, file)).isFile())
  const forms = words
    .flatMap((word) => [word, encodeURIComponent(word)])
    .flatMap((word) => [Buffer.from(word), Buffer.from(word, 'utf16le')])
  return files.filter((file) => {
    const bytes = readFileSync(join(profile, file))
    const seen = [bytes, ...unpacked(bytes)]
    return forms.some((form) => seen.some((part) => part.includes(form)))
  })
}

/** The body of a kept answer stands behind its head, packed as it came over the wire. */
function unpacked(bytes: Buffer): Buffer[] {
  const found: Buffer[] = []
  for (let at = bytes.indexOf('\x1f\x8b', 0, 'latin1'); at >= 0; at = bytes.indexOf('\x1f\x8b', at + 1, 'latin1'))
    found.push(...tried(() => gunzipSync(bytes.subarray(at), { finishFlush: 2 })))
  return [...found, ...tried(() => brotliDecompressSync(bytes))]
}
function tried(unpack: () => Buffer): Buffer[] {
  try {
    return [unpack()]
  } catch {
    return []
  }
}

const rows = (file: string, query: string): { readonly [column: string]: unknown }[] => {
  const database = new DatabaseSync(file, { readOnly: true })
  try {
    return database.prepare(query).all() as { [column: string]: unknown }[]
  } finally {
    database.close()
  }
}

/** Where the browser was, and what it says the page was called. */
export const visitsIn = (profile: string): readonly { readonly url: string; readonly title: string }[] =>
  rows(join(profile, 'Default/History'), 'select url, title from urls order by id') as never

/** What of this site stays behind besides a line in the history: a name for each kind. */
export function keptIn(profile: string, origin: string): string[] {
  const at = (path: string) => globSync(path, { cwd: join(profile, 'Default') })
  const { host } = new URL(origin)
  const told = (path: string) => at(path).some((file) => file.includes(host.replace(':', '_')))
  const holds = (path: string) =>
    at(path).some(
      (file) =>
        statSync(join(profile, 'Default', file)).isFile() &&
        readFileSync(join(profile, 'Default', file)).includes(host),
    )
  // Chromium notes for every site that it may keep something, as its history does; each thing it keeps is `map-<number>-<name>`.
  const keepsForASession = () =>
    at('Session Storage/*').some((file) => {
      const path = join(profile, 'Default', file)
      return statSync(path).isFile() && /map-\d+-/.test(readFileSync(path, 'latin1'))
    })
  const count = (file: string, query: string) =>
    at(file).reduce((sum, found) => sum + rows(join(profile, 'Default', found), query).length, 0)
  return Object.entries({
    cookies: count('{Network/,}Cookies', 'select 1 from cookies') > 0,
    downloads: rows(join(profile, 'Default/History'), 'select 1 from downloads').length > 0,
    'local storage': holds('Local Storage/leveldb/*'),
    'session storage': keepsForASession(),
    'indexed database': told('IndexedDB/*'),
    'service worker': holds('Service Worker/Database/*'),
    'typed into forms': count('Web Data', 'select 1 from autofill') > 0,
  }).flatMap(([what, kept]) => (kept ? [what] : []))
}
