/** The files of the house, read once: what the fence and the other checks look at. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** Path (from the top, `/` between names) → text. Files without text for us (images, fonts) are present with `''`. */
export type Tree = ReadonlyMap<string, string>

const notOurs = new Set(['node_modules', '.git', '.data', 'dist', 'reference-data', '.ci-cache'])
const notOursAt = new Set(['journeys/screenshots'])
const withText =
  /\.(ts|tsx|mts|mjs|js|json|sql|cedar|cedarschema|md|css|html|yaml|yml|txt|typ|svg)$|^(LICENSE|schakel)$/

export function treeAt(top: string): Tree {
  const files = new Map<string, string>()
  const walk = (folder: string) => {
    for (const entry of readdirSync(join(top, folder), { withFileTypes: true })) {
      const path = folder === '' ? entry.name : `${folder}/${entry.name}`
      if (entry.isDirectory()) {
        if (!notOurs.has(entry.name) && !notOursAt.has(path) && !entry.name.startsWith('dist.')) walk(path)
      } else if (entry.isFile()) {
        files.set(path, withText.test(entry.name) ? readFileSync(join(top, path), 'utf8') : '')
      }
    }
  }
  walk('')
  return files
}

/** The same house with some files planted, replaced, or (with `null`) taken away. */
export function treeWith(tree: Tree, planted: Readonly<Record<string, string | null>>): Tree {
  const files = new Map(tree)
  for (const [path, text] of Object.entries(planted)) {
    if (text === null) files.delete(path)
    else files.set(path, text)
  }
  return files
}

export const sourcePattern = /\.(ts|tsx|mts|mjs)$/
export const isSource = (path: string) => sourcePattern.test(path)
export const isTest = (path: string) =>
  /\.test\.tsx?$/.test(path) ||
  /^packages\/[^/]+\/test\//.test(path) ||
  /(^|\/)examples\.ts$|(^|\/)testing\//.test(path)
