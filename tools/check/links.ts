/** Every link from one page of the repository to another leads somewhere. */
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

export const links: Step = {
  name: 'links',
  says: 'links between pages lead somewhere',
  run(tree) {
    const { broken, later, seen } = brokenLinksIn(tree)
    return {
      ok: broken.length === 0,
      figure: `${seen} links, ${broken.length} broken`,
      lines: [...broken, ...later.map((line) => `note: ${line}`)],
    }
  },
}
