/**
 * No half erasure, no half release. Results are drafted, offered and handed over, cases are erased and epochs renewed, while
 * every process, the database included, is killed at random moments. After each kill a release stands as before a step or as
 * after it, and none is handed over twice;
 * every case is there whole or gone whole, with a proof of its destruction exactly when it is gone; every key
 * that is there opens; some holder has a copy that opens; what was acknowledged as erased stays so. Control: a case whose keys
 * went without its rows, one whose rows went without its keys, and three halved releases, are all found.
 */
import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { setTimeout as wait } from 'node:timers/promises'
import { demoPartnership } from '../demo/people.ts'
import { drawBelow, type Id, systemClock } from '../foundation/clock.ts'
import { openDatabase } from '../foundation/database/as-actor.ts'
import { startCluster, withClient } from '../foundation/database/launcher/cluster.ts'
import { accessTo } from '../foundation/database/seal-keys.ts'
import { rotateEpoch } from '../foundation/keys/erase.ts'
import { keyHolderOf, keyPlaces } from '../foundation/keys/key-holder-of.ts'
import { project } from '../foundation/testing/database.ts'
import { type HalfStates, halfStates } from './erasing/half-states.ts'
import { plantHalfReleases, releaseUntilKilled } from './erasing/release-until-killed.ts'
import type { Proof } from './proof.ts'
import { caseReporter } from './restoring/cases.ts'
import { killDatabase, type WholeHouse, wholeHouse } from './whole-house.ts'

export const proof: Proof = {
  name: 'no-half-erasure',
  title: 'Killed at any moment, an erasure or a release is done whole or not at all, and no key is lost',
  promises: ['P16', 'P17'],
  run: async (size) => {
    const house = await wholeHouse()
    try {
      await house.start()
      const [kills, casesPerKill, killsOfReleases] = size === 'full' ? [38, 8, 12] : [3, 8, 1]
      const reported = await (await caseReporter(house.workbench)).report(kills * casesPerKill + 4)
      const releases = await releaseUntilKilled(house, killsOfReleases)
      const halvesSeen = await plantHalfReleases(house)
      await house.stop()
      await rotateOnce(house)
      const ids = reported.map(({ id }) => id)
      const [spared, doomed] = [ids.slice(0, 4), ids.slice(4)]
      const counted = { erased: 0, cutOff: 0, half: 0, deadKeys: 0, copiesLost: 0, acknowledgedBack: 0, sparedGone: 0 }
      for (let turn = 0; turn < kills; turn++) {
        const mine = doomed.slice(turn * casesPerKill, (turn + 1) * casesPerKill)
        const acknowledged = await eraseUntilKilled(house, mine)
        const seen = await look(house, ids)
        counted.erased += acknowledged.length
        counted.cutOff += mine.filter((id) => seen.there.has(id)).length
        counted.half += seen.cases.length
        counted.deadKeys += seen.deadKeys
        counted.copiesLost += seen.copyOpens ? 0 : 1
        counted.acknowledgedBack += acknowledged.filter((id) => seen.there.has(id)).length
        counted.sparedGone += spared.filter((id) => !seen.there.has(id)).length
      }
      const epochsLeft = await rotateOnce(house)
      const control = await plantHalves(house, spared)
      const { erased, cutOff, ...faults } = counted
      const { handedOver, askedAgain, ...faultsOfReleases } = releases
      return {
        passed:
          erased > 0 &&
          handedOver > 0 &&
          [...Object.values(faults), ...Object.values(faultsOfReleases)].every((count) => count === 0) &&
          epochsLeft === 1,
        figures: {
          ...{ kills: kills + killsOfReleases, erased, ...faults, notReachedBeforeTheKill: cutOff },
          ...{ epochKeysAfterARotation: epochsLeft, killsOfReleases, handedOver, askedAgain },
          ...Object.fromEntries(Object.entries(faultsOfReleases).map(([name, count]) => [`${name}OfReleases`, count])),
        },
        control: control === 2 && halvesSeen === 3 ? 'found' : 'missed',
        planted:
          'a case without its keys, one without its row; a release without its question to report back, one handed over twice, one whose copies lag behind',
      }
    } finally {
      await house.remove()
    }
  },
}

const envOf = (house: WholeHouse) => ({ ...process.env, SCHAKEL_DATA: house.data })

/** Answers the ids whose erasure was acknowledged before everything died. */
async function eraseUntilKilled(house: WholeHouse, ids: readonly Id[]): Promise<Id[]> {
  await startCluster({ project, env: envOf(house) })
  const eraser = spawn(process.execPath, [join(import.meta.dirname, 'erasing/erase-cases.ts')], {
    env: envOf(house),
    stdio: ['pipe', 'pipe', 'ignore'],
  })
  const ended = new Promise((resolve) => eraser.once('exit', resolve))
  eraser.stdin.on('error', () => undefined)
  eraser.stdin.write(ids.map((id) => `${id}\n`).join(''))
  const acknowledged: Id[] = []
  const enough = 1 + drawBelow(5)
  const reached = new Promise<void>((resolve) =>
    createInterface({ input: eraser.stdout }).on('line', (line) => {
      if (acknowledged.push(line) === enough) resolve()
    }),
  )
  await Promise.race([reached, ended])
  // Somewhere in the next erasure, in a renewal of the epoch, or between.
  await wait(drawBelow(250))
  eraser.kill('SIGKILL')
  killDatabase(house.data)
  await ended
  return acknowledged
}

async function withHouse<T>(
  house: WholeHouse,
  work: (cluster: Awaited<ReturnType<typeof startCluster>>) => Promise<T>,
): Promise<T> {
  const cluster = await startCluster({ project, env: envOf(house) })
  try {
    return await work(cluster)
  } finally {
    await cluster.stop()
  }
}

const look = (house: WholeHouse, ids: readonly Id[]): Promise<HalfStates> =>
  withHouse(house, (cluster) =>
    withClient(cluster.admin(), (admin) => halfStates(admin, keyHolderOf(keyPlaces(house.data, envOf(house))), ids)),
  )

/** What crashes left behind at the key holder is gone after one rotation, but for keys that never wrapped anything. */
async function rotateOnce(house: WholeHouse): Promise<number> {
  return withHouse(house, async (cluster) => {
    const keys = keyHolderOf(keyPlaces(house.data, envOf(house)))
    const database = openDatabase(accessTo(cluster, { as: ['jobs'] }))
    try {
      await rotateEpoch({ database, keys }, { partnership: demoPartnership, day: systemClock.today() })
      const { rows } = await withClient(cluster.admin(), (admin) =>
        admin.query<{ id: Id }>('select id from keys.epochs where partnership = $1', [demoPartnership]),
      )
      const known = new Set(rows.map(({ id }) => id))
      return keys.list().filter((id) => known.has(id)).length
    } finally {
      await database.close()
    }
  })
}

/** Answers how many of the two planted halves were seen. */
async function plantHalves(house: WholeHouse, [keyless, rowless]: readonly Id[]): Promise<number> {
  await withHouse(house, (cluster) =>
    withClient(cluster.admin(), async (admin) => {
      await admin.query('delete from keys.case_keys where case_ref = $1', [keyless])
      await admin.query(`set session_replication_role = 'replica'`)
      await admin.query('delete from casework.cases where id = $1', [rowless])
    }),
  )
  const seen = await look(house, [keyless, rowless] as Id[])
  return seen.cases.length
}
