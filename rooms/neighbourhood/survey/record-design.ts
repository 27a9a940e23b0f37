/** Before anybody is asked: what a design will be able to show, and putting it on record. */
import type { Act } from '../../../foundation/act.ts'
import type { Id } from '../../../foundation/clock.ts'
import { decideOr } from '../../../foundation/policy/decide.ts'
import type { RouteInput } from '../../../kit/contract.ts'
import { neighbourhoodProblems } from '../problems.ts'
import type { surveyContract } from './contract.ts'
import { type DesignFault, designFaults, precisionOf } from './precision.ts'
import { aboutSurvey } from './question.ts'
import * as store from './store.ts'
import type { SurveyDesign, SurveyPrecision } from './words.ts'

type Input<K extends keyof typeof surveyContract> = RouteInput<(typeof surveyContract)[K]>

/** Errors: `neighbourhood/may-not-survey`, `neighbourhood/design-contradicts-itself` naming each fault. */
export async function weighDesign(
  act: Act,
  { body }: Input<'POST /v1/surveys/weighing'>,
): Promise<{ precision: SurveyPrecision[] }> {
  await decideOr(act, aboutSurvey('design-survey', act.newId()), neighbourhoodProblems.because('may-not-survey'))
  refuseFaults(act, body.design)
  return { precision: precisionOf(body.design) }
}

/** Errors: as `weighDesign`. */
export async function recordDesign(act: Act, { body }: Input<'POST /v1/surveys'>): Promise<{ id: Id }> {
  const id = act.newId()
  await decideOr(act, aboutSurvey('design-survey', id), neighbourhoodProblems.because('may-not-survey'))
  refuseFaults(act, body.design)
  act.note(id)
  const { capacity, clock } = act
  await store.addSurvey(act.trx, capacity.partnership, { id, design: body.design, on: clock.today(), at: clock.now() })
  return { id }
}

const sentences: {
  readonly [L in Act['language']]: { readonly [K in DesignFault['kind']]: (which: string) => string }
} = {
  nl: {
    'area-twice': (which) => `gebied ${which} staat er twee keer`,
    'group-twice': (which) => `groep ${which} staat er twee keer`,
    'more-than-live-there': (which) => `in ${which} worden meer antwoorden verwacht dan er mensen wonen`,
    'more-invited-than-live-there': (which) =>
      `voor zoveel antwoorden uit ${which} moeten meer mensen worden gevraagd dan er wonen`,
    'margins-disagree': () => 'telt niet op tot evenveel inwoners als de gebieden samen',
    'fieldwork-backwards': () => 'ligt voor het begin van het veldwerk',
    'nobody-asked': () => 'nergens worden antwoorden verwacht',
    'sub-scale-alone': () => 'een deelschaal van weerbaarheid hoort bij de hele schaal',
  },
  en: {
    'area-twice': (which) => `area ${which} is listed twice`,
    'group-twice': (which) => `group ${which} is listed twice`,
    'more-than-live-there': (which) => `more answers are expected from ${which} than people live there`,
    'more-invited-than-live-there': (which) =>
      `for so many answers from ${which} more people must be asked than live there`,
    'margins-disagree': () => 'does not add up to as many residents as the areas together',
    'fieldwork-backwards': () => 'is before the beginning of fieldwork',
    'nobody-asked': () => 'no answers are expected anywhere',
    'sub-scale-alone': () => 'a sub-scale of resilience goes with the whole scale',
  },
}

function refuseFaults({ language }: Act, design: SurveyDesign): void {
  const faults = designFaults(design).map(({ kind, field, which }) => ({
    name: field,
    reason: sentences[language][kind](which ?? ''),
  }))
  if (faults.length > 0) throw neighbourhoodProblems.because('design-contradicts-itself', faults)
}
