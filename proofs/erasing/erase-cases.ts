/**
 * A program that erases cases as the night does, to be killed at any moment: reads ids from standard input, erases each in one
 * transaction in every room, says so, and begins a new epoch after every third. Never ends by itself.
 */
import { createInterface } from 'node:readline'
import { demoPartnership } from '../../demo/people.ts'
import { systemClock } from '../../foundation/clock.ts'
import { openDatabase } from '../../foundation/database/as-actor.ts'
import { startCluster } from '../../foundation/database/launcher/cluster.ts'
import { accessTo } from '../../foundation/database/seal-keys.ts'
import { rotateEpoch } from '../../foundation/keys/erase.ts'
import { keyHolderOf, keyPlaces } from '../../foundation/keys/key-holder-of.ts'
import { project } from '../../foundation/testing/database.ts'
import { eraseAgain } from '../../server/erase-again.ts'

const cluster = await startCluster({ project })
const keys = keyHolderOf(keyPlaces(cluster.folder, process.env))
const house = { database: openDatabase(accessTo(cluster, { as: ['jobs'] })), keys }
const of = { keys, clock: systemClock, partnership: demoPartnership }
let turn = 0
for await (const id of createInterface({ input: process.stdin })) {
  await eraseAgain(cluster, of, { erasedCases: [{ compartment: 'WGS-ZVH', case: id }], erasedRows: [] })
  process.stdout.write(`${id}\n`)
  if (++turn % 3 === 0) await rotateEpoch(house, { partnership: demoPartnership, day: systemClock.today() })
}
