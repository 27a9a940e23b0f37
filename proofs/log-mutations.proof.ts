/**
 * A superuser of the database edits, deletes, exchanges, puts in and puts back, in every table of the log; each is found
 * and the row named. Somebody who also holds the log's key rewrites everything: the house itself then sees nothing (the
 * control), the witnesses do, and their mirrors name the row.
 */
import { drawBelow, type Id } from '../foundation/clock.ts'
import { sql } from '../foundation/database/sql.ts'
import { forge, forgeries, openWitnesses, type ProofWitness } from './log/forgeries.ts'
import { closeADay, openProofLog, type ProofLog } from './log/log-house.ts'
import { deletionOf, editsOf, exchangeOf, insertions, type Spoil, type Target, textOf } from './log/spoilings.ts'
import type { Proof } from './proof.ts'

export const proof: Proof = {
  name: 'log-mutations',
  title:
    'Whatever a superuser of the database changes in the log is found and named; whoever also holds its key is caught by the witnesses',
  promises: ['P3', 'P7'],
  run: async (size) => {
    const full = size === 'full'
    const house = await openProofLog()
    const witnesses = openWitnesses(house)
    try {
      await fill(house)
      for (const witness of witnesses) await witness.catchUp()
      const spoils = await chosenSpoils(house, full ? 1_000 : 90)
      const missed: string[] = []
      const unnamed: string[] = []
      let [alarms, clean] = [0, 0]
      for (const [turn, { what, named, apply }] of spoils.entries()) {
        const found = await house.verifySpoilt(apply)
        if (found.findings.length === 0) missed.push(what)
        else if (!named.some((name) => textOf(found).includes(name))) unnamed.push(what)
        if (turn % 25 !== 0) continue
        // In between the log grows, and nothing may be found.
        if (turn % 50 === 0) await house.grow(3, false)
        clean++
        if ((await house.verify()).findings.length > 0) alarms++
      }
      await house.grow(1)
      for (const witness of witnesses) await witness.catchUp()
      const forged = await rewriteAll(house, witnesses, full ? 61 : 7)
      const ok = missed.length === 0 && unnamed.length === 0 && alarms === 0
      return {
        passed:
          ok && forged.refused === forged.tried && forged.named === forged.tried && forged.split === forged.splits,
        figures: {
          mutations: spoils.length,
          detected: spoils.length - missed.length,
          named: spoils.length - missed.length - unnamed.length,
          verificationsWhileClean: clean,
          falseAlarms: alarms,
          rewrittenByKeyHolder: forged.tried,
          refusedByWitness: forged.refused,
          namedByMirror: forged.named,
          splitViews: forged.splits,
          splitViewsCaught: forged.split,
          seenWithoutWitness: forged.seenAlone,
          ...(missed[0] ? { missed: [...new Set(missed)].slice(0, 8).join('; ') } : {}),
          ...(unnamed[0] ? { unnamed: [...new Set(unnamed)].slice(0, 8).join('; ') } : {}),
        },
        control: forged.seenAlone === 0 ? 'found' : 'missed',
        planted:
          'the holder of the log’s key rewrites rows, tiles and checkpoints: read without any witness, nothing is found',
      }
    } finally {
      for (const witness of witnesses) witness.close()
      await house.close()
    }
  },
}

async function fill(house: ProofLog): Promise<void> {
  const yesterday = new Date(house.log.clock.now().getTime() - 86_400_000).toISOString().slice(0, 10)
  await house.grow(40)
  await closeADay(house, yesterday, 5)
  for (let turn = 0; turn < 6; turn++) await house.grow(35)
  await house.grow(4, false)
}

type Rows = { readonly [table in Target['table']]: readonly Target[] }

async function targets({ world: { owner } }: ProofLog): Promise<Rows> {
  const ids = async (query: string) => (await owner.query<{ id: Id; named: string[] }>(query)).rows
  const of = (table: Target['table'], rows: readonly { id: Id; named: string[] }[]) =>
    rows.map(({ id, named }) => ({ table, id, named }))
  return {
    acts: of('acts', await ids('select id, array[id::text] as named from audit.acts where person is not null')),
    decisions: of('decisions', await ids('select id, array[id::text] as named from audit.decisions')),
    leaves: of('leaves', await ids('select id, array[id::text] as named from audit.leaves')),
    log_tiles: of(
      'log_tiles',
      await ids(`select id, array['tile/', '"tile', 'bundle', '"row"', 'root-differs'] as named from audit.log_tiles`),
    ),
    checkpoints: of(
      'checkpoints',
      await ids(`select id, array['"number":' || number] as named from audit.checkpoints`),
    ),
    paddings: of('paddings', await ids('select id, array[id::text] as named from audit.paddings')),
  }
}

const one = <T>(rows: readonly T[]): T => rows[drawBelow(rows.length)] as T

/** Every kind of change at least once, then more of them on rows drawn anew. */
async function chosenSpoils(house: ProofLog, least: number): Promise<Spoil[]> {
  const rows = await targets(house)
  const chosen: Spoil[] = []
  while (chosen.length < least) {
    for (const table of Object.keys(rows) as (keyof Rows)[]) {
      const changeable = rows[table]
      chosen.push(...editsOf(one(changeable)), deletionOf(one(changeable)))
    }
    const [a, b] = twoOf(rows.acts)
    chosen.push(exchangeOf(a, b, ['at', 'organ', 'objects', 'salt', 'commitment']), exchangeOf(a, b, ['at']))
    const [c, d] = twoOf(rows.decisions)
    chosen.push(exchangeOf(c, d, ['resource', 'salt']))
    const [e, f] = twoOf(rows.checkpoints)
    chosen.push(exchangeOf(e, f, ['root', 'note', 'size', 'signed_at']))
    const [g, h] = twoOf(rows.leaves)
    chosen.push(exchangeOf(g, h, ['commitment']))
    chosen.push(...insertions(one(rows.acts), one(rows.decisions)), ...putBack())
  }
  return chosen
}
function twoOf(rows: readonly Target[]): [Target, Target] {
  const first = drawBelow(rows.length)
  const second = (first + 1 + drawBelow(rows.length - 1)) % rows.length
  return [rows[first] as Target, rows[second] as Target]
}

/** What an older copy of the database would hold. */
function putBack(): Spoil[] {
  const before = sql`(select signed_at from audit.checkpoints order by number desc offset 2 limit 1)`
  const later = sql`(select number from audit.checkpoints order by number desc offset 2 limit 1)`
  return [
    {
      what: 'acts: put back to an older copy',
      named: ['act-missing'],
      apply: async (trx) => void (await sql`delete from audit.acts where at > ${before}`.execute(trx)),
    },
    {
      what: 'checkpoints: put back to an older copy',
      named: ['checkpoint-missing', 'tiles-beyond-checkpoint'],
      apply: async (trx) => void (await sql`delete from audit.checkpoints where number > ${later}`.execute(trx)),
    },
    {
      what: 'decisions: put back to an older copy',
      named: ['decision-missing'],
      apply: async (trx) => void (await sql`delete from audit.decisions where at > ${before}`.execute(trx)),
    },
    {
      what: 'everything put back to before anything was recorded',
      named: ['checkpoint-missing'],
      apply: async (trx) => {
        for (const table of ['acts', 'decisions', 'leaves', 'paddings', 'log_tiles', 'checkpoints'])
          await sql`delete from ${sql.raw(`audit.${table}`)}`.execute(trx)
      },
    },
  ]
}

async function rewriteAll(house: ProofLog, witnesses: readonly ProofWitness[], times: number) {
  const counted = { tried: 0, refused: 0, named: 0, splits: 0, split: 0, seenAlone: 0 }
  for (let turn = 0; turn < times; turn++) {
    const how = forgeries[turn % forgeries.length] as (typeof forgeries)[number]
    const forged = await forge(house, how)
    counted.tried++
    const lastSigned = { size: forged.size }
    const alone = await house.verifySpoilt(forged.apply, { lastSigned })
    if (alone.findings.length > 0) counted.seenAlone++
    const mirrors = await Promise.all(witnesses.map((witness) => witness.mirror()))
    const witnessed = await house.verifySpoilt(forged.apply, { lastSigned, mirrors })
    if (forged.named.some((name) => textOf(witnessed).includes(name))) counted.named++
    const answers = await Promise.all(witnesses.map((witness) => witness.isShown(forged)))
    if (answers.every((signed) => !signed)) counted.refused++
    counted.splits++
    if (await witnesses[0]?.seesSplitView(forged)) counted.split++
  }
  return counted
}
