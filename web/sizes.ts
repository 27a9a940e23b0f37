/**
 * What each page weighs on the wire, smallest form (brotli), typeface included: `node web/sizes.ts`.
 * Units: bytes. Resident pages have a promise to keep (120 kB each, sealing included); the rest is told.
 */
import { existsSync, readFileSync, statSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { buildPages } from './build.ts'

type Chunk = {
  readonly file: string
  readonly src?: string
  readonly imports?: readonly string[]
  readonly css?: readonly string[]
  readonly assets?: readonly string[]
  readonly isEntry?: boolean
  readonly isDynamicEntry?: boolean
}
type Manifest = { readonly [key: string]: Chunk }
export type Weight = { readonly page: string; readonly bytes: number; readonly files: number }

const onTheWire = (folder: string, file: string): number => {
  const path = join(folder, file)
  return statSync(existsSync(`${path}.br`) ? `${path}.br` : path).size
}

/** The chunk itself and everything it needs before it runs. */
function carriedBy(manifest: Manifest, key: string, seen = new Set<string>()): ReadonlySet<string> {
  const chunk = manifest[key]
  if (!chunk || seen.has(chunk.file)) return seen
  seen.add(chunk.file)
  for (const file of [...(chunk.css ?? []), ...(chunk.assets ?? [])]) seen.add(file)
  for (const next of chunk.imports ?? []) carriedBy(manifest, next, seen)
  return seen
}

const weigh = (folder: string, page: string, files: Iterable<string>): Weight => {
  const list = [...new Set(files)]
  return { page, bytes: list.reduce((sum, file) => sum + onTheWire(folder, file), 0), files: list.length }
}

/** First opening of the workbench, then what each page adds. */
export function workbenchWeights(folder: string): readonly Weight[] {
  const manifest = JSON.parse(readFileSync(join(folder, 'pages.json'), 'utf8')) as Manifest
  const entry = Object.keys(manifest).find((key) => manifest[key]?.isEntry) ?? ''
  const first = carriedBy(manifest, entry)
  const added = Object.keys(manifest)
    .filter((key) => manifest[key]?.isDynamicEntry)
    .map((key) => {
      const own = [...carriedBy(manifest, key)].filter((file) => !first.has(file))
      return weigh(folder, key.replace(/^(?:\.\.\/)+/, ''), own)
    })
  return [weigh(folder, 'first opening', first), ...added.sort((one, next) => next.bytes - one.bytes)]
}

/** Style, typeface and quick exit, then each script with what it carries on top of that. */
export function residentWeights(folder: string): readonly Weight[] {
  const manifest = JSON.parse(readFileSync(join(folder, 'built.json'), 'utf8')) as Manifest
  const named = (name: string) => Object.keys(manifest).find((key) => key.endsWith(name)) ?? ''
  const names = JSON.parse(readFileSync(join(folder, 'assets.json'), 'utf8')) as { readonly [name: string]: string }
  const always = Object.keys(names)
    .filter((name) => /^(?:resident\.css|quick-exit\.js|mark\.svg)$|\.woff2$/.test(name))
    .map((name) => `assets/${names[name]}`)
  const scripts = Object.keys(manifest).filter(
    (key) => key.endsWith('.script.ts') && key !== named('quick-exit.script.ts'),
  )
  return [
    weigh(folder, 'every page', always),
    ...scripts.map((key) => weigh(folder, key.replace(/^(?:\.\.\/)+/, ''), [...always, ...carriedBy(manifest, key)])),
  ]
}

if (import.meta.main) {
  const { folder } = await buildPages({ root: resolve(import.meta.dirname, '..') })
  const kilobytes = (bytes: number) => `${(bytes / 1000).toFixed(1).padStart(7)} kB`
  for (const [title, weights] of [
    ['workbench', workbenchWeights(join(folder, 'workbench'))],
    ['residents', residentWeights(join(folder, 'resident'))],
  ] as const) {
    process.stdout.write(`${title}\n`)
    for (const { page, bytes, files } of weights)
      process.stdout.write(`${kilobytes(bytes)}  ${page} (${files} files)\n`)
  }
}
