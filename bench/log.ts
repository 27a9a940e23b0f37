/**
 * What the log costs, each figure beside a named yardstick of the same run: acts per second with their audit row and leaf
 * against the same transaction without them; leaves taken in per second; a million leaves verified against hashing alone.
 * `node bench/log.ts` prints one JSON line per figure; `npm run bench:sharing` calls the functions.
 */
import { hash } from 'node:crypto'
import { recordAct } from '../foundation/audit/record-act.ts'
import type { Capacity } from '../foundation/capacity.ts'
import { newId, secretBytes, stopwatch, systemClock } from '../foundation/clock.ts'
import { sql, type Trx } from '../foundation/database/sql.ts'
import { hasher, primitives } from '../foundation/log/cryptography.ts'
import { writeEntry } from '../foundation/log/entry.ts'
import { readingOf } from '../foundation/log/keep-the-log.ts'
import { memoryLogSigner } from '../foundation/log/log-signer.ts'
import { sequenceAll } from '../foundation/log/sequence-leaves.ts'
import { verifyHouse } from '../foundation/log/verify-house.ts'
import { testDatabase } from '../foundation/testing/database.ts'
import { append, auditLog, emptyLog, signCheckpoint } from '../packages/transparency-log/src/index.ts'

export type LogFigures = { readonly bench: string; readonly [figure: string]: number | string }
const perSecond = (count: number, milliseconds: number) => Math.round(count / (milliseconds / 1000))
const thousandths = (ratio: number) => Math.round(ratio * 1000) / 1000

/** Assumes: the test server, which does not wait for the disk; the ratio is what counts. */
export async function auditAndLogThroughput({ acts = 1_500 } = {}): Promise<readonly LogFigures[]> {
  const world = await testDatabase()
  const partnership = newId()
  const who: Capacity = {
    ...{ partnership, person: newId(), appointment: newId(), organ: 'politie', roles: ['delegate'] as const },
    ...({ ground: 'processing', regime: 'WGS-ZVH', purpose: 'zvh-casusoverleg/1' } as const),
  }
  const act = (work: (trx: Trx) => Promise<unknown>) => world.database.asActor(who, work)
  const bare = (trx: Trx) => sql`select 1`.execute(trx)
  const audited = async (trx: Trx) => {
    await bare(trx)
    await recordAct(trx, who, {
      ...{ action: 'bench.case.read', result: 'done', objects: [newId()], decisions: [], at: systemClock.now() },
    })
  }
  try {
    let [plain, full] = [0, 0]
    for (let turn = 0; turn < 3; turn++) {
      plain += await timed(acts / 3, () => act(bare))
      full += await timed(acts / 3, () => act(audited))
    }
    const log = { database: world.database, clock: systemClock, partnership, signer: memoryLogSigner(partnership) }
    const taking = stopwatch()
    const taken = await sequenceAll(log)
    const sequenced = taking()
    const copied = await copyOfActs(world.owner)
    const verifying = stopwatch()
    const verified = await verifyHouse({ read: readingOf(log), keys: log.signer.keys(), today: systemClock.today() })
    const read = verifying()
    const bareReading = await bareReadingOf(world.owner)
    return [
      {
        ...{ bench: 'audit-and-leaf', yardstick: 'the same transaction without audit row and leaf', acts },
        ...{
          perSecond: perSecond(acts, full),
          yardstickPerSecond: perSecond(acts, plain),
          ratio: thousandths(plain / full),
        },
      },
      {
        ...{ bench: 'taken-into-the-log', yardstick: 'one statement that copies as many leaves', leaves: taken },
        ...{
          perSecond: perSecond(taken, sequenced),
          yardstickPerSecond: perSecond(taken, copied),
          ratio: thousandths(copied / sequenced),
        },
      },
      {
        ...{ bench: 'house-verified', yardstick: 'reading the same acts and hashing each once', acts: verified.acts },
        ...{
          perSecond: perSecond(verified.acts, read),
          yardstickPerSecond: perSecond(verified.acts, bareReading),
          ratio: thousandths(bareReading / read),
        },
        findings: verified.findings.length,
      },
    ]
  } finally {
    await world.close()
  }
}

type Owner = { query(text: string): Promise<{ rows: readonly object[] }> }
async function copyOfActs(owner: Owner): Promise<number> {
  await owner.query('create table public.copied (id uuid primary key, words text)')
  return timed(1, () => owner.query('insert into public.copied select id, action from audit.acts'))
}
async function bareReadingOf(owner: Owner): Promise<number> {
  return timed(1, async () => {
    for (const row of (await owner.query('select * from audit.acts')).rows)
      hash('sha256', JSON.stringify(row), 'buffer')
  })
}

async function timed(count: number, work: () => Promise<unknown>): Promise<number> {
  const elapsed = stopwatch()
  for (let turn = 0; turn < count; turn++) await work()
  return elapsed()
}

/** Tiles, entries, root and a mirror of as many rows. Yardstick: SHA-256 of as many entries and nodes, and nothing else. */
export async function verifyManyLeaves({ leaves = 1_000_000 } = {}): Promise<LogFigures> {
  const signer = memoryLogSigner(newId())
  const files = new Map<string, Uint8Array>()
  let edge = emptyLog
  let root: Uint8Array = new Uint8Array(32)
  const block = 50_000
  for (let from = 0; from < leaves; from += block) {
    const entries = Array.from({ length: Math.min(block, leaves - from) }, () =>
      writeEntry({ id: newId(), commitment: secretBytes(32) }),
    )
    const grown = append(edge, entries, hasher)
    for (const { path, bytes } of grown.files) files.set(path, bytes)
    ;[edge, root] = [grown.edge, grown.root]
  }
  const note = await signCheckpoint({ origin: signer.key.name, size: leaves, root, extensions: [] }, signer)
  const bare = stopwatch()
  const [entry, pair] = [new Uint8Array(49), new Uint8Array(65)]
  for (let turn = 0; turn < leaves; turn++) {
    hash('sha256', entry, 'buffer')
    hash('sha256', pair, 'buffer')
  }
  const yardstick = bare()
  const elapsed = stopwatch()
  const { findings } = await auditLog({
    ...{
      note,
      trust: { logKeys: [signer.key] },
      readTile: (path: string) => files.get(path) ?? null,
      primitives,
      hasher,
    },
  })
  const verified = elapsed()
  return {
    ...{
      bench: 'leaves-verified',
      yardstick: 'SHA-256 of as many entries and nodes',
      leaves,
      findings: findings.length,
    },
    ...{ seconds: Math.round(verified) / 1000, perSecond: perSecond(leaves, verified) },
    ratio: thousandths(yardstick / verified),
  }
}

if (import.meta.main)
  for (const figures of [...(await auditAndLogThroughput()), await verifyManyLeaves()])
    process.stdout.write(`${JSON.stringify(figures)}\n`)
