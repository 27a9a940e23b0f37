/** What an organ says is recorded here, at the door: the room where its data are asks its own people first. */
import type { Act } from '../../../foundation/act.ts'
import type { Id } from '../../../foundation/clock.ts'
import { decideOr } from '../../../foundation/policy/decide.ts'
import { sharingProblems } from '../problems.ts'
import { aboutRequest } from './question.ts'
import { requestAt } from './read-requests.ts'
import { kept, openAsks, openIdentity, type PersonAsking, sealWords } from './seal-words.ts'
import * as store from './store.ts'
import { addMonths, isLookedAtAgainInTime, longestMonthsUntilLookedAtAgain } from './term.ts'
import {
  type Restriction,
  type Verdict,
  whatIsGivenHasWords,
  whatIsRestrictedHasALetterAndEightFactors,
} from './verdict.ts'
import { type RequestKind, requestReference, type SpokenSubject } from './words.ts'

export type Asked = {
  readonly reference: string
  readonly kind: RequestKind
  readonly receivedOn: string
  readonly closesOn: string
  readonly person: PersonAsking
  readonly asks: string
}
/** What an organ that is consulted reads of a request. Errors: `sharing/request-not-found`. */
export async function readWhatIsAsked(act: Act, request: Id): Promise<Asked> {
  const row = await requestAt(act, request)
  return {
    reference: requestReference(row.id),
    kind: row.kind,
    receivedOn: row.received_on,
    closesOn: row.closes_on ?? row.due_on,
    person: await openIdentity(act, row),
    asks: await openAsks(act, row),
  }
}

/**
 * Records a verdict for the own organ. `toPutRight`: it marked what of its own is wrong. Errors: `sharing/restriction-not-weighed` without letter, reason or one of the
 * eight factors; `sharing/look-again-within-half-a-year`; `sharing/verdict-needs-words`; `sharing/request-not-found`.
 */
export async function recordVerdict(
  act: Act,
  {
    request,
    about,
    told,
    toPutRight,
    ...verdict
  }: Verdict & { request: Id; about: SpokenSubject; told: boolean; toPutRight: boolean },
): Promise<{ id: Id }> {
  const row = await requestAt(act, request)
  const weighed = whatIsRestrictedHasALetterAndEightFactors(verdict)
  await decideOr(
    act,
    aboutRequest('give-verdict', row, { weighed }),
    sharingProblems.because(weighed ? 'request-not-found' : 'restriction-not-weighed'),
  )
  if (row.state !== 'consulting') throw sharingProblems.because('request-not-in-that-state')
  if (!whatIsGivenHasWords(verdict)) throw sharingProblems.because('verdict-needs-words')
  const today = act.clock.today()
  const { restriction, text } = verdict
  if (restriction && !isLookedAtAgainInTime(restriction.lookAgainOn, today))
    throw sharingProblems.because('look-again-within-half-a-year')
  const id = await addVerdict(act, row, {
    about,
    verdict: verdict.verdict,
    letter: restriction?.letter ?? null,
    told,
    late: false,
    to_put_right: toPutRight,
    text,
  })
  if (restriction) await addRestriction(act, row, { verdict: id, about, restriction })
  return { id }
}

export async function addVerdict(
  act: Act,
  row: Pick<store.RequestRow, 'id' | 'regime'>,
  {
    text,
    ...said
  }: Pick<store.VerdictRow, 'about' | 'verdict' | 'letter' | 'told' | 'late' | 'to_put_right'> & {
    text?: string | undefined
  },
): Promise<Id> {
  const id = act.newId()
  const at = { ...kept(row), table: 'sharing.verdicts', column: 'text_sealed', row: id } as const
  await store.addVerdict(act.trx, act.capacity.partnership, {
    ...said,
    id,
    request: row.id,
    regime: row.regime,
    organ: act.capacity.organ,
    given_on: act.clock.today(),
    text_sealed: text === undefined ? null : await sealWords(act, at, text),
  })
  act.note(id)
  return id
}

async function addRestriction(
  act: Act,
  row: store.RequestRow,
  { verdict, about, restriction }: { verdict: Id; about: SpokenSubject; restriction: Restriction },
): Promise<void> {
  const id = act.newId()
  const at = { ...kept(row), table: 'sharing.restrictions', row: id } as const
  await store.addRestriction(act.trx, act.capacity.partnership, {
    id,
    request: row.id,
    verdict,
    regime: row.regime,
    organ: act.capacity.organ,
    about,
    letter: restriction.letter,
    since: act.clock.today(),
    look_again_on: restriction.lookAgainOn,
    factors_sealed: await sealWords(act, { ...at, column: 'factors_sealed' }, JSON.stringify(restriction.factors)),
    reason_sealed: await sealWords(act, { ...at, column: 'reason_sealed' }, restriction.reason),
  })
  act.note(id)
}

/** The problem of a day to look again that is past or too far off. */
export const lookAgainTooLate = () => sharingProblems.because('look-again-within-half-a-year')

/** The last day on which a restriction made today must be looked at again. */
export const latestLookAgain = (act: Pick<Act, 'clock'>): string =>
  addMonths(act.clock.today(), longestMonthsUntilLookedAtAgain)
