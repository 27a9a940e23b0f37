/** From the words of an import to the file, npm package or Node module they mean. */
import { posix } from 'node:path'
import type { Tree } from '../tree.ts'

export type Target =
  | { readonly kind: 'file'; readonly path: string }
  | { readonly kind: 'outside'; readonly name: string }
  | { readonly kind: 'node'; readonly name: string }
  | { readonly kind: 'nothing'; readonly why: string }

type Manifest = {
  readonly name?: string
  readonly exports?: unknown
  readonly main?: string
  readonly dependencies?: Readonly<Record<string, string>>
  readonly devDependencies?: Readonly<Record<string, string>>
  readonly peerDependencies?: Readonly<Record<string, string>>
  readonly optionalDependencies?: Readonly<Record<string, string>>
}
export type Dependencies = { readonly product: ReadonlySet<string>; readonly development: ReadonlySet<string> }

const manifestAt = (tree: Tree, path: string): Manifest | undefined => {
  const text = tree.get(path)
  return text === undefined ? undefined : (JSON.parse(text) as Manifest)
}

const firstString = (value: unknown): string | undefined => {
  if (typeof value === 'string') return value
  if (typeof value !== 'object' || value === null) return undefined
  const choices = value as Record<string, unknown>
  for (const condition of ['import', 'default', 'browser', 'node', 'types']) {
    const found = firstString(choices[condition])
    if (found !== undefined) return found
  }
  return undefined
}

/** `@scope/name/deep/path` → [`@scope/name`, `./deep/path`]. */
export function splitSpecifier(specifier: string): readonly [name: string, inside: string] {
  const parts = specifier.split('/')
  const length = specifier.startsWith('@') ? 2 : 1
  const rest = parts.slice(length).join('/')
  return [parts.slice(0, length).join('/'), rest === '' ? '.' : `./${rest}`]
}

export type Resolver = {
  resolve(from: string, specifier: string): Target
  /** Dependencies declared for the file's own package, else for the product. */
  dependenciesFor(path: string): Dependencies
}

export function resolverOf(tree: Tree): Resolver {
  const workspaces = new Map<string, { folder: string; manifest: Manifest }>()
  const declared = new Map<string, Dependencies>()
  for (const path of tree.keys()) {
    if (path !== 'package.json' && !/^packages\/[^/]+\/package\.json$/.test(path)) continue
    const manifest = manifestAt(tree, path) as Manifest
    const folder = posix.dirname(path)
    if (folder !== '.' && manifest.name !== undefined) workspaces.set(manifest.name, { folder, manifest })
    declared.set(folder, {
      product: new Set([
        ...Object.keys(manifest.dependencies ?? {}),
        ...Object.keys(manifest.peerDependencies ?? {}),
        ...Object.keys(manifest.optionalDependencies ?? {}),
      ]),
      development: new Set(Object.keys(manifest.devDependencies ?? {})),
    })
  }
  const none: Dependencies = { product: new Set(), development: new Set() }

  const fileAt = (path: string): Target =>
    tree.has(path) ? { kind: 'file', path } : { kind: 'nothing', why: `there is no file ${path}` }

  return {
    resolve(from, specifier) {
      if (specifier.startsWith('node:')) return { kind: 'node', name: specifier }
      if (specifier.startsWith('.')) return fileAt(posix.join(posix.dirname(from), specifier.replace(/\?.*$/, '')))
      if (specifier.startsWith('/') || /^[a-z]+:/.test(specifier)) {
        return { kind: 'nothing', why: 'imports are relative, from node:, or from a declared package' }
      }
      const [name, inside] = splitSpecifier(specifier)
      const workspace = workspaces.get(name)
      if (workspace === undefined) return { kind: 'outside', name }
      const { exports, main } = workspace.manifest
      const table = typeof exports === 'object' && exports !== null ? (exports as Record<string, unknown>) : {}
      const target =
        inside === '.' ? (firstString(table['.'] ?? exports) ?? main ?? './src/index.ts') : firstString(table[inside])
      if (target === undefined) return { kind: 'nothing', why: `${name} does not offer ${inside}` }
      return fileAt(posix.join(workspace.folder, target))
    },
    dependenciesFor(path) {
      const own = /^(packages\/[^/]+)\//.exec(path)?.[1]
      return declared.get(own ?? '.') ?? none
    },
  }
}
