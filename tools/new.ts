/**
 * `npm run new room <name> [noun]`, `npm run new migration <room> <name>`, `npm run new decision <name>`: makes a thing
 * with everything such a thing has, and says what to do next. Never writes over a file.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { systemClock } from '../foundation/clock.ts'
import { rooms } from '../house-rules.mjs'
import { renew } from './check/fresh.ts'
import { format } from './check/lint.ts'
import { top } from './check/step.ts'
import { decision } from './new/decision.ts'
import { migration } from './new/migration.ts'
import { NotNamed } from './new/names.ts'
import { room, tableWith } from './new/room.ts'
import { type Tree, treeAt } from './tree.ts'

const namesIn = (tree: Tree, pattern: RegExp) => [...tree.keys()].flatMap((path) => pattern.exec(path)?.[1] ?? [])
export const migrationsIn = (tree: Tree) => namesIn(tree, /\/database\/migrations\/([^/]+)\.sql$/)
export const decisionsIn = (tree: Tree) => namesIn(tree, /^docs\/decisions\/([^/]+)\.md$/)
export const roomsIn = (tree: Tree) => [...new Set(namesIn(tree, /^rooms\/([^/]+)\//))]

function write(files: Readonly<Record<string, string>>): string[] {
  const taken = Object.keys(files).find((path) => existsSync(join(top, path)))
  if (taken !== undefined) throw new NotNamed(`${taken} is there already; nothing was written.`)
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(top, path)), { recursive: true })
    writeFileSync(join(top, path), text)
  }
  return Object.keys(files)
}

async function makeRoom(
  name: string | undefined,
  noun: string | undefined,
  tree: Tree,
  moment: Date,
): Promise<string[]> {
  const written = write(room({ room: name, noun, rooms, built: roomsIn(tree), moment, taken: migrationsIn(tree) }))
  const table = join(top, 'house-rules.mjs')
  writeFileSync(table, tableWith(readFileSync(table, 'utf8'), name as string))
  await format(`rooms/${name}`)
  // a process of its own would read the new table; this one has the old, which is all the generators need
  const renewed = await renew()
  return [
    ...written,
    ...renewed,
    '',
    `Next: say in house-rules.mjs what the room is for and where it may knock; add its routes to server/rooms.ts;`,
    `give its nouns an entry in rooms/knowledge/vocabulary; then npm run check and npm test.`,
  ]
}

async function make(words: readonly string[]): Promise<string[]> {
  const [what, first, second] = words
  const tree = treeAt(top)
  const moment = systemClock.now()
  switch (what) {
    case 'room':
      return makeRoom(first, second, tree, moment)
    case 'migration':
      return write(migration({ room: first, name: second, rooms: roomsIn(tree), moment, taken: migrationsIn(tree) }))
    case 'decision':
      return write(decision(first, moment, decisionsIn(tree)))
    default:
      throw new NotNamed('Say what to make: room <name> [noun], migration <room> <name>, or decision <name>.')
  }
}

if (import.meta.main) {
  try {
    for (const line of await make(process.argv.slice(2))) console.log(line)
  } catch (error) {
    if (!(error instanceof NotNamed)) throw error
    console.error(error.message)
    process.exitCode = 2
  }
}
