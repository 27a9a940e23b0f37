/** Cases and scans of the RIEC at whatever point a test needs them: every step a real verb under a real capacity. */
import type { Id } from '../../../foundation/clock.ts'
import { type LawHouse, lawHouse, type Person } from '../../sharing/testing/law-house.ts'
import { aContribution } from '../examples.ts'
import { admitSignal } from '../riec/admit-signal.ts'
import { enterPhase } from '../riec/enter-phase.ts'
import { giveToPhase } from '../riec/give-to-phase.ts'
import { reportSignal } from '../riec/report-signal.ts'
import { riecCriteria, weighingFactors } from '../riec/words.ts'

export const inRiec = { regime: 'WGS-RIEC', purpose: 'riec-casusoverleg/1' } as const
export type RiecHouse = LawHouse & {
  readonly police: Person
  readonly prosecution: Person
  readonly executive: Person
  readonly tax: Person
  /** Police in the care and safety house: another world. */
  readonly elsewhere: Person
}
export async function riecHouse(): Promise<RiecHouse> {
  const house = await lawHouse()
  const both = ['partner-professional', 'delegate'] as const
  const of = (organ: string) => house.someone(organ, both, inRiec)
  return {
    ...house,
    police: of('politie'),
    prosecution: of('om'),
    executive: of('college'),
    tax: of('rijksbelastingdienst'),
    elsewhere: house.someone('politie', [...both, 'process-manager']),
  }
}

export const everyRiecCriterion = () =>
  riecCriteria.map((code) => ({ code, explanation: `Bij ${code}: wat wij zelf zagen.` }))
export const aSignal = (changes: object = {}) =>
  ({
    kind: 'case',
    crimeForm: 'money-laundering',
    goal: 'Samen bepalen wie wat doet tegen de leegstaande winkels met geld.',
    told: { told: false, reason: 'Loopt een onderzoek.', reviewOn: '2027-01-20' },
    persons: [
      { role: 'subject', name: 'Autoverhuur Voorbeeld BV', minor: false },
      {
        role: 'circle',
        name: 'Rik Voorbeeld',
        birthDate: '1980-04-04',
        minor: false,
        relation: 'directSociaalContact',
      },
    ],
    criteria: everyRiecCriterion(),
    ...changes,
  }) as never
export const aScan = (changes: object = {}) =>
  ({
    kind: 'scan',
    crimeForm: 'real-estate-fraud',
    goal: 'Bedrijventerrein Noord: welke panden staan leeg en worden toch gehuurd?',
    criteria: everyRiecCriterion(),
    ...changes,
  }) as never
export const aRiecAdmission = (changes: object = {}) =>
  ({
    criteria: riecCriteria.map((code) => ({ code, met: true, words: `Bij ${code}: hieraan is voldaan.` })),
    factors: weighingFactors.map((code) => ({ code, words: `Factor ${code}, in woorden.` })),
    reasons: 'Eén deelnemer alleen krijgt dit niet rond.',
    categories: ['kadaster', 'bedrijf', 'toezichtHandhaving', 'financieel'],
    involves: ['college', 'om', 'politie', 'rijksbelastingdienst'],
    ...changes,
  }) as never
export const aPhase = (phase: '2' | '3', changes: object = {}) =>
  ({
    phase,
    reasons: 'Zonder deze gegevens is niet te zien wie het geld verdient.',
    categories: phase === '2' ? ['fiscaal', 'wpg8'] : ['wpg9', 'wpg10a'],
    involves: phase === '2' ? ['om', 'politie', 'rijksbelastingdienst'] : ['om', 'politie'],
    ...changes,
  }) as never

export const signalAs = async (who: Person, body: never = aSignal()): Promise<Id> =>
  (await who((act) => reportSignal(act, { body }))).id
export const admitAs = (who: Person, riec: Id, changes: object = {}) =>
  who((act) => admitSignal(act, { params: { riec }, body: aRiecAdmission(changes) }))
export const enterAs = (who: Person, riec: Id, phase: '2' | '3', changes: object = {}) =>
  who((act) => enterPhase(act, { params: { riec }, body: aPhase(phase, changes) }))
export const giveAs = async (who: Person, riec: Id, changes: object = {}): Promise<Id> =>
  (await who((act) => giveToPhase(act, { params: { riec }, body: aContribution(changes) as never }))).id

/** Reported by the police, taken up by the prosecution. */
export async function openRiecCase({ police, prosecution }: RiecHouse, body: never = aSignal()): Promise<Id> {
  const riec = await signalAs(police, body)
  await admitAs(prosecution, riec)
  return riec
}
