/** Words per room and language: how many, which are missing in English, which look untranslated. */
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { top } from '../check/step.ts'
import type { Tree } from '../tree.ts'
import { columns } from './columns.ts'

type Words = ReadonlyMap<string, string>

/** Leaves of a catalogue with their path; a message that is a function counts by its source. */
function leavesOf(value: unknown, path = '', found = new Map<string, string>()): Map<string, string> {
  if (typeof value === 'string' || typeof value === 'function') found.set(path, String(value))
  else if (typeof value === 'object' && value !== null) {
    for (const [key, part] of Object.entries(value)) leavesOf(part, path === '' ? key : `${path}.${key}`, found)
  }
  return found
}

async function wordsIn(path: string): Promise<Words> {
  const module = (await import(pathToFileURL(join(top, path)).href)) as Record<string, unknown>
  const exported = Object.values(module)
  return leavesOf(exported.length === 1 ? exported[0] : module)
}

export async function showMessages(tree: Tree, only: string | undefined): Promise<string> {
  const dutch = [...tree.keys()]
    .filter(
      (path) =>
        /^rooms\/.*\/messages\/.*\.nl\.ts$/.test(path) && (only === undefined || path.startsWith(`rooms/${only}/`)),
    )
    .sort()
  const rows: string[][] = [['catalogue', 'nl', 'en', 'missing in en', 'the same in both']]
  for (const path of dutch) {
    const nl = await wordsIn(path)
    const english = path.replace(/\.nl\.ts$/, '.en.ts')
    const en: Words = tree.has(english) ? await wordsIn(english) : new Map()
    const missing = [...nl.keys()].filter((key) => !en.has(key))
    const same = [...nl].filter(([key, text]) => text.length > 3 && en.get(key) === text).map(([key]) => key)
    rows.push([
      path.replace(/^rooms\//, '').replace(/\.nl\.ts$/, ''),
      String(nl.size),
      String(en.size),
      missing.join(', ') || '–',
      same.join(', ') || '–',
    ])
  }
  return columns(rows)
}
