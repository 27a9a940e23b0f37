/** Builds the pages of both entrances into `dist/`, and leaves them alone when nothing they come from has changed. */
import {
  copyFileSync,
  existsSync,
  globSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { basename, join, resolve } from 'node:path'
import react from '@vitejs/plugin-react'
import { build, type InlineConfig } from 'vite'
import { browserSafe } from './browser-safe.ts'
import { compressFiles } from './compress.ts'
import { sourcesHash } from './sources.ts'
import { spareTokens } from './spare-tokens.ts'
import { twoLanguages } from './two-languages.ts'

export type Built = { readonly folder: string; readonly fresh: boolean }
const project = resolve(import.meta.dirname, '..')

/**
 * Answers the folder with `workbench/` and `resident/`; `fresh` says whether anything had to be built.
 * Errors: what Vite says, and every import that may not be in a browser. A failed build leaves the last good one.
 */
export async function buildPages({ force = false, root = project, folder = join(root, 'dist') } = {}): Promise<Built> {
  const hash = sourcesHash(root)
  const stamp = join(folder, 'sources.sha256')
  if (!force && existsSync(stamp) && readFileSync(stamp, 'utf8') === hash) return { folder, fresh: false }
  // Two starts may build at once: each in a folder of its own, and the last one done is the one that stays.
  const making = `${folder}.making-${process.pid}`
  for (const left of globSync(`${folder}.making-*`))
    if (!existsSync(`/proc/${left.split('-').at(-1)}`)) rmSync(left, { recursive: true, force: true })
  rmSync(making, { recursive: true, force: true })
  mkdirSync(making, { recursive: true })
  await Promise.all([build(workbench(root, making)), build(resident(root, making))])
  writeAssetNames(join(making, 'resident'))
  compressFiles(making)
  for (const shell of ['workbench', 'resident']) keepYesterdaysFiles(join(folder, shell), join(making, shell))
  writeFileSync(join(making, 'sources.sha256'), hash)
  putInPlace(making, folder)
  return { folder, fresh: true }
}

function putInPlace(making: string, folder: string): void {
  const old = `${making}.old`
  if (existsSync(folder)) renameSync(folder, old)
  renameSync(making, folder)
  rmSync(old, { recursive: true, force: true })
}

const dayInMilliseconds = 86_400_000
/** A tab that was open before this build still asks for its pieces by their old names: keep those for a day. */
function keepYesterdaysFiles(before: string, now: string): void {
  const kept = globSync('assets/*', { cwd: before }).map((file) => ({ file, at: statSync(join(before, file)).mtimeMs }))
  const newest = Math.max(0, ...kept.map(({ at }) => at))
  for (const { file, at } of kept) {
    const place = join(now, file)
    if (existsSync(place) || newest - at > dayInMilliseconds) continue
    copyFileSync(join(before, file), place)
    utimesSync(place, at / 1000, at / 1000)
  }
}

const shared = (root: string, into: string): InlineConfig => ({
  configFile: false,
  logLevel: 'warn',
  base: '/',
  publicDir: false,
  cacheDir: join(root, 'node_modules/.vite'),
  build: {
    outDir: into,
    emptyOutDir: true,
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
    target: ['es2022', 'safari16.4'],
    // The library of maps is one piece, fetched by the page that draws a country and by no other.
    chunkSizeWarningLimit: 1_200,
  },
})

function workbench(root: string, into: string): InlineConfig {
  const base = shared(root, join(into, 'workbench'))
  return {
    ...base,
    root: join(root, 'web/workbench'),
    plugins: [browserSafe({ shell: 'workbench', root }), twoLanguages(), react()],
    build: { ...base.build, manifest: 'pages.json', rolldownOptions: { checks: { pluginTimings: false } } },
  }
}

/** Name → file of every script and style a resident page may ask for. */
export function residentInputs(root: string): { readonly [name: string]: string } {
  const scripts = globSync(['kit/resident/*.script.ts', 'rooms/*/pages/resident/*.script.ts'], { cwd: root }).sort()
  const inputs: { [name: string]: string } = { resident: join(root, 'kit/resident/resident.css') }
  for (const script of scripts) {
    const name = basename(script, '.script.ts')
    if (inputs[name]) throw new Error(`Two resident scripts are called ${name}: ${inputs[name]} and ${script}`)
    inputs[name] = join(root, script)
  }
  return inputs
}

function resident(root: string, into: string): InlineConfig {
  const base = shared(root, join(into, 'resident'))
  return {
    ...base,
    root: join(root, 'web/resident'),
    plugins: [browserSafe({ shell: 'resident', root }), picture(root), spareTokens()],
    build: {
      ...base.build,
      manifest: 'built.json',
      rolldownOptions: {
        checks: { pluginTimings: false },
        input: { ...residentInputs(root) },
        output: {
          entryFileNames: 'assets/[name]-[hash].js',
          chunkFileNames: 'assets/part-[hash].js',
          assetFileNames: 'assets/[name]-[hash][extname]',
        },
      },
    },
  }
}

/** The mark, which no script asks for. */
const picture = (root: string) => ({
  name: 'mark',
  buildStart(this: { emitFile(file: { type: 'asset'; name: string; source: string }): string }) {
    this.emitFile({ type: 'asset', name: 'mark.svg', source: readFileSync(join(root, 'kit/mark.svg'), 'utf8') })
  },
})

/** `assets.json`: the name a page asks for → the file that has it, for `assetsAre`. */
function writeAssetNames(folder: string): void {
  const files = globSync('assets/*', { cwd: folder }).map((file) => basename(file))
  const names = files.flatMap((file) => {
    const [, name, ending] = /^(.+)-[\w-]{8}(\.\w+)$/.exec(file) ?? []
    return name && name !== 'part' ? [[`${name}${ending}`, file]] : []
  })
  writeFileSync(join(folder, 'assets.json'), `${JSON.stringify(Object.fromEntries(names.sort()), null, 2)}\n`)
}

/** Builds one page of the workbench's kit on its own: the samples that tests and people look at. */
export async function buildSample(root: string, page: string, into: string): Promise<void> {
  const base = shared(root, into)
  await build({
    ...base,
    root: join(root, page),
    plugins: [browserSafe({ shell: 'workbench', root }), twoLanguages(), react()],
  })
}
