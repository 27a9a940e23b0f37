/** What the forms need before anyone types: criteria, organs, kinds of data with their reasons, extracts. */
import type { Act } from '../../foundation/act.ts'
import type { Id } from '../../foundation/clock.ts'
import { decideOr } from '../../foundation/policy/decide.ts'
import { categories, categoryMayBeGiven, groundInWords, organs, regimeForCases } from '../sharing/door.ts'
import { extractsReadyForCase, releasedExtract } from '../signals/door.ts'
import type { CaseworkReply } from './contract.ts'
import { organOptions } from './list-work.ts'
import { caseworkProblems } from './problems.ts'
import { contributionsOf, requestsOf } from './read-story.ts'
import { latestReviewFrom } from './report/telling.ts'
import { aboutCase, seeCase, wellFormedContribution } from './see-case.ts'
import { type CriterionCode, caseName } from './words.ts'

/** Errors: `sharing/rules-not-loaded`. */
export async function fillReportForm(act: Act): Promise<CaseworkReply<'GET /v1/report-form'>> {
  const regime = await regimeForCases(act, 'WGS-ZVH')
  const today = act.clock.today()
  return {
    today,
    latestReviewOn: latestReviewFrom(today),
    criteria: (regime.admission?.criteria ?? []).map((criterion) => ({
      code: criterion.code as CriterionCode,
      text: criterion[act.language],
    })),
    criteriaGround: groundInWords(regime.admission?.basis ?? regime.aim.basis, act),
    organs: await organOptions(act, regime),
    extracts: await extractsToLeanOn(act),
  }
}

/** Released by two officers, for process managers and delegates; for others there are none. */
async function extractsToLeanOn(act: Act): Promise<CaseworkReply<'GET /v1/report-form'>['extracts']> {
  const ready = await extractsReadyForCase(act)
  const read = await Promise.all(ready.map(({ id }) => releasedExtract(act, id)))
  return read.map(({ id, releasedOn, text }) => ({ id, releasedOn, text }))
}

/** Errors: `casework/case-not-visible`, `not-yours-to-do`. */
export async function fillContributionForm(
  act: Act,
  { params }: { params: { case: Id } },
): Promise<CaseworkReply<'GET /v1/cases/:case/contribution-form'>> {
  const row = await seeCase(act, params.case)
  await decideOr(act, aboutCase('contribute', row, wellFormedContribution), caseworkProblems.because('not-yours-to-do'))
  const regime = await regimeForCases(act, 'WGS-ZVH')
  const names = new Map((await organs(act)).map(({ code, name }) => [code, name[act.language]]))
  return {
    id: row.id,
    name: caseName(row.id),
    today: act.clock.today(),
    destroyBy: row.destroy_by,
    involved: row.involved.map((organ) => ({ organ, name: names.get(organ) ?? organ, core: row.core.includes(organ) })),
    own: act.capacity.organ,
    categories: categories.map((code) => {
      const verdict = categoryMayBeGiven(regime, {
        category: code,
        supplier: act.capacity.organ,
        activity: 'casusoverleg',
      })
      return {
        code,
        allowed: verdict.allowed,
        needsSecrecyGround: verdict.allowed && verdict.needsSecrecyGround,
        ground: groundInWords(verdict.basis, act),
        because: verdict.allowed ? null : verdict.because[act.language],
      }
    }),
    sources: (await contributionsOf(act, [row.id])).map(({ shown }) => ({
      id: shown.id,
      organ: shown.organ,
      category: shown.category,
      content: shown.content,
      conditions: shown.conditions,
      taxDerived: shown.taxDerived,
    })),
    requests: (await requestsOf(act, row.id)).filter(
      ({ asked, answer }) => asked === act.capacity.organ && answer === null,
    ),
  }
}
