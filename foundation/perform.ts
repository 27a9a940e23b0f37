/**
 * Carries out one act: opens the sealed context, runs the work, writes the audit row in the same transaction.
 * A refusal rolls the work back and commits its audit row (and decisions) alone, then throws the problem.
 */
import type { Act } from './act.ts'
import { type RecordedDecision, recordAct } from './audit/record-act.ts'
import type { Capacity, RegimeCode } from './capacity.ts'
import { type Clock, type Id, newId } from './clock.ts'
import type { Database } from './database/as-actor.ts'
import { sql } from './database/sql.ts'
import type { Federation } from './federation/peer.ts'
import type { KeyHolder } from './keys/key-holder.ts'
import type { Outbound } from './outbound/outbound.ts'
import { refusalOf } from './policy/refusal.ts'
import { type Language, Problem } from './problem.ts'

export type House = {
  readonly database: Database
  readonly clock: Clock
  readonly keys: KeyHolder
  readonly federation?: Federation
  /** Places from which open data may be fetched. Absent: none. */
  readonly outbound?: Outbound
  /** Absent: areas are drawn on nothing. */
  readonly baseMap?: { readonly address: string; readonly licence: string }
  /** Open pages that hear of what moved. Absent: none. */
  readonly pages?: Pages
}
/** Ids that moved, in one regime; `readers` where a thing is gone and can be asked nothing. */
export type Moved = {
  readonly event: string
  readonly ids: readonly Id[]
  readonly regime: RegimeCode
  readonly readers?: readonly string[]
}
export type Pages = { tell(moved: Moved): void }
export type Performance = {
  /** Audit event, past tense: `casework.case.read`. */
  readonly audit: string
  readonly language?: Language
  readonly request?: Id
}

/**
 * Errors: a `Problem` thrown by the work is recorded as a refusal and thrown again after commit; any other error
 * rolls everything back, audit row included: nothing was done and nothing was disclosed.
 */
export async function perform<T>(
  house: House,
  capacity: Capacity,
  { audit, language = 'nl', request }: Performance,
  work: (act: Act) => Promise<T>,
): Promise<T> {
  const afterwards: (() => void)[] = []
  const outcome = await house.database.asActor(capacity, async (trx) => {
    // Whoever stood in somebody's way goes again from the start.
    afterwards.length = 0
    const objects = new Set<Id>()
    const given: Buffer[] = []
    const alsoWhenRefused: Parameters<Act['alsoWhenRefused']>[0][] = []
    const act: Act = {
      trx,
      capacity,
      clock: house.clock,
      keys: house.keys,
      ...(house.federation ? { federation: house.federation } : {}),
      ...(house.outbound ? { outbound: house.outbound } : {}),
      ...(house.baseMap ? { baseMap: house.baseMap } : {}),
      language,
      newId,
      note: (...touched) => {
        for (const object of touched) objects.add(object)
      },
      alsoWhenRefused: (write) => void alsoWhenRefused.push(write),
      commitTo: (digest) => void given.push(digest),
      tellPages: (event, ids, readers) =>
        void afterwards.push(() =>
          house.pages?.tell({ event, ids, regime: capacity.regime, ...(readers ? { readers } : {}) }),
        ),
      afterCommit: (then) => void afterwards.push(then),
    }
    const close = async (result: 'done' | 'refused', problem?: string) => {
      const decisions: RecordedDecision[] = []
      for (const write of alsoWhenRefused) decisions.push(...[(await write(trx)) ?? []].flat())
      const at = house.clock.now()
      await recordAct(trx, capacity, {
        action: audit,
        result,
        objects: [...objects],
        decisions,
        given: result === 'done' ? given : [],
        at,
        ...(problem ? { problem } : {}),
        ...(request ? { request } : {}),
      })
    }
    await sql`savepoint work`.execute(trx)
    try {
      const value = await work(act)
      await close('done')
      return { value }
    } catch (error) {
      if (!(error instanceof Problem)) throw error
      await sql`rollback to savepoint work`.execute(trx)
      await close('refused', error.code)
      return { refused: error.after(refusalOf(act)) }
    }
  })
  if ('refused' in outcome) throw outcome.refused
  for (const then of afterwards) then()
  return outcome.value
}
