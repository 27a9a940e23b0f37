/** Cases for tests, in the house of the law. */
import type { Id } from '../../../foundation/clock.ts'
import { type LawHouse, type Person, people } from '../../sharing/testing/law-house.ts'
import { giveContribution } from '../contribution/give-contribution.ts'
import { aContribution, anAdmission, aReport } from '../examples.ts'
import { admitCase } from '../report/admit-case.ts'
import { reportCase } from '../report/report-case.ts'

/** A case reported by probation and admitted by the police. */
export async function openCase(house: LawHouse, involves?: readonly string[]): Promise<Id> {
  const { bram, lotte } = people(house)
  const { id } = await lotte((act) => reportCase(act, { body: aReport() }))
  await bram((act) => admitCase(act, { params: { case: id }, body: anAdmission(involves) }))
  return id
}

export const contributeAs = (who: Person, inCase: Id, changes: object = {}) =>
  who((act) => giveContribution(act, { params: { case: inCase }, body: aContribution(changes) }))
