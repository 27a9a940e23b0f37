/** HOUSE.md: the diagram, the doors and the rules, drawn from house-rules.mjs. */
import { parts, rooms, rules } from '../../house-rules.mjs'
import type { Tree } from '../tree.ts'
import { withSection } from './section.ts'

const names = Object.keys(rooms)

export function mermaid(): string {
  const lines = ['flowchart BT', '  subgraph ground [what rooms stand on]', '    foundation', '    kit', '    packages', '  end', '  subgraph story [the rooms, in the order of the story]']
  for (const name of names) lines.push(`    ${name}`)
  lines.push('  end', '  subgraph roofs', '    server', '    web', '  end')
  for (const [name, { knocksAt }] of Object.entries(rooms)) for (const door of knocksAt) lines.push(`  ${name} --> ${door}`)
  lines.push('  story --> ground', '  roofs --> story')
  return ['```mermaid', ...lines, '```'].join('\n')
}

/** The same as text: a dot on the diagonal, an arrow where the room of the row may knock at the room of the column. */
export function plain(): string {
  const width = Math.max(...names.map((name) => name.length)) + 2
  const short = names.map((name) => name.slice(0, 4))
  const head = `${''.padEnd(width)}${short.map((name) => name.padEnd(6)).join('')}`.trimEnd()
  const rows = names.map((name) => {
    const cells = names.map((other) => (other === name ? '■' : rooms[name]?.knocksAt.includes(other) ? '→' : '·').padEnd(6))
    return `${name.padEnd(width)}${cells.join('')}`.trimEnd()
  })
  return ['```text', 'may knock at:', head, ...rows, '```'].join('\n')
}

/** A room without a file in it is drawn, because its place in the story is fixed, and said to be still to be built. */
const roomRow = (name: string, at: number, tree: Tree) => {
  const built = [...tree.keys()].some((path) => path.startsWith(`rooms/${name}/`))
  const readme = `rooms/${name}/README.md`
  const shown = tree.has(readme) ? `[${name}](${readme})` : built ? name : `${name} *(not built yet)*`
  return `| ${at + 1} | ${shown} | ${rooms[name]?.says} | ${rooms[name]?.knocksAt.join(', ') || '–'} |`
}
const roomTable = (tree: Tree) =>
  ['| | room | what it is for | may knock at |', '|---|---|---|---|', ...names.map((name, at) => roomRow(name, at, tree))].join('\n')
const partTable = () => ['| folder | what it is for |', '|---|---|', ...Object.entries(parts).map(([name, says]) => `| \`${name}/\` | ${says} |`)].join('\n')
const ruleTable = () => ['| # | rule | in words |', '|---|---|---|', ...Object.entries(rules).map(([number, { name, says }]) => `| ${number} | \`${name}\` | ${says} |`)].join('\n')

export const housePage = (page: string, tree: Tree): string =>
  withSection(withSection(withSection(page, 'rooms', `${roomTable(tree)}\n\n${mermaid()}\n\n${plain()}`), 'parts', partTable()), 'rules', ruleTable())
