/** Takes recorded decisions again under the rules they were taken under, to show that they followed from them. */
import type { Act } from '../act.ts'
import { recordHouseAct } from '../audit/record-house-act.ts'
import type { Id } from '../clock.ts'
import type { Database } from '../database/as-actor.ts'
import { askedThen } from './explain-no.ts'
import { answerUnder, hashOfRules } from './kept-rules.ts'
import { PolicyError } from './policy-error.ts'
import { rulesInForce } from './read-rooms.ts'
import { decisionsAfter, readDecision, readRules, type StoredDecision } from './store.ts'

export type Replay =
  | { readonly outcome: 'same' }
  /** The same rules answer differently: the record was changed, or the engine was. Alarming. */
  | { readonly outcome: 'different'; readonly allowed: boolean; readonly determining: readonly string[] }
  /** Other rules are in force now; `replaySince` takes the decision again under those of its own day. */
  | { readonly outcome: 'other-rules'; readonly rules: string }
  | { readonly outcome: 'not-found' }

export async function replayDecision(act: Act, decisionId: Id): Promise<Replay> {
  const decision = await readDecision(act.trx, decisionId)
  if (!decision) return { outcome: 'not-found' }
  const rules = await rulesInForce()
  if (decision.rules !== rules.hash) return { outcome: 'other-rules', rules: decision.rules }
  const { allowed, determining } = rules.answer(askedThen(decision))
  if (isSame(decision, { allowed, determining })) return { outcome: 'same' }
  return { outcome: 'different', allowed, determining }
}

export type Replayed = {
  readonly decisions: number
  readonly refusals: number
  readonly same: number
  readonly different: readonly Id[]
  /** Of those taken again, how many under rules that are not in force any more. */
  readonly otherRules: number
  /** Decisions under rules nobody kept: they cannot be taken again. */
  readonly withoutRules: readonly Id[]
  /** Hashes of kept rules whose text is not the text that was kept. */
  readonly rulesChanged: readonly string[]
  /** Hashes of kept rules of which the log says nothing. */
  readonly rulesNotLogged: readonly string[]
}

const noId = '00000000-0000-0000-0000-000000000000'
const atATime = 1_000

/**
 * Every decision from `since` up to and including `until`. Reading them is an act of the house, recorded as one.
 * Shapes: lists of ids, never inputs.
 */
export async function replaySince(
  database: Database,
  { partnership, since, until, today }: { partnership: Id; since: string; until: string; today: string },
): Promise<Replayed> {
  return database.asJob({ partnership, job: 'replay-decisions' }, async (trx) => {
    const kept = await readRules(trx)
    const sound = new Map(
      kept.flatMap(({ hash, written }) => (hashOfRules(written) === hash ? [[hash, written] as const] : [])),
    )
    const inForce = (await rulesInForce()).hash
    const found = { decisions: 0, refusals: 0, same: 0, otherRules: 0 }
    const different: Id[] = []
    const withoutRules: Id[] = []
    const end = beginOf(dayAfter(until))
    let from: { at: string; id: Id } = { at: beginOf(since), id: noId }
    for (;;) {
      const decisions = await decisionsAfter(trx, { ...from, until: end, most: atATime })
      for (const decision of decisions) {
        found.decisions++
        if (!decision.allowed) found.refusals++
        const written = sound.get(decision.rules)
        if (!written) withoutRules.push(decision.id)
        else if (follows(decision, written)) found.same++
        else different.push(decision.id)
        if (written && decision.rules !== inForce) found.otherRules++
      }
      const last = decisions.at(-1)
      if (!last || decisions.length < atATime) break
      from = { at: last.moment, id: last.id }
    }
    await recordHouseAct(trx, { partnership, day: today, action: 'house.decisions.replayed' })
    return {
      ...found,
      different,
      withoutRules,
      rulesChanged: kept.filter(({ hash }) => !sound.has(hash)).map(({ hash }) => hash),
      rulesNotLogged: kept.filter(({ logged }) => !logged).map(({ hash }) => hash),
    }
  })
}

/** A record that does not even fit the rules of its day was changed as well. */
function follows(decision: StoredDecision, written: string): boolean {
  try {
    return isSame(decision, answerUnder(written, askedThen(decision)))
  } catch (error) {
    if (error instanceof PolicyError && error.code === 'question-invalid') return false
    throw error
  }
}

type Answered = Pick<StoredDecision, 'allowed' | 'determining'>
const isSame = (one: Answered, other: Answered) =>
  one.allowed === other.allowed && one.determining.join(' ') === other.determining.join(' ')

const beginOf = (day: string) => `${day} 00:00:00 Europe/Amsterdam`
const dayAfter = (day: string): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10)
