/**
 * The machine is gone. A house under load is put away, loses half of its cases to erasure, and is destroyed; it is put back
 * by the lines of the how-to page. The living cases are all readable, none of the erased is, not at the end of the log and not
 * at a moment before the erasure; roles and locks are the same. Control: a thief who kept yesterday's key copies and
 * yesterday's epoch key reads the erased ones from the same backup.
 */
import { spawnSync } from 'node:child_process'
import { chmodSync, cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import type { Client } from 'pg'
import { demoPartnership } from '../demo/people.ts'
import { drillLines } from '../foundation/backup/drill-lines.ts'
import { waitingIn } from '../foundation/backup/log-spool.ts'
import { stopwatch, systemClock } from '../foundation/clock.ts'
import { type Cluster, startCluster, withClient } from '../foundation/database/launcher/cluster.ts'
import { fileKeyHolder } from '../foundation/keys/key-holder.ts'
import { project } from '../foundation/testing/database.ts'
import { canaryInFiles } from '../foundation/testing/search-for-canary.ts'
import { eraseAgain } from '../server/erase-again.ts'
import type { Proof, ProofOutcome } from './proof.ts'
import { caseReporter, type Reported } from './restoring/cases.ts'
import { catalogueOf, differences } from './restoring/catalogue.ts'
import { goalsThatOpen } from './restoring/goals.ts'
import { type WholeHouse, wholeHouse } from './whole-house.ts'

type Size = { readonly cases: number; readonly fillerMegabytes: number }
type Env = { readonly [name: string]: string }

export const proof: Proof = {
  name: 'restore-drill',
  title: 'A destroyed house is back within the hour, with all that lives and nothing that was erased',
  promises: ['P16', 'P18'],
  run: async (size) => {
    const beside = mkdtempSync(join(tmpdir(), 'schakel-drill-'))
    chmodSync(beside, 0o711)
    const env = settingsIn(beside)
    const house = await wholeHouse(env)
    try {
      return await drill(
        house,
        env,
        beside,
        size === 'full' ? { cases: 400, fillerMegabytes: 200 } : { cases: 40, fillerMegabytes: 8 },
      )
    } finally {
      await house.remove()
      rmSync(beside, { recursive: true, force: true })
    }
  },
}

/** Key holder, holders of copies and backup key outside the data folder, as production has them. */
function settingsIn(beside: string): Env {
  const holders = ['one', 'other'].map((name) => join(beside, `holder-${name}`))
  for (const folder of [...holders, join(beside, 'backup'), join(beside, 'epochs')]) mkdirSync(folder)
  return {
    BACKUP: join(beside, 'backup'),
    SCHAKEL_KEYS: join(beside, 'epochs'),
    SCHAKEL_KEY_HOLDERS: holders.join(delimiter),
    SCHAKEL_BACKUP_KEY: join(beside, 'backup.key'),
  }
}

async function drill(
  house: WholeHouse,
  env: Env,
  beside: string,
  { cases, fillerMegabytes }: Size,
): Promise<ProofOutcome> {
  const schakel = (line: string, more: Env = {}) => run(line, { ...env, SCHAKEL_DATA: house.data, ...more })
  await house.start()
  await inside(house.data, (admin) => fill(admin, fillerMegabytes))
  const reporter = await caseReporter(house.workbench)
  const reported = await reporter.report(cases)
  const doomed = reported.filter((_, turn) => turn % 2 === 0)
  const living = reported.filter((_, turn) => turn % 2 === 1)
  // Writing goes on while the backup is made.
  const during = reporter.report(Math.ceil(cases / 10))
  const elapsedBackup = stopwatch()
  const megabytes = Number(/files, ([\d.]+) MB/.exec(schakel('./schakel backup "$BACKUP"'))?.[1])
  const backupSeconds = elapsedBackup() / 1_000
  living.push(...(await during))
  const beforeErasure = systemClock.now().toISOString()
  const catalogue = await inside(house.data, catalogueOf)
  cpSync(env.SCHAKEL_KEYS as string, join(beside, 'stolen-epochs'), { recursive: true })
  cpSync(join(beside, 'holder-one'), join(beside, 'stolen-copy'), { recursive: true })

  await erase(house.data, env, doomed)
  schakel('./schakel keys rotate')
  living.push(...(await reporter.report(5)))
  await logPutAway(house.data)
  const cutOff = await reporter.report(5)
  await house.killEverything()
  rmSync(house.data, { recursive: true, force: true })
  mkdirSync(house.data, { mode: 0o711 })

  const elapsed = stopwatch()
  const lines = drillLines(readFileSync(join(project, 'docs/how-to/back-up-and-restore.md'), 'utf8'))
  for (const line of lines) schakel(line)
  await house.start()
  const seconds = elapsed() / 1_000

  const shown = await (await caseReporter(house.workbench)).shown()
  const readable = (some: readonly Reported[]) => some.filter(({ id, goal }) => shown.get(id) === goal).length
  const locksDiffer = differences(catalogue, await inside(house.data, catalogueOf))
  const found = canariesIn([house.data, beside])
  schakel('./schakel keys rotate')
  const after = await (await caseReporter(house.workbench)).report(2)
  const shownAfter = await (await caseReporter(house.workbench)).shown()
  const epochsUsable = [...living, ...after].every(({ id, goal }) => shownAfter.get(id) === goal)
  await house.stop()

  const then = await goalsAt(env, join(beside, 'then'), beforeErasure, {})
  const thief = await goalsAt(env, join(beside, 'thief'), beforeErasure, {
    SCHAKEL_KEYS: join(beside, 'stolen-epochs'),
    SCHAKEL_KEY_HOLDERS: join(beside, 'stolen-copy'),
  })
  // The backup and today's epoch key, without anybody's copy: the keys in the data are of an epoch that is gone.
  const withoutCopy = await goalsAt(env, join(beside, 'without'), `${beforeErasure} --without-keys`, {
    SCHAKEL_KEY_HOLDERS: join(beside, 'nobody'),
  })
  const beforeThat = living.slice(0, -5)
  const opened = (some: readonly Reported[], goals: ReadonlySet<string>) =>
    some.filter(({ goal }) => goals.has(goal)).length
  const resurrected = readable(doomed) + opened(doomed, then) + opened(doomed, withoutCopy)
  const secondsAllowed = fillerMegabytes >= 200 ? 180 : 90
  return {
    passed:
      readable(living) === living.length &&
      opened(beforeThat, then) === beforeThat.length &&
      resurrected === 0 &&
      found === 0 &&
      locksDiffer.length === 0 &&
      epochsUsable &&
      megabytes >= fillerMegabytes &&
      lines.length <= 10,
    figures: {
      megabytes,
      backupSeconds: round(backupSeconds),
      restoreAndStartSeconds: round(seconds),
      withinItsTime: seconds <= secondsAllowed ? 'yes' : `no, ${secondsAllowed} s on an idle machine`,
      commands: lines.length,
      livingReadable: `${readable(living)} of ${living.length}`,
      livingReadableAtAMoment: `${opened(beforeThat, then)} of ${beforeThat.length}`,
      erasedBack: `${resurrected} of ${doomed.length}`,
      writtenAfterTheLastLogPart: `${readable(cutOff)} of ${cutOff.length} came back`,
      canariesInFiles: found,
      rolesAndLocksThatDiffer: locksDiffer.length,
      linesCompared: catalogue.length,
      epochAfterRestoreRotates: epochsUsable ? 'yes' : 'no',
      erasedReadByThief: `${opened(doomed, thief)} of ${doomed.length}`,
    },
    control: opened(doomed, thief) === doomed.length ? 'found' : 'missed',
    planted: 'the epoch key and the key copy of before the erasure, kept by a thief',
  }
}

const round = (seconds: number) => Math.round(seconds * 10) / 10
/** One line as a person types it. Errors: throws with what it said. */
function run(line: string, env: Env): string {
  const { status, stdout, stderr } = spawnSync('/bin/sh', ['-euc', line], {
    cwd: project,
    env: { ...process.env, ...env },
    encoding: 'utf8',
  })
  if (status !== 0) throw new Error(`"${line}" ended with ${status}: ${stdout}${stderr}`)
  return stdout
}

async function withCluster<T>(data: string, work: (cluster: Cluster) => Promise<T>): Promise<T> {
  const cluster = await startCluster({ project, env: { ...process.env, SCHAKEL_DATA: data } })
  try {
    return await work(cluster)
  } finally {
    if (!cluster.adopted) await cluster.stop()
  }
}
const inside = <T>(data: string, work: (admin: Client) => Promise<T>): Promise<T> =>
  withCluster(data, (cluster) => withClient(cluster.admin(), work))

/** Bytes that do not compress, so that the size is one. */
async function fill(admin: Client, megabytes: number): Promise<void> {
  await admin.query('create table public.proof_filler (piece bytea)')
  await admin.query('alter table public.proof_filler alter piece set storage external')
  for (let at = 0; at < megabytes; at++)
    await admin.query(
      `insert into public.proof_filler select string_agg(sha512((random()::text || n || $1::text)::bytea), null)
       from generate_series(1, 16384) n`,
      [at],
    )
}

/** As the night does it: each room lets go of its part of the case. */
async function erase(data: string, env: Env, doomed: readonly Reported[]): Promise<void> {
  await withCluster(data, (cluster) =>
    eraseAgain(
      cluster,
      { keys: fileKeyHolder(env.SCHAKEL_KEYS as string), clock: systemClock, partnership: demoPartnership },
      { erasedCases: doomed.map(({ id }) => ({ compartment: 'WGS-ZVH', case: id })), erasedRows: [] },
    ),
  )
}

/** Closes the segment in hand and waits until a running house has put it into the backup. */
async function logPutAway(data: string): Promise<void> {
  await inside(data, async (admin) => {
    const { rows } = await admin.query<{ segment: string }>('select pg_walfile_name(pg_switch_wal() - 1) as segment')
    const segment = rows[0]?.segment as string
    const elapsed = stopwatch()
    for (;;) {
      const state = await admin.query<{ done: boolean }>(
        'select coalesce(last_archived_wal, $1) >= $2 as done from pg_stat_archiver',
        ['', segment],
      )
      if (state.rows[0]?.done && waitingIn({ folder: data }).length === 0) return
      if (elapsed() > 120_000) throw new Error('the running house did not put its log away')
      await wait(200)
    }
  })
}

/** All marks begin alike, so one search finds any of them. */
const canariesIn = (folders: readonly string[]): number =>
  folders.reduce((sum, folder) => sum + canaryInFiles(folder, 'kanarie-').found.length, 0)

/** Restores to a moment in a folder of its own and answers every goal that opens there. */
async function goalsAt(env: Env, data: string, moment: string, stolen: Env): Promise<Set<string>> {
  mkdirSync(data, { mode: 0o711 })
  const settings: Env = { ...env, ...stolen, SCHAKEL_DATA: data }
  run(`./schakel restore "$BACKUP" --until ${moment}`, settings)
  return inside(data, (admin) => goalsThatOpen(admin, fileKeyHolder(settings.SCHAKEL_KEYS as string)))
}
