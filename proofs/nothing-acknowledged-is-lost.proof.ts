/**
 * Acknowledged means stored. Partners report cases while every process of the house, the database included, is killed
 * at random moments; after each kill the house is started again as anyone would start it. Each acknowledged report is
 * there, none twice, and each has its audit row. Control: with PostgreSQL told not to wait for the disk, reports go
 * missing, and this measurement sees it.
 */
import { drawBelow, newId } from '../foundation/clock.ts'
import { startCluster, withClient } from '../foundation/database/launcher/cluster.ts'
import { keyHolderOf, keyPlaces } from '../foundation/keys/key-holder-of.ts'
import { project } from '../foundation/testing/database.ts'
import type { Proof } from './proof.ts'
import { goalsThatOpen } from './restoring/goals.ts'
import { type Visitor, visitAs } from './visitor.ts'
import { type WholeHouse, wholeHouse } from './whole-house.ts'

const goalPrefix = 'Proef van bewaren '
const criteria = ['a', 'b', 'c', 'd']
/** Reports that were acknowledged: mark in the goal → id of the case. */
type Ledger = Map<string, string>

export const proof: Proof = {
  name: 'nothing-acknowledged-is-lost',
  title: 'What was acknowledged is there after the power of everything was cut, once, with its audit row',
  promises: ['P17'],
  run: async (size) => {
    const house = await wholeHouse()
    try {
      const firstStart = await house.start()
      const honest = await killRepeatedly(house, size === 'full' ? 20 : 3)
      await tellPostgresNotToWait(house)
      const control = await killRepeatedly(house, size === 'full' ? 4 : 2)
      const { acknowledged, lost, twice, withoutAudit, retriedDifferently, slowestStart } = honest
      return {
        passed: acknowledged > 0 && lost === 0 && twice === 0 && withoutAudit === 0 && retriedDifferently === 0,
        figures: {
          kills: honest.kills,
          acknowledged,
          lost,
          twice,
          withoutAudit,
          retriedDifferently,
          firstStartSeconds: round(firstStart),
          slowestRestartSeconds: round(slowestStart),
          lostByControl: `${control.lost} of ${control.acknowledged} in ${control.kills} kills`,
        },
        control: control.lost > 0 ? 'found' : 'missed',
        planted: 'synchronous_commit off and a log writer that sleeps ten seconds',
      }
    } finally {
      await house.remove()
    }
  },
}

const round = (seconds: number) => Math.round(seconds * 10) / 10

async function killRepeatedly(house: WholeHouse, kills: number) {
  const ledger: Ledger = new Map()
  const uncertain = new Map<string, { key: string; mark: string }>()
  let [slowestStart, retriedDifferently] = [0, 0]
  for (let turn = 0; turn < kills; turn++) {
    const clients = await Promise.all(['bram', 'dewi', 'karim'].map((subject) => visitAs(house.workbench, subject)))
    // What the last kill left unanswered is asked again with its own key: done once, or done now.
    for (const { key, mark } of uncertain.values()) {
      const first = await report(clients[0] as Visitor, mark, key)
      const again = await report(clients[0] as Visitor, mark, key)
      if (first !== again) retriedDifferently++
      if (first) ledger.set(mark, first)
    }
    uncertain.clear()
    const writing = clients.map(async (client, index) => {
      for (;;) {
        const mark = `${goalPrefix}${newId()}`
        const key = newId()
        try {
          const id = await report(client, mark, key)
          if (id) ledger.set(mark, id)
        } catch {
          // The house is gone. Only one person retries: a key belongs to who first used it.
          if (index === 0) uncertain.set(mark, { key, mark })
          return
        }
      }
    })
    await new Promise((resolve) => setTimeout(resolve, 300 + drawBelow(2_200)))
    await house.killEverything()
    await Promise.all(writing)
    slowestStart = Math.max(slowestStart, await house.start())
  }
  return { kills, slowestStart, retriedDifferently, ...(await compare(house, ledger)) }
}

/** Answers the id of the reported case, undefined for any other answer than success. */
async function report(client: Visitor, mark: string, key: string): Promise<string | undefined> {
  const { status, json } = await client.send(
    'POST',
    '/v1/cases',
    {
      regime: 'WGS-ZVH',
      goal: mark,
      told: { told: true },
      persons: [{ role: 'subject', name: 'Proefpersoon', minor: false }],
      criteria: criteria.map((code) => ({ code, explanation: 'Bij wijze van proef.' })),
      wanted: ['politie'],
    },
    key,
  )
  return status === 200 ? (json as { id: string }).id : undefined
}

async function compare(house: WholeHouse, ledger: Ledger) {
  const env = { ...process.env, SCHAKEL_DATA: house.data }
  const cluster = await startCluster({ project, env })
  const keys = keyHolderOf(keyPlaces(house.data, env))
  const goals = await withClient(cluster.admin(), (admin) => goalsThatOpen(admin, keys))
  const shown = goals.filter(({ goal }) => goal.startsWith(goalPrefix))
  const counted = new Map<string, string[]>()
  for (const { id, goal } of shown) counted.set(goal, [...(counted.get(goal) ?? []), id])
  const lost = [...ledger].filter(([mark, id]) => !counted.get(mark)?.includes(id)).length
  const twice = [...counted.values()].filter((ids) => ids.length > 1).length
  const audited = await withClient(cluster.admin(), (admin) =>
    admin.query<{ id: string }>(
      `select unnest(objects) as id from audit.acts where action = 'casework.case.reported' and result = 'done'`,
    ),
  )
  const known = new Set(audited.rows.map(({ id }) => id))
  const withoutAudit = shown.filter(({ id }) => !known.has(id)).length
  return { acknowledged: ledger.size, lost, twice, withoutAudit }
}

/** Ends the database's promise on purpose, and starts the house again. */
async function tellPostgresNotToWait(house: WholeHouse): Promise<void> {
  const cluster = await startCluster({ project, env: { ...process.env, SCHAKEL_DATA: house.data } })
  await withClient(cluster.admin(), async (admin) => {
    await admin.query('alter system set synchronous_commit = off')
    await admin.query(`alter system set wal_writer_delay = '10s'`)
    // Neither the clock nor the amount (zero would mean: at once) makes the log writer write before the kill.
    await admin.query(`alter system set wal_writer_flush_after = '1GB'`)
    await admin.query(`alter system set wal_buffers = '64MB'`)
  })
  await house.stop()
  await house.start()
}
