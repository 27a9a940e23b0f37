import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, beforeEach, test } from 'node:test'
import type { Client } from 'pg'
import { secretBytes, systemClock } from '../clock.ts'
import { type Cluster, startCluster, withClient } from '../database/launcher/cluster.ts'
import { type Place, placeFor } from '../database/launcher/place.ts'
import { project } from '../testing/database.ts'
import { canaryInFiles } from '../testing/search-for-canary.ts'
import { BackupError, type BackupErrorCode } from './backup-error.ts'
import { checkBackup, type Span } from './check-backup.ts'
import { habitOf, mustBeTheDisk, shipLog, waitingIn } from './log-spool.ts'
import { removeLeftOvers, restoreBackup } from './restore-backup.ts'
import { basesIn, logFile, logIn, segmentPattern } from './shelf.ts'
import { takeBackup } from './take-backup.ts'

const top = mkdtempSync(join(tmpdir(), 'schakel-backup-'))
chmodSync(top, 0o711)
const env = { ...process.env, SCHAKEL_DATA: join(top, "data of 'Ann' 100%"), SCHAKEL_DATABASE_URL: '' }
const key = secretBytes(32)
const canary = `kanarie-${secretBytes(8).toString('hex')}`
let cluster: Cluster
let place: Place
let folder: string

before(async () => {
  cluster = await startCluster({ project, env })
  place = placeFor({ project, part: 'live', env })
  await asAdmin((admin) => admin.query('create table public.notes (at serial, word text)'))
})
after(async () => {
  await cluster.stop()
  rmSync(top, { recursive: true, force: true })
})
beforeEach(() => {
  folder = mkdtempSync(join(top, 'backup-'))
})
const asAdmin = <T>(work: (admin: Client) => Promise<T>) => withClient(cluster.admin(), work)
const write = (...words: string[]) =>
  asAdmin((admin) => admin.query('insert into public.notes (word) select unnest($1::text[])', [words]))
const backup = (to = folder, keep = 3) => takeBackup({ cluster, place, folder: to, key, clock: systemClock, keep })
/** Closes the segment in hand and brings it to the backup. */
async function putLogAway(): Promise<void> {
  await asAdmin(async (admin) => {
    const { rows } = await admin.query<{ segment: string }>('select pg_walfile_name(pg_switch_wal() - 1) as segment')
    const habit = habitOf(place)
    assert.ok(habit && rows[0])
    while (!logIn(habit.folder, habit.life).includes(rows[0].segment)) {
      await shipLog(place, habit, key)
      await new Promise((resolve) => setTimeout(resolve, 50))
    }
  })
}
/** Destroys the house, puts the backup back, answers the words that are there, and gives the house back as it was. */
async function wordsAfterRestore(until?: Date): Promise<string[]> {
  await cluster.stop()
  const aside = `${place.cluster}-aside`
  const kept = ['backup.json', 'secrets.json'].map((name) => join(place.folder, name))
  renameSync(place.cluster, aside)
  for (const path of kept) copyFileSync(path, `${path}.aside`)
  try {
    const { finished } = await restoreBackup(
      { folder, key, place, project, env, ...(until ? { until } : {}) },
      async ({ admin }) =>
        withClient(admin, async (client) => {
          // Else the next restore of a backup of this house would stop at the moment of this one.
          const { rows: left } = await client.query(
            `select name from pg_file_settings where name ~ '^(recovery_|restore_command|hot_standby)'`,
          )
          assert.deepEqual(left, [])
          return client.query<{ word: string }>('select word from public.notes order by at')
        }),
    )
    return finished.rows.map(({ word }) => word)
  } finally {
    rmSync(place.cluster, { recursive: true, force: true })
    renameSync(aside, place.cluster)
    for (const path of kept) renameSync(`${path}.aside`, path)
    mkdirSync(join(place.folder, 'log-spool'), { recursive: true })
    cluster = await startCluster({ project, env })
  }
}
/** Into an empty place; for what is refused before a server is needed. */
const refusedRestore = (until?: Date) => {
  const elsewhere = placeFor({ project, part: 'live', env: { ...env, SCHAKEL_DATA: join(top, 'elsewhere') } })
  return restoreBackup(
    { folder, key, place: elsewhere, project, env, ...(until ? { until } : {}) },
    async () => undefined,
  )
}
const refuses = (work: Promise<unknown>, code: BackupErrorCode) =>
  assert.rejects(work, (error: Error) => {
    assert.ok(error instanceof BackupError, error.message)
    assert.equal(error.code, code, error.message)
    return true
  })

test('all comes back that was written before and after the base backup, or only what was there at a moment', async () => {
  await write('voor de kopie', canary)
  await backup()
  await write('na de kopie')
  const between = systemClock.now()
  await new Promise((resolve) => setTimeout(resolve, 20))
  await write('nog later')
  await putLogAway()
  assert.deepEqual(canaryInFiles(folder, canary).found, [], 'the backup shows none of it')
  await asAdmin((admin) => admin.query('checkpoint'))
  assert.ok(canaryInFiles(place.cluster, canary).found.length > 0, 'control: in the database it is')
  assert.deepEqual(await wordsAfterRestore(between), ['voor de kopie', canary, 'na de kopie'])
  assert.deepEqual(await wordsAfterRestore(), ['voor de kopie', canary, 'na de kopie', 'nog later'])
  await refuses(refusedRestore(new Date(between.getTime() - 3_600_000)), 'backup-missing')
})

test('a house that is there is never overwritten', async () => {
  await backup()
  await refuses(
    restoreBackup({ folder, key, place, project, env }, async () => undefined),
    'already-a-house',
  )
  assert.ok(cluster.isRunning())
})

test('a backup that was cut off is named and refused, the whole one beside it is not', async () => {
  await backup()
  const [whole] = basesIn(folder)
  assert.ok(whole)
  // Killed half-way: the folder still has its working name.
  mkdirSync(join(folder, whole.life, 'base-20991231T000000Z.part'))
  const checked = await checkBackup(folder, key)
  assert.deepEqual([checked.whole.length, checked.refused.length], [1, 1])
  assert.match(checked.refused[0]?.why ?? '', /cut off/)
  truncateSync(join(whole.folder, 'data.sealed'), 200_000)
  assert.match((await checkBackup(folder, key)).refused.map(({ why }) => why).join(' '), /cut off/)
  await refuses(refusedRestore(), 'cut-off')
  rmSync(join(whole.folder, 'manifest.sealed'))
  await refuses(refusedRestore(), 'cut-off')
})

test('a backup of which a part of the log is gone is refused when it needs that part', async () => {
  const { life, lastSegment } = await backup()
  assert.equal((await checkBackup(folder, key)).refused.length, 0, 'control')
  rmSync(logFile(folder, life, lastSegment))
  assert.match((await checkBackup(folder, key)).refused[0]?.why ?? '', /parts of the log/)
  await refuses(refusedRestore(), 'log-missing')
  await refuses(
    checkBackup(folder, secretBytes(32)).then(({ refused }) => {
      throw refused[0]?.why.includes('another backup key') ? new BackupError('wrong-key', '') : new Error('taken')
    }),
    'wrong-key',
  )
})

test('a backup without its label or its data is named before a restore needs it', async () => {
  await backup()
  const [whole] = basesIn(folder)
  assert.ok(whole)
  assert.equal((await checkBackup(folder, key)).whole.length, 1, 'control')
  for (const name of ['label.sealed', 'data.sealed']) {
    const path = join(whole.folder, name)
    renameSync(path, `${path}-away`)
    const checked = await checkBackup(folder, key)
    assert.deepEqual([checked.whole.length, checked.refused.length], [0, 1], name)
    assert.match(checked.refused[0]?.why ?? '', /sealed is not there\. The backup is incomplete/)
    await refuses(refusedRestore(), 'backup-incomplete')
    renameSync(`${path}-away`, path)
  }
  const left = readdirSync(join(top, 'elsewhere')).filter((name) => name.includes('restoring'))
  assert.deepEqual(left, [], 'what a restore unpacked in the clear does not stay behind')
})

test('a damaged base backup is passed over for the one before it, which the log brings as far', async () => {
  await write('voor beide')
  await backup()
  await new Promise((resolve) => setTimeout(resolve, 1_001))
  await write('tussen beide')
  await backup()
  await write('na beide')
  await putLogAway()
  const newest = basesIn(folder).at(-1)
  assert.ok(newest)
  truncateSync(join(newest.folder, 'data.sealed'), 200_000)
  const words = await wordsAfterRestore()
  assert.deepEqual(words.slice(-3), ['voor beide', 'tussen beide', 'na beide'])
})

test('a damaged part of the log ends the log there, and the moments on both sides of it are told apart', async () => {
  await backup()
  await write('voor het gat')
  await putLogAway()
  await write('in het gat')
  await putLogAway()
  const [base] = basesIn(folder)
  const life = base?.life ?? ''
  const last = logIn(folder, life)
    .filter((name) => segmentPattern.test(name))
    .at(-1) as string
  const one = await checkBackup(folder, key)
  assert.equal(one.spans.length, 1, 'control')
  truncateSync(logFile(folder, life, last), 40)
  const words = await wordsAfterRestore()
  assert.equal(words.at(-1), 'voor het gat')
  await new Promise((resolve) => setTimeout(resolve, 1_001))
  await backup()
  const { spans, refused } = await checkBackup(folder, key)
  assert.equal(refused.length, 1)
  assert.equal(spans.length, 2, JSON.stringify(spans))
  const [before, after] = spans as [Span, Span]
  assert.ok(before.until < after.from && before.from < (one.spans[0]?.until ?? ''))
})

test('a place where the earlier backups no longer are is a disk that is not mounted, until somebody says it is another', async () => {
  mustBeTheDisk(place, folder)
  await backup()
  mustBeTheDisk(place, folder)
  const life = habitOf(place)?.life ?? ''
  renameSync(join(folder, life), join(folder, 'away'))
  assert.throws(() => mustBeTheDisk(place, folder), { code: 'folder-unreachable', message: /--new-disk/ })
  renameSync(join(folder, 'away'), join(folder, life))
  mustBeTheDisk(place, folder)
})

test('two backups at once do not write into one folder: the second is refused, and the first is whole', async () => {
  const outcomes = await Promise.allSettled([backup(), backup()])
  const refused = outcomes.flatMap((one) => (one.status === 'rejected' ? [one.reason as BackupError] : []))
  assert.deepEqual(
    refused.map(({ code }) => code),
    ['already-busy'],
  )
  const checked = await checkBackup(folder, key)
  assert.deepEqual([checked.whole.length, checked.refused], [1, []])
  // The control: when it is done the next one may.
  await new Promise((resolve) => setTimeout(resolve, 1_001))
  await backup()
})

test('a restore that was cut off leaves a server and files in the clear, and both are removed', async () => {
  const elsewhere = placeFor({ project, part: 'live', env: { ...env, SCHAKEL_DATA: join(top, 'cut off') } })
  await backup()
  const left = () => readdirSync(elsewhere.folder).filter((name) => name.endsWith('-restoring'))
  await restoreBackup({ folder, key, place: elsewhere, project, env }, async () => {
    assert.deepEqual(left(), ['beside-restoring', 'log-restoring', 'pg-restoring'], 'control')
    await refuses(
      restoreBackup({ folder, key, place: elsewhere, project, env }, async () => undefined),
      'already-busy',
    )
    await removeLeftOvers(elsewhere)
    assert.deepEqual(left(), [])
  }).catch(() => undefined)
  assert.ok(!existsSync(elsewhere.cluster), 'nothing was put in place')
})

test('what is wrong with PostgreSQL here is said, and the version of the backup is not blamed for it', async () => {
  await backup()
  const elsewhere = placeFor({ project, part: 'live', env: { ...env, SCHAKEL_DATA: join(top, 'elsewhere') } })
  const named = { ...env, SCHAKEL_POSTGRES: join(top, 'nowhere') }
  await assert.rejects(
    restoreBackup({ folder, key, place: elsewhere, project, env: named }, async () => undefined),
    /SCHAKEL_POSTGRES: the folder .*nowhere is not there/,
  )
})

test('a torn note of where the backups go is named, with what to do', async () => {
  await backup()
  const note = join(place.folder, 'backup.json')
  const whole = readFileSync(note)
  writeFileSync(note, whole.subarray(0, 20))
  await refuses(backup(), 'damaged')
  assert.throws(() => habitOf(place), /backup\.json is damaged; .*Remove it, and take a new backup/)
  writeFileSync(note, whole)
  assert.equal(habitOf(place)?.folder, folder, 'control')
})

test('an empty folder is no backup', async () => {
  await refuses(checkBackup(folder, key), 'backup-missing')
  await refuses(refusedRestore(), 'backup-missing')
})

test('the youngest ones stay, with the log they need and no other', async () => {
  await backup(folder, 2)
  const first = basesIn(folder)[0]?.name
  for (let turn = 0; turn < 2; turn++) {
    await new Promise((resolve) => setTimeout(resolve, 1_001))
    await write(`ronde ${turn}`)
    const { gone } = await backup(folder, 2)
    assert.deepEqual(gone, turn === 0 ? [] : [first])
  }
  const { whole, refused } = await checkBackup(folder, key)
  assert.deepEqual([whole.length, refused.length], [2, 0])
  const oldest = whole[0]?.firstSegment ?? ''
  assert.ok(logIn(folder, whole[0]?.life ?? '').every((name) => name.slice(0, 24) >= oldest))
})

test('while the backup disk is away the log waits, and nothing of it is lost', async () => {
  await backup()
  const habit = habitOf(place)
  assert.ok(habit)
  renameSync(folder, `${folder}-away`)
  await write('terwijl de schijf weg was')
  await asAdmin((admin) => admin.query('select pg_switch_wal()'))
  while (waitingIn(place).length === 0) await new Promise((resolve) => setTimeout(resolve, 50))
  await refuses(shipLog(place, habit, key), 'folder-unreachable')
  assert.ok(!existsSync(folder), 'never made on the disk below the mount')
  renameSync(`${folder}-away`, folder)
  await putLogAway()
  assert.deepEqual(waitingIn(place), [])
  const { refused } = await checkBackup(folder, key)
  assert.deepEqual(refused, [])
})

test('a full backup disk is said, and the older backup stays whole', async (t) => {
  if (process.getuid?.() !== 0) return t.skip('needs root to make a small disk')
  const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=24m,mode=700', 'tmpfs', folder])
  if (mounted.status !== 0) return t.skip(`this machine lets nobody mount: ${String(mounted.stderr).trim()}`)
  try {
    await backup()
    const before = await checkBackup(folder, key)
    spawnSync('dd', ['if=/dev/zero', `of=${join(folder, 'ballast')}`, 'bs=1M'])
    await refuses(backup(), 'disk-full')
    await write('meer dan er past')
    await asAdmin((admin) => admin.query('select pg_switch_wal()'))
    const habit = habitOf(place)
    assert.ok(habit)
    while (waitingIn(place).length === 0) await new Promise((resolve) => setTimeout(resolve, 50))
    await refuses(shipLog(place, habit, key), 'disk-full')
    assert.ok(readdirSync(join(folder, habit.life, 'log')).every((name) => !name.endsWith('.part')))
    rmSync(join(folder, 'ballast'))
    await putLogAway()
    const { whole, refused } = await checkBackup(folder, key)
    assert.equal(whole.length, before.whole.length)
    assert.ok(refused.every(({ why }) => /cut off/.test(why)))
  } finally {
    spawnSync('umount', [folder])
  }
})
