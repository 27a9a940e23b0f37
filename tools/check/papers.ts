/** Every link between pages leads somewhere; every room says why it is there, on which law it stands and what it never does. */
import { posix } from 'node:path'
import type { Tree } from '../tree.ts'
import type { Step } from './step.ts'

const link = /!?\[[^\]]*\]\(([^)\s]+)\)/g
/** Written by journeys; absent in a fresh clone. */
const madeLater = /^docs\/screenshots\//

export function brokenLinksIn(tree: Tree): {
  readonly broken: string[]
  readonly later: string[]
  readonly seen: number
} {
  const folders = new Set(
    [...tree.keys()].flatMap((path) =>
      path
        .split('/')
        .slice(0, -1)
        .map((_, at, names) => names.slice(0, at + 1).join('/')),
    ),
  )
  const broken: string[] = []
  const later: string[] = []
  let seen = 0
  for (const [path, text] of tree) {
    if (!path.endsWith('.md')) continue
    const spoken = text.replace(/```[\s\S]*?```/g, (block) => block.replace(/[^\n]/g, ' '))
    for (const { 1: target, index } of spoken.matchAll(link)) {
      if (target === undefined || /^([a-z]+:|#)/.test(target)) continue
      seen++
      const to = posix.join(posix.dirname(path), decodeURI(target.replace(/#.*$/, ''))).replace(/\/$/, '')
      if (tree.has(to) || folders.has(to) || to === '.') continue
      const line = spoken.slice(0, index).split('\n').length
      ;(madeLater.test(to) ? later : broken).push(`${path}:${line}  leads to ${to}, which is not there`)
    }
  }
  return { broken, later, seen }
}

const headings = ['Nouns', 'Law', 'Stories', 'Never'] as const

export function silentRoomsIn(tree: Tree): string[] {
  const rooms = new Set([...tree.keys()].flatMap((path) => /^rooms\/([^/]+)\/./.exec(path)?.[1] ?? []))
  return [...rooms].sort().flatMap((room) => {
    const page = `rooms/${room}/README.md`
    const text = tree.get(page)
    if (text === undefined)
      return [`${page} is missing: why the room is there, its nouns, its law, its stories, what it never does`]
    const absent = headings.filter((heading) => !new RegExp(`^## ${heading}`, 'm').test(text))
    if (!text.includes('docs/threat-model.md')) return [`${page} does not lead to docs/threat-model.md`]
    return absent.length > 0 ? [`${page} has no heading ${absent.join(', ')}`] : []
  })
}

export const papers: Step = {
  name: 'papers',
  says: 'links lead somewhere, every room says what it is for and what it never does',
  run(tree) {
    const { broken, later, seen } = brokenLinksIn(tree)
    const silent = silentRoomsIn(tree)
    return {
      ok: broken.length + silent.length === 0,
      figure: `${seen} links, ${broken.length} broken`,
      lines: [...broken, ...silent, ...later.map((line) => `note: ${line}`)],
    }
  },
}
