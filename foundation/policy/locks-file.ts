/** The text of `rooms/<room>/database/locks.sql`: generated, checked in, applied after every migration. */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { compileLocks } from './compile-lock.ts'
import { roomsFolder } from './read-rooms.ts'
import type { Rulebook } from './rulebook.ts'

export function locksFile(rules: Rulebook, room: string): string {
  const head = `-- Generated from rooms/${room}/access (policies.cedar, mapping.ts) by "npm run locks". Do not edit: change the rule.\n`
  const locks = compileLocks(rules, room).map(({ table, name, using, policies }) =>
    [
      '',
      `-- Reading ${table}:`,
      ...policies.map((policy) => `--   ${policy.effect} ${policy.id} (${policy.json.annotations?.ground})`),
      `drop policy if exists ${name} on ${table};`,
      `create policy ${name} on ${table} for select to workbench using (\n  ${using}\n);`,
      '',
    ].join('\n'),
  )
  return head + locks.join('')
}

/** Locks that are not what the rules say: the file's path and the text it should have. */
export function driftedLocks(rules: Rulebook, folder: string = roomsFolder): readonly { file: string; text: string }[] {
  return rules.rooms
    .filter(({ mapping }) => Object.keys(mapping).length > 0)
    .map(({ room }) => ({ file: join(folder, room, 'database', 'locks.sql'), text: locksFile(rules, room) }))
    .filter(({ file, text }) => !existsSync(file) || readFileSync(file, 'utf8') !== text)
}
