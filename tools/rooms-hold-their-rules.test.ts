/** A room's rules are only as good as the tests that hold them: none may go without. */
import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { readRooms, roomsFolder } from '../foundation/policy/read-rooms.ts'

const says = (room: string, file: string, call: string) =>
  existsSync(join(roomsFolder, room, file)) && readFileSync(join(roomsFolder, room, file), 'utf8').includes(call)

for (const { room, mapping } of await readRooms()) {
  test(`the rules of ${room} are held by cases`, () => {
    assert.ok(says(room, 'access/cases.test.ts', `casesHold('${room}')`))
  })
  if (Object.keys(mapping).length > 0)
    test(`the locks of ${room} are compared with its rules in PostgreSQL`, () => {
      const file = 'database/locks-agree.db.test.ts'
      const whole = says(room, file, `locksAgree('${room}')`)
      const halves =
        says(room, file, `locksAgree('${room}', { half: 'first' })`) &&
        says(room, 'database/other-locks-agree.db.test.ts', `locksAgree('${room}', { half: 'second' })`)
      assert.ok(whole || halves)
    })
}
