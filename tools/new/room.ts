/** A room: everything a room has, small, in order, with tests that pass; to be filled with the real thing. */
import { momentAfter, NotNamed, named, word } from './names.ts'
import { browserSide } from './room/browser.ts'
import { databaseSide } from './room/database.ts'
import { papersAndTests } from './room/papers-and-tests.ts'
import { type RoomNames, roomNames } from './room/room-names.ts'
import { serverSide } from './room/server.ts'

export type RoomWanted = {
  readonly room: string | undefined
  /** Its first noun; `note` when not given. */
  readonly noun?: string | undefined
  readonly rooms: Readonly<Record<string, { readonly knocksAt: readonly string[] }>>
  /** Rooms that already have files. */
  readonly built: readonly string[]
  readonly moment: Date
  readonly taken: readonly string[]
}

/** Errors: `NotNamed` when the name is taken or not one lower-case word. */
export function room({ room: wanted, noun = 'note', rooms, built, moment, taken }: RoomWanted): Record<string, string> {
  const name = named('room', wanted, word, 'training')
  if (built.includes(name)) throw new NotNamed(`There is a room ${name} already.`)
  const names: RoomNames = roomNames(
    name,
    named('noun', noun, word, 'course'),
    rooms[name]?.knocksAt ?? [],
    momentAfter(moment, taken),
  )
  const files = { ...serverSide(names), ...browserSide(names), ...databaseSide(names), ...papersAndTests(names) }
  return Object.fromEntries(Object.entries(files).map(([path, text]) => [`rooms/${name}/${path}`, text]))
}

/** The table with the new room in it, before `reporting`, which hears of all; unchanged when it stands there already. */
export function tableWith(houseRules: string, name: string): string {
  if (new RegExp(`^  ${name}: \\{`, 'm').test(houseRules)) return houseRules
  const line = `  ${name}: { says: 'what this room is for, in one line', knocksAt: ['knowledge'] },\n`
  const at = houseRules.indexOf('  reporting: {')
  if (at === -1) throw new Error('house-rules.mjs has no room reporting to stand before')
  return houseRules.slice(0, at) + line + houseRules.slice(at)
}
