/** The letter about a decision, made anew from the file each time and kept nowhere. */
import { readFileSync } from 'node:fs'
import type { Act } from '../../../foundation/act.ts'
import { renderDocument } from '../../../foundation/document/render-document.ts'
import { decideOr } from '../../../foundation/policy/decide.ts'
import type { RouteInput } from '../../../kit/contract.ts'
import { formats } from '../../../kit/language.ts'
import { partnership } from '../../../kit/partnership.ts'
import { articleInWords } from '../../knowledge/door.ts'
import { countOpenings, organs } from '../../sharing/door.ts'
import type { caseworkContract } from '../contract.ts'
import { accountOf } from '../ledger/store.ts'
import { memberOf } from '../measure/add-member.ts'
import { aboutMeasure, seeMeasure } from '../measure/see-measure.ts'
import { showMeasure } from '../measure/show-measure.ts'
import { caseworkProblems } from '../problems.ts'
import type { DecisionLetter } from './contract.ts'
import { decisionLetter } from './letter.ts'

type Input = RouteInput<(typeof caseworkContract)['GET /v1/measures/:measure/members/:member/letter']>
const template = readFileSync(new URL('./letter.typ', import.meta.url), 'utf8')

/** Errors: `casework/measure-not-visible`, `measure-not-decided`, `letter-goes-to-an-adult`, `not-yours-to-do`. */
export async function readDecisionLetter(act: Act, { params }: Input): Promise<DecisionLetter> {
  const measure = await seeMeasure(act, params.measure)
  const member = await memberOf(act, measure, params.member)
  const file = await showMeasure(act, { params: { measure: measure.id } })
  const { decision } = file
  await decideOr(
    act,
    aboutMeasure('write-decision-letter', measure, { decided: decision !== null }),
    caseworkProblems.because(decision ? 'not-yours-to-do' : 'measure-not-decided'),
  )
  if (member.minor) throw caseworkProblems.because('letter-goes-to-an-adult')
  if (!decision) throw caseworkProblems.because('measure-not-decided')
  const { language } = act
  const names = new Map((await organs(act)).map(({ code, name }) => [code, name[language]]))
  const nameOf = (code: string) => names.get(code) ?? code
  const account = await accountOf(act.trx, measure.id)
  const person = file.members.find(({ id }) => id === member.id)
  const { contactPoint, municipality } = partnership
  return decisionLetter(
    {
      name: person?.name ?? '',
      receiver: person?.name ?? '',
      file: file.name,
      place: file.place,
      organ: nameOf(file.organ),
      power: file.power.name[language],
      article: articleInWords(file.power.basis, language),
      decidedOn: decision.on,
      outcome: decision.outcome,
      days: decision.days,
      lighter: decision.lighter,
      reasons: decision.reasons,
      objectionUntil: decision.objectionUntil,
      view: person?.view === 'given' ? person.viewWords : null,
      notHeard: person?.view === 'not-heard',
      advices: file.advices.flatMap(({ kind, askedOf, verdict }) =>
        verdict ? [{ kind, organ: nameOf(askedOf), verdict }] : [],
      ),
      urgent: file.urgent !== null,
      changed: file.standing,
      ledger: account ? { keptUntil: account.destroy_by } : null,
      destroyBy: file.destroyBy,
      sender: municipality[language],
      contact: { ...contactPoint, name: contactPoint.name[language] },
    },
    language,
    formats(language).day,
  )
}

/** Shapes: PDF/UA-1. Errors: as `readDecisionLetter`, `house/quota-passed`; `DocumentError`, a fault of ours. */
export async function printDecisionLetter(act: Act, input: Input): Promise<Uint8Array<ArrayBuffer>> {
  const letter = await readDecisionLetter(act, input)
  await countOpenings(act, 'export', [input.params.member])
  return renderDecisionLetter(letter, act.language)
}

/** The same words give the same bytes. */
export const renderDecisionLetter = async (
  letter: DecisionLetter,
  language: Act['language'],
): Promise<Uint8Array<ArrayBuffer>> => new Uint8Array(await renderDocument(template, { language, letter }))
