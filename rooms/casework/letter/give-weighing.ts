/** The document that says how a decision weighed one member of the household, made anew from the file each time and kept nowhere. */
import type { Act } from '../../../foundation/act.ts'
import { decideOr } from '../../../foundation/policy/decide.ts'
import type { RouteInput } from '../../../kit/contract.ts'
import { formats } from '../../../kit/language.ts'
import { partnership } from '../../../kit/partnership.ts'
import { articleInWords } from '../../knowledge/door.ts'
import { countOpenings, organs } from '../../sharing/door.ts'
import type { caseworkContract } from '../contract.ts'
import { memberOf } from '../measure/add-member.ts'
import { aboutMeasure, seeMeasure } from '../measure/see-measure.ts'
import { showMeasure } from '../measure/show-measure.ts'
import { caseworkProblems } from '../problems.ts'
import type { DecisionLetter } from './contract.ts'
import { renderDecisionLetter } from './write-letter.ts'
import { weighingDocument } from './write-weighing.ts'

type Input = RouteInput<(typeof caseworkContract)['GET /v1/measures/:measure/members/:member/weighing']>

/** Errors: `casework/measure-not-visible`, `measure-not-decided`, `not-yours-to-do`. */
export async function readWeighing(act: Act, { params }: Input): Promise<DecisionLetter> {
  const measure = await seeMeasure(act, params.measure)
  const member = await memberOf(act, measure, params.member)
  const file = await showMeasure(act, { params: { measure: measure.id } })
  await decideOr(
    act,
    aboutMeasure('give-weighing', measure, { decided: file.decision !== null }),
    caseworkProblems.because(file.decision ? 'not-yours-to-do' : 'measure-not-decided'),
  )
  const { language } = act
  const names = new Map((await organs(act)).map(({ code, name }) => [code, name[language]]))
  const nameOf = (code: string) => names.get(code) ?? code
  return weighingDocument(
    {
      ...{ file, member: member.id, organ: nameOf(file.organ), nameOf },
      article: articleInWords(file.power.basis, language),
      sender: partnership.municipality[language],
    },
    language,
    formats(language).day,
  )
}

/** Shapes: PDF/UA-1. Errors: as `readWeighing`, `house/quota-passed`; `DocumentError`, a fault of ours. */
export async function printWeighing(act: Act, input: Input): Promise<Uint8Array<ArrayBuffer>> {
  const document = await readWeighing(act, input)
  await countOpenings(act, 'export', [input.params.member])
  return renderDecisionLetter(document, act.language)
}
