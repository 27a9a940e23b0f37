/** A log that cannot be signed on is followed by a new one that names it; and a key hands over to the next. */
import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { after, before, describe, test } from 'node:test'
import { type NoteKey, readEntryBundle, writeNoteKey } from '../../packages/transparency-log/src/index.ts'
import type { Capacity } from '../capacity.ts'
import { newId, testClock } from '../clock.ts'
import { memoryKeyHolder } from '../keys/key-holder.ts'
import { perform } from '../perform.ts'
import { type TestDatabase, testDatabase } from '../testing/database.ts'
import { beginLog, rotateLogKey } from './begin-log.ts'
import { readEntry } from './entry.ts'
import { exportLog } from './export-log.ts'
import { readingOf, verifyNow } from './keep-the-log.ts'
import { logSignerIn, originOf, publicKeyOf } from './log-signer.ts'
import { newestCheckpoint } from './newest-checkpoint.ts'
import { readPassingOnUnverified } from './passing-on.ts'
import { proofOfAct } from './prove-act.ts'
import { ownAct } from './reading-store.ts'
import { type LogHouse, sequenceAll, sequenceLeaves } from './sequence-leaves.ts'

const partnership = newId()
const capacity: Capacity = {
  ...{ partnership, person: newId(), appointment: newId(), organ: 'politie', roles: ['delegate'] as const },
  ...({ ground: 'processing', regime: 'WGS-ZVH', purpose: 'zvh-casusoverleg/1' } as const),
}
const verifier = join(import.meta.dirname, '../../packages/transparency-log/bin/verify-log.mjs')
const clock = testClock('2026-11-27T10:00:00Z')
const folder = mkdtempSync(join(tmpdir(), 'schakel-chain-'))
let world: TestDatabase
let log: LogHouse
before(async () => {
  world = await testDatabase()
  log = { database: world.database, clock, partnership, signer: logSignerIn(join(folder, 'keys'), partnership) }
})
after(async () => {
  await world.close()
  rmSync(folder, { recursive: true, force: true })
})

async function acts(count: number, sequenced = true): Promise<void> {
  const house = { database: world.database, clock, keys: memoryKeyHolder() }
  for (let turn = 0; turn < count; turn++)
    await perform(house, capacity, { audit: 'tested.case.read' }, async (it) => it.note(newId()))
  if (sequenced) await sequenceAll(log)
}
const rows = async (query: string) => (await world.owner.query(query)).rows
/** As a restore does: what was written after a moment is gone, acts and rows of the log alike. */
async function putBackTo(number: number): Promise<void> {
  const [kept] = await rows(`select size::int as size, signed_at from audit.checkpoints where number = ${number}`)
  const saved = await rows(`select place, bytes from audit.log_tiles where level = -1 and volume = 1 and place = 0`)
  const lost = readEntryBundle(saved[0].bytes)
    .slice(kept.size)
    .map((entry) => Buffer.from(entry.subarray(0, 16)).toString('hex'))
  await world.owner.query(`delete from audit.acts where replace(id::text, '-', '') = any ($1)`, [lost])
  await world.owner.query(`delete from audit.cosignatures where number > $1`, [number])
  await world.owner.query(`delete from audit.checkpoints where number > $1`, [number])
  const bundle = saved[0].bytes.subarray(0, kept.size * 50)
  await world.owner.query(`update audit.log_tiles set bytes = $1, width = $2 where level = -1 and place = 0`, [
    bundle,
    kept.size,
  ])
  await world.owner.query(
    `update audit.log_tiles set bytes = substring(bytes from 1 for $1 * 32), width = $1 where level = 0 and place = 0`,
    [kept.size],
  )
}
const agreed = { because: 'restored', agreedBy: ['politie', 'college'], reason: null } as const

describe('a new log beside the old one', () => {
  test('does not begin while the old one can be signed on', async () => {
    await assert.rejects(beginLog(log, agreed), { code: 'nothing-signed' })
    await acts(5)
    await acts(4)
    await assert.rejects(beginLog(log, agreed), { code: 'still-signed-on' })
    // Who says that the key is lost while it lies here, would leave a past behind that nobody vouches for.
    await assert.rejects(beginLog(log, { ...agreed, because: 'key-lost' }), { code: 'still-signed-on' })
  })

  test('is known by its key: one that lies elsewhere is named, and the right one is not', async () => {
    const seen = (keys: readonly NoteKey[]) => readingOf(log)((trx) => newestCheckpoint(trx, keys, clock.today()))
    const own = await seen(log.signer.keys())
    assert.equal(own?.strangeKey, undefined)
    assert.deepEqual([own?.number, own?.along, own?.witnesses], [2, [], 0])
    const other = logSignerIn(join(folder, 'another place'), partnership)
    const id = log.signer.key.id.toString(16).padStart(8, '0')
    assert.equal((await seen(other.keys()))?.strangeKey, `${log.signer.key.name}+${id}`)
  })

  test('needs two different organs, or a written reason', async () => {
    await putBackTo(1)
    await acts(2, false)
    await assert.rejects(sequenceLeaves(log), { kind: 'rolled-back' }, 'control: nothing is signed on')
    for (const agreedBy of [[], ['politie'], ['politie', 'politie']])
      await assert.rejects(beginLog(log, { ...agreed, agreedBy }), { code: 'why-is-missing' })
    await assert.rejects(beginLog(log, { ...agreed, agreedBy: [], reason: 'te kort' }), { code: 'why-is-missing' })
  })

  test('names in its first row how far the old one was signed, and goes on from there', async () => {
    const signed = log.signer.lastSigned()
    const old = log.signer.key
    const begun = await beginLog(log, agreed)
    assert.deepEqual([begun.old_origin, begun.old_size, begun.kept], [originOf(partnership), 9, 5])
    const [first] = await rows(`select bytes from audit.log_tiles where volume = 2 and level = -1`)
    const said = readPassingOnUnverified(readEntryBundle(first.bytes)[0] as Uint8Array)
    assert.deepEqual([said?.origin, said?.size, said?.because], [old.name, 9, 'restored'])
    assert.equal(Buffer.from(said?.root ?? '', 'base64').toString('hex'), signed?.root)
    assert.equal(log.signer.key.name, `${originOf(partnership)}/2`)
    assert.equal(await sequenceAll(log), 2)
    const verified = await verifyNow(log)
    assert.deepEqual(verified.findings, [])
    assert.deepEqual([verified.size, verified.acts], [5 + 1 + 2, 7])
  })

  test('still proves what stands in the old one', async () => {
    const proven = async (volume: number, row: number) => {
      const [{ bytes }] = await rows(`select bytes from audit.log_tiles where volume = ${volume} and level = -1`)
      const id = readEntry(readEntryBundle(bytes)[row] as Uint8Array)?.id as string
      return world.database.asActor({ ...capacity, purpose: 'own-acts/1' }, async (trx) => {
        const act = await ownAct(trx, capacity, id)
        return act ? proofOfAct(trx, act) : null
      })
    }
    assert.match((await proven(1, 0))?.proof ?? '', new RegExp(`\n${originOf(partnership)}\n5\n`))
    assert.match((await proven(2, 1))?.proof ?? '', new RegExp(`\n${originOf(partnership)}/2\n3\n`), 'and in the new')
  })

  test('accuses whoever changes what the link says, or cuts the old one shorter', async () => {
    const links = async () => (await verifyNow(log)).findings.filter(({ what }) => what === 'link-changed').length
    for (const change of [
      'old_size = old_size + 1',
      "agreed_by = '{om,college}'",
      "because = 'damaged'",
      'kept = kept - 1',
    ]) {
      const column = change.split(' ')[0]
      const [{ was }] = await rows(`select to_json(${column}) as was from audit.logs`)
      await world.owner.query(`update audit.logs set ${change}`)
      assert.equal(await links(), 1, change)
      const back = Array.isArray(was) ? `{${was.join(',')}}` : was
      await world.owner.query(`update audit.logs set ${column} = $1`, [back])
    }
    assert.equal(await links(), 0, 'control: put right, it holds again')
  })

  test('is followed by a third when a backup from before the second is put back', async () => {
    const saved = await rows('select * from audit.logs')
    const [{ bytes }] = await rows(`select bytes from audit.log_tiles where volume = 2 and level = -1`)
    const lost = readEntryBundle(bytes).flatMap((entry) => readEntry(entry)?.id ?? [])
    await world.owner.query('delete from audit.acts where id = any ($1)', [lost])
    for (const table of ['audit.logs', 'audit.checkpoints', 'audit.log_tiles'])
      await world.owner.query(`delete from ${table} where volume > 1`)
    await acts(1, false)
    await assert.rejects(sequenceLeaves(log), { kind: 'rolled-back' })
    const begun = await beginLog(log, {
      because: 'restored',
      agreedBy: [],
      reason: 'Kopie van gisteren teruggezet na brand.',
    })
    assert.deepEqual([begun.volume, begun.old_origin, begun.kept], [3, saved[0].origin, 0])
    assert.deepEqual((await verifyNow(log)).findings, [])
  })
})

describe('a key of the log', () => {
  test('hands over to the next, which signs from then on; the old one signs along until it is retired', async () => {
    const origin = log.signer.key.name
    const old = publicKeyOf(log.signer)
    const next = await rotateLogKey(log)
    assert.notEqual(next, old)
    assert.equal(log.signer.key.name, origin, 'the log keeps its name')
    await acts(1)
    const lines = async () => {
      const [{ note }] = await rows('select note from audit.checkpoints order by number desc limit 1')
      return note
        .toString('utf8')
        .split('\n')
        .filter((line: string) => line.startsWith('— ')).length
    }
    assert.equal(await lines(), 2)
    assert.equal(log.signer.retire(), 1)
    await acts(1)
    assert.equal(await lines(), 1)
    const again = logSignerIn(join(folder, 'keys'), partnership)
    assert.equal(publicKeyOf(again), next, 'also after a restart')
    assert.ok(
      again.keys().some((key) => writeNoteKey(key) === old),
      'what the old key signed can still be checked',
    )
  })

  test('that others may read is refused, with what to do', async () => {
    const { current } = JSON.parse(readFileSync(join(folder, 'keys/log-signer.json'), 'utf8'))
    const file = join(folder, `keys/log-signer.${current}.seed`)
    chmodSync(file, 0o640)
    assert.throws(() => logSignerIn(join(folder, 'keys'), partnership).key, /may be read by others.*rotate-key/)
    chmodSync(file, 0o600)
    assert.ok(logSignerIn(join(folder, 'keys'), partnership).key, 'control')
  })

  test('lies with another organ when a command is named, and never comes here', async () => {
    const holder = join(folder, 'holder')
    mkdirSync(holder)
    const command = `env SCHAKEL_LOG_KEY_FOLDER=${holder} ${join(import.meta.dirname, 'log-signer.sh')}`
    const house = newId()
    const external = logSignerIn(join(folder, 'elsewhere'), house, command)
    assert.equal(external.kind, 'external')
    const pem = readFileSync(join(holder, '1.pem'), 'utf8')
    assert.match(pem, /PRIVATE KEY/)
    const here = readFileSync(join(folder, 'elsewhere/log-signer.json'), 'utf8')
    assert.ok(!here.includes('PRIVATE'))
    const { openNote, signNote } = await import('../../packages/transparency-log/src/index.ts')
    const { primitives } = await import('./cryptography.ts')
    const note = await signNote('a text\n', [external])
    assert.equal((await openNote(note, external.keys(), primitives)).verified.length, 1)
  })
})

test('an export of a chain of logs holds the earlier ones as well', async () => {
  const files: string[] = []
  const exported = await exportLog(readingOf(log), clock.today(), (path, bytes) => {
    files.push(path)
    const file = join(folder, 'export', path)
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, bytes)
  })
  assert.ok(exported && exported.earlier.length >= 1)
  assert.ok(files.includes('checkpoint') && files.includes('earlier/1/checkpoint'))
})

test('a stranger who trusts the first key follows the chain with the stand-alone verifier, and hears what was lost', () => {
  const [first] = log.signer.keys()
  const run = (...args: string[]) => {
    const { status, stdout } = spawnSync(process.execPath, [verifier, 'log', ...args], { encoding: 'utf8' })
    return { status, lines: stdout.trimEnd().split('\n') }
  }
  const key = ['--key', writeNoteKey(first as NoteKey)]
  const old = run(join(folder, 'export/earlier/1'), ...key)
  assert.deepEqual([old.status, old.lines[0]], [0, `${originOf(partnership)}: all 5 rows are as signed`])
  assert.match(old.lines[1] ?? '', /^the checkpoint says: number \d+, signed \d{4}-/)
  // The second began after the backup that was put back: its rows are gone, and only its key leads on.
  const newest = run(join(folder, 'export'), ...key)
  assert.equal(newest.status, 1, 'the first key does not reach the third log')
  const second = log.signer.keys().find(({ name }) => name.endsWith('/2')) as NoteKey
  const third = run(join(folder, 'export'), '--key', writeNoteKey(second))
  assert.equal(third.status, 0)
  assert.match(third.lines[0] ?? '', /^follows schakel\/[0-9a-f-]+\/2, which was signed for \d+ rows$/)
})

test('a key that is lost stops the log, and a new one begins under a new key with a written reason', async () => {
  const { current } = JSON.parse(readFileSync(join(folder, 'keys/log-signer.json'), 'utf8'))
  const file = join(folder, `keys/log-signer.${current}.seed`)
  rmSync(file)
  await acts(1, false)
  await assert.rejects(sequenceLeaves(log), { code: 'log-key-refused' })
  const reason = 'De schijf met de sleutel is stuk en er is geen kopie.'
  const begun = await beginLog(log, { because: 'key-lost', agreedBy: [], reason })
  assert.deepEqual([begun.volume, begun.because], [4, 'key-lost'])
  assert.equal(await sequenceAll(log), 1)
  assert.deepEqual((await verifyNow(log)).findings, [])
  const place = join(folder, 'after')
  await exportLog(readingOf(log), clock.today(), (path, bytes) => {
    mkdirSync(dirname(join(place, path)), { recursive: true })
    writeFileSync(join(place, path), bytes)
  })
  const [before] = log.signer.keys().filter(({ name }) => name === begun.old_origin)
  const led = spawnSync(process.execPath, [verifier, 'log', place, '--key', writeNoteKey(before as NoteKey)])
  assert.equal(led.status, 1, 'who trusted the lost key is not led on by one that nobody vouched for')
})
