/**
 * One thing on a screen accounts for itself: why, whose, until when, to whom, opened by which organs. The room that holds the
 * thing finds it, with the rights of whoever asks; everything else is the same for every kind of thing.
 */
import type { Act } from '../../../foundation/act.ts'
import type { Id } from '../../../foundation/clock.ts'
import { placeOfCommitment } from '../../../foundation/log/prove-act.ts'
import * as log from '../../../foundation/log/reading-store.ts'
import { decideOr, type Question } from '../../../foundation/policy/decide.ts'
import { rulesInForce } from '../../../foundation/policy/read-rooms.ts'
import type { Problem } from '../../../foundation/problem.ts'
import { basisOfRule, retentionRules, ruleFor } from '../clock/rule.ts'
import { heldCases } from '../destruction/store.ts'
import { basisOf, groundInWords, purposeInWords } from '../explain-visibility.ts'
import { runningRegime } from '../read-register.ts'
import type { InBothLanguages, LegalBasis } from '../words.ts'
import { goingOf, soonerOf, whatMovesTheDay } from './account.ts'
import type { Account, AccountGiven } from './contract.ts'
import { clocksAround } from './store.ts'
import { digestOfText, textOfAccount } from './write-account.ts'

/** What only the room that holds the thing knows of it. */
export type Accountable = {
  readonly id: Id
  /** `schema.table`. */
  readonly kind: string
  /** The rule by which it is read. */
  readonly question: Question
  /** Code and version of the purpose it is kept for, or its words where no act has a code for it. */
  readonly purpose: string | InBothLanguages
  readonly organ: string | null
  readonly since: string | null
  /** The last day the room itself knows of, where the one asking may not read its clock. */
  readonly until: string | null
  /** The last day of what it stands in, as far as the room may say it: whose clock one reads may not read that of the whole. */
  readonly goesWith?: string | null
  /** What sets that day, where the thing has no clock. */
  readonly term?: { readonly says: InBothLanguages; readonly basis: LegalBasis }
  /** For what has no day: what it lasts as long as. */
  readonly lasts?: Account['lasts']
  /** Null: what was looked at does not tell. */
  readonly to: readonly string[] | null
}
/** Later than nothing anybody keeps. */
const longAgo = '2000-01-01'

/**
 * Records the decision, and commits the act to the account as it is given. Errors: `hidden` when the rules do not allow it.
 * Who learns what: nobody more of the thing than its own page says; the privacy officer also which organs opened it, how often
 * and when, which is written down as a use of the log; nobody learns which colleague.
 */
export async function giveAccount(act: Act, thing: Accountable, hidden: Problem): Promise<AccountGiven> {
  act.note(thing.id)
  const { capacity, language } = act
  const decision = await decideOr(act, thing.question, hidden)
  const clocks = await clocksAround(act.trx, thing.id)
  const clock = clocks.find(({ id }) => id === thing.id)
  const id = act.newId()
  act.note(id)
  const account: Account = {
    id,
    givenAt: act.clock.now().toISOString(),
    thing: thing.id,
    regime: capacity.regime,
    kind: thing.kind,
    purpose: typeof thing.purpose === 'string' ? await purposeInWords(act, thing.purpose) : thing.purpose[language],
    organ: thing.organ,
    since: clock?.first_processed_on ?? thing.since,
    rule: decision.explanation[language],
    grounds: decision.grounds.map((ground) => groundInWords(basisOf(ground), act)),
    decision: decision.id,
    rules: (await rulesInForce()).hash,
    until: await untilWhen(act, thing, clocks),
    lasts: thing.lasts ?? null,
    movers: whatMovesTheDay(clock, ((await runningRegime(act, capacity.regime))?.retention?.renewYears ?? 0) > 0),
    to: thing.to && [...new Set(thing.to)].sort(),
    opened: await openedBy(act, thing.id, clock?.first_processed_on ?? thing.since ?? longAgo),
  }
  const text = textOfAccount(account)
  act.commitTo(digestOfText(text))
  return { account, text }
}

async function untilWhen(
  act: Act,
  thing: Accountable,
  clocks: Awaited<ReturnType<typeof clocksAround>>,
): Promise<Account['until']> {
  const clock = clocks.find(({ id }) => id === thing.id)
  if (!clock) {
    const { until: on, term } = thing
    if (on === null && !term) return null
    const ground = term ? groundInWords(term.basis, act) : null
    return { on, code: null, says: term?.says[act.language] ?? null, ground, held: false }
  }
  const { on, because } = soonerOf(
    goingOf(
      clock,
      clocks.find(({ id }) => id === clock.case_ref),
    ),
    thing.goesWith,
  )
  const code = ruleFor(because)
  const rule = retentionRules.find((one) => one.code === code)
  return {
    on,
    code,
    says: rule?.says[act.language] ?? null,
    ground: groundInWords(basisOfRule(code), act),
    held: (await heldCases(act.trx, act.capacity.regime)).has(clock.case_ref),
  }
}

/** Counts by organ, day and kind of act, as control of legality; null for everybody but the privacy officer. */
async function openedBy(act: Act, object: Id, from: string): Promise<Account['opened']> {
  const { partnership, person, organ, regime, roles, ground } = act.capacity
  if (!roles.includes('privacy-officer') || ground !== 'legality') return null
  const [id, now, until] = [act.newId(), act.clock.now(), act.clock.today()]
  const touched = { object, regime, from: from < until ? from : until, until }
  await log.openAccount(act.trx, partnership, {
    ...{ id, regime, asked_by: person, asked_organ: organ, asked_at: now, object },
    ...{ from_day: touched.from, until_day: touched.until },
  })
  act.note(id)
  const earliest = await log.earliestOf(act.trx, touched)
  const place = earliest && (await placeOfCommitment(act.trx, earliest))
  return {
    from: touched.from,
    until: touched.until,
    items: await log.touchesOf(act.trx, touched),
    oldest:
      earliest && place
        ? {
            ...{ day: earliest.day, organ: earliest.organ, action: earliest.action, row: place.row },
            ...{ checkpoint: place.last.number, size: place.last.size, signedAt: place.last.signed_at.toISOString() },
          }
        : null,
  }
}
