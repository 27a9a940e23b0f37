/** A third party joins one conference: signs first, gets an extract with a reason, never an account (WGS 2.31(9), BGS 2.21). */
import type { Act } from '../../../foundation/act.ts'
import type { Id } from '../../../foundation/clock.ts'
import { decide } from '../../../foundation/policy/decide.ts'
import {
  conditionAllows,
  isTaxData,
  needsConsentOfItsSupplier,
  organs,
  participantKindOf,
  regimeForCases,
  sealWords,
} from '../../sharing/door.ts'
import { sourceIn } from '../contribution/give-contribution.ts'
import type { ContributionRow } from '../contribution/store.ts'
import { caseworkEvents } from '../events.ts'
import { requireTable } from '../meeting/see-item.ts'
import { caseworkProblems } from '../problems.ts'
import { aboutCase, seeCase } from '../see-case.ts'
import { seeConference } from './see-conference.ts'
import * as store from './store.ts'
import { takeQuotes } from './take-quotes.ts'

type Guest = {
  readonly case: Id
  readonly organisation: string
  readonly reason: string
  readonly extract: string
  readonly statementSignedOn?: string | undefined
  readonly quotes?: readonly Id[] | undefined
}

/**
 * Errors: `conference-not-visible`, `case-not-visible`, `only-core-participants-decide`, `guest-must-sign`; as for an action at
 * the table; and for a quote `contribution-not-visible`, `supplier-excluded-this`, `quote-needs-a-release`.
 */
export async function inviteGuest(
  act: Act,
  { params, body }: { params: { conference: Id }; body: Guest },
): Promise<{ id: Id }> {
  const conference = await seeConference(act, params.conference)
  const row = await seeCase(act, body.case)
  const signedOn = body.statementSignedOn
  const statementSigned = signedOn !== undefined && signedOn <= act.clock.today()
  const isParticipant = await isNameOfParticipant(act, body.organisation)
  const decision = await decide(act, aboutCase('invite-guest', row, { statementSigned, isParticipant }))
  if (!decision.allowed || !signedOn)
    throw caseworkProblems.because(statementSigned ? 'only-core-participants-decide' : 'guest-must-sign')
  await requireTable(act, conference, row, { decides: false })
  const id = act.newId()
  act.note(id)
  for (const source of new Set(body.quotes)) mayReachAGuest(act, await sourceIn(act, row, source))
  const narrowing = await takeQuotes(act, { kind: 'casework.guests', id, case: row.id }, body.quotes)
  const seal = (column: string, words: string) =>
    sealWords(act, { case: row.id, table: 'casework.guests', column, row: id }, words)
  await store.addGuest(act.trx, act.capacity.partnership, {
    id,
    case_id: row.id,
    conference: conference.id,
    invited_by: act.capacity.organ,
    statement_signed_on: signedOn,
    handed_over_on: act.clock.today(),
    ...narrowing,
    organisation_sealed: await seal('organisation_sealed', body.organisation),
    reason_sealed: await seal('reason_sealed', body.reason),
    extract_sealed: await seal('extract_sealed', body.extract),
  })
  act.tellPages(caseworkEvents.recordMoved, [id])
  return { id }
}

/** The locks of a release to a guest hold for an extract as well (WGS 1.7(3), 1.7(6), 2.29(3)); consent is given there. */
function mayReachAGuest(act: Act, source: ContributionRow): void {
  const guest = { kind: 'guest', private: true, alliance: null } as const
  if (!source.conditions.every((one) => conditionAllows(one, guest)))
    throw caseworkProblems.because('supplier-excluded-this')
  const waits = needsConsentOfItsSupplier({ ...source, pastItsReaders: false }, 'guest')
  if ((waits && source.organ !== act.capacity.organ) || source.tax_derived || isTaxData(source.category))
    throw caseworkProblems.because('quote-needs-a-release')
}

/** A participant typed in as a guest: it should be involved instead. */
async function isNameOfParticipant(act: Act, organisation: string): Promise<boolean> {
  const regime = await regimeForCases(act, 'WGS-ZVH')
  const typed = organisation.toLowerCase()
  return (await organs(act)).some(
    ({ code, name }) =>
      participantKindOf(regime, code) !== null && [code, name.nl.toLowerCase(), name.en.toLowerCase()].includes(typed),
  )
}
