/** Witnesses: a week of silence, a history that was put back, and two histories of one size. */
import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import {
  considerCheckpoint,
  type NoteSigner,
  noteKey,
  type Witnessed,
  writeNoteKey,
} from '../../packages/transparency-log/src/index.ts'
import type { Capacity } from '../capacity.ts'
import { newId, secretBytes, testClock } from '../clock.ts'
import { memoryKeyHolder } from '../keys/key-holder.ts'
import { perform } from '../perform.ts'
import { type TestDatabase, testDatabase } from '../testing/database.ts'
import { askWitnesses, type CallWitness } from './ask-witnesses.ts'
import { hasher, primitives, signingPair } from './cryptography.ts'
import { memoryLogSigner } from './log-signer.ts'
import { type LogHouse, sequenceAll } from './sequence-leaves.ts'
import { appointWitness } from './witness-store.ts'

const partnership = newId()
const who: Capacity = {
  ...{ partnership, person: newId(), appointment: newId(), organ: 'politie', roles: ['delegate'] as const },
  ...({ ground: 'processing', regime: 'WGS-ZVH', purpose: 'zvh-casusoverleg/1' } as const),
}
let world: TestDatabase
let log: LogHouse
const clock = testClock('2026-11-27T10:00:00Z')
let kept: Witnessed | null = null
let leaves = Buffer.alloc(0)
let away = false
const pair = signingPair(secretBytes(32))
const signer: NoteSigner = {
  key: noteKey({ name: 'politie-elders', type: 4, publicKey: pair.publicKey }, primitives.sha256),
  sign: pair.sign,
}
/** A witness by the rules of the standard, which keeps leaves and can be away. */
const call: CallWitness = async (_, { path, body }) => {
  if (away) throw new Error('nobody answers')
  const text = (status: number, said: string) => ({ status, body: Buffer.from(said) })
  const from = /^\/leaves\?from=(\d+)$/.exec(path)?.[1]
  if (from !== undefined) {
    if (Number(from) > leaves.length / 32) return text(409, `${leaves.length / 32}\n`)
    leaves = Buffer.concat([leaves.subarray(0, Number(from) * 32), body])
    return text(200, '')
  }
  const answer = await considerCheckpoint({
    ...{ request: body, logs: [{ logKeys: [log.signer.key] }], signer, primitives, hasher },
    last: () => kept,
    replace: (_origin, _before, after) => {
      kept = after
      return true
    },
    time: Math.floor(clock.now().getTime() / 1000),
  })
  if (answer.outcome === 'cosigned') return text(200, answer.line)
  if (answer.outcome === 'other-old-size') return text(409, `${answer.size}\n`)
  return text(answer.status, answer.outcome)
}

before(async () => {
  world = await testDatabase()
  log = { database: world.database, clock, partnership, signer: memoryLogSigner(partnership) }
  await world.database.asJob({ partnership, job: 'audit.appoint-witness' }, (trx) =>
    appointWitness(trx, partnership, {
      ...{ name: 'politie-elders', key: writeNoteKey(signer.key), address: 'https://x', since: '2026-01-01' },
    }),
  )
})
after(() => world.close())

async function grow(acts: number): Promise<void> {
  const house = { database: world.database, clock, keys: memoryKeyHolder() }
  for (let turn = 0; turn < acts; turn++)
    await perform(house, who, { audit: 'tested.case.read' }, async () => undefined)
  await sequenceAll(log)
}
const standing = async () =>
  (await world.owner.query('select size::int, leaves::int, outcome, silent_since from audit.witness_standings')).rows[0]
const alarms = async () =>
  (await world.owner.query('select kind, ended_at, evidence from audit.log_alarms order by raised_at, kind')).rows

describe('a witness', () => {
  test('signs what grew and keeps its leaves', async () => {
    await grow(5)
    assert.deepEqual(await askWitnesses(log, call), { 'politie-elders': 'cosigned' })
    await grow(300)
    await askWitnesses(log, call)
    assert.deepEqual(await standing(), { size: 305, leaves: 305, outcome: 'cosigned', silent_since: null })
    assert.equal(leaves.length, 305 * 32)
    assert.deepEqual(await askWitnesses(log, call), {}, 'nothing new, so it is left alone')
  })
  test('that is away for a week stops nothing; the gap shows, then the alarm, and both end when it is back', async () => {
    away = true
    const began = clock.now()
    for (let day = 0; day < 7; day++) {
      await grow(3)
      assert.deepEqual(await askWitnesses(log, call), { 'politie-elders': 'silent' })
      clock.advance(86_400)
    }
    const gap = await standing()
    assert.deepEqual([gap.size, gap.outcome, gap.silent_since], [305, 'silent', began])
    assert.deepEqual(
      (await alarms()).map(({ kind, ended_at }) => [kind, ended_at]),
      [['witness-silent', null]],
    )
    away = false
    await askWitnesses(log, call)
    assert.equal((await standing()).size, 326)
    assert.notEqual((await alarms())[0].ended_at, null)
  })
  test('that lost its memory is told everything again', async () => {
    kept = null
    leaves = Buffer.alloc(0)
    await grow(2)
    await askWitnesses(log, call)
    assert.deepEqual([(await standing()).size, leaves.length / 32], [328, 328])
  })
  test('that saw more than the log has now raises an alarm with the evidence', async () => {
    const last = (await world.owner.query('select max(number) as number from audit.checkpoints')).rows[0].number
    await world.owner.query('create table public.away as select * from audit.checkpoints where number = $1', [last])
    await world.owner.query('delete from audit.cosignatures')
    await world.owner.query('delete from audit.checkpoints where number = $1', [last])
    clock.advance(1_000)
    assert.deepEqual(await askWitnesses(log, call), { 'politie-elders': 'rolled-back' })
    const found = (await alarms()).find(({ kind }) => kind === 'rolled-back')
    assert.equal(found?.evidence.length, 1)
    await world.owner.query('insert into audit.checkpoints select * from public.away')
    clock.advance(1_000)
    assert.deepEqual(await askWitnesses(log, call), { 'politie-elders': 'cosigned' }, 'control: put right again')
  })
  test('that signed another history of the same size is a split view', async () => {
    const before = kept as unknown as Witnessed
    kept = { ...before, root: new Uint8Array(secretBytes(32)) }
    clock.advance(1_000)
    assert.deepEqual(await askWitnesses(log, call), { 'politie-elders': 'split-view' })
    assert.ok((await alarms()).some(({ kind, ended_at }) => kind === 'split-view' && ended_at === null))
    kept = before
  })
  test('whose signature is not its own does not count', async () => {
    clock.advance(1_000)
    const forger: CallWitness = async (witness, request) => {
      const answer = await call(witness, request)
      return request.path.startsWith('/add') && answer.status === 200
        ? {
            status: 200,
            body: Buffer.from(
              Buffer.from(answer.body)
                .toString('utf8')
                .replace(/.{6}==?\n$/, 'AAAAAA==\n'),
            ),
          }
        : answer
    }
    assert.deepEqual(await askWitnesses(log, forger), { 'politie-elders': 'refused' })
  })
})
