/** The letter about what was agreed, put together from the case each time it is asked for: nothing of it is kept. */
import { readFileSync } from 'node:fs'
import type { Act } from '../../../foundation/act.ts'
import { renderDocument } from '../../../foundation/document/render-document.ts'
import { decideOr } from '../../../foundation/policy/decide.ts'
import type { RouteInput } from '../../../kit/contract.ts'
import { formats } from '../../../kit/language.ts'
import { partnership } from '../../../kit/partnership.ts'
import { countOpenings, organs } from '../../sharing/door.ts'
import type { CaseworkReply } from '../contract.ts'
import { personWith } from '../notice/store.ts'
import { caseworkProblems } from '../problems.ts'
import { actionsOf, reportsOf } from '../read-story.ts'
import * as report from '../report/store.ts'
import { aboutCase, requireNotAside, seeCase } from '../see-case.ts'
import type { CaseRow } from '../store.ts'
import { caseName } from '../words.ts'
import { agreedLetter, mayBeWritten, thePersonKnows } from './agreed-letter.ts'
import type { agreedContract } from './contract.ts'

type Input = RouteInput<(typeof agreedContract)['GET /v1/cases/:case/agreed-letter']>
type Shown = CaseworkReply<'GET /v1/cases/:case/agreed-letter'>
const template = readFileSync(new URL('../letter/letter.typ', import.meta.url), 'utf8')

/** Errors: `case-not-visible`, `not-yours-to-do`, `stepped-aside`, `organ-not-involved`. */
export async function readAgreedLetter(act: Act, { params, query }: Input): Promise<Shown> {
  const row = await seeCase(act, params.case)
  await decideOr(act, aboutCase('write-agreed-letter', row), caseworkProblems.because('not-yours-to-do'))
  await requireNotAside(act, row.id)
  const to = query.organ ?? null
  if (to !== null && !row.involved.includes(to)) throw caseworkProblems.because('organ-not-involved')
  const all = await actionsOf(act, [row.id])
  const actions = all.filter((one) => mayBeWritten(one, to))
  const wanted = query.actions?.split(',')
  const chosen = wanted ? actions.filter(({ id }) => wanted.includes(id)) : actions
  const person = await personOf(act, row)
  const waits = to === null && !person.knows ? 'person-not-told' : chosen.length === 0 ? 'nothing-agreed' : null
  return {
    caseName: caseName(row.id),
    person: person.shown?.name ?? null,
    organs: row.involved.filter((organ) => all.some((one) => mayBeWritten(one, organ))),
    actions,
    quoting: all.filter(({ narrowed }) => narrowed).length,
    waits,
    letter: waits ? null : await letterOf(act, row, { to, person: person.shown, actions: chosen }),
  }
}

/** Shapes: PDF/UA-1. Errors: as `readAgreedLetter`; `person-was-not-told`, `nothing-to-write-about`, `house/quota-passed`. */
export async function printAgreedLetter(act: Act, input: Input): Promise<Uint8Array<ArrayBuffer>> {
  const { letter, waits } = await readAgreedLetter(act, input)
  if (!letter)
    throw caseworkProblems.because(waits === 'person-not-told' ? 'person-was-not-told' : 'nothing-to-write-about')
  await countOpenings(act, 'export', [input.params.case])
  return new Uint8Array(await renderDocument(template, { language: act.language, letter }))
}

async function personOf(act: Act, row: CaseRow) {
  const subject = (await reportsOf(act, [row.id])).get(row.id)?.persons.find(({ role }) => role === 'subject')
  if (!subject) return { shown: null, knows: false }
  const [telling] = await report.tellings(act.trx, [row.id])
  return {
    shown: subject,
    knows: thePersonKnows(telling?.told ?? false, await personWith(act.trx, subject.id)),
  }
}

type About = {
  readonly to: string | null
  readonly person: { readonly name: string; readonly address: string | null; readonly minor: boolean } | null
  readonly actions: Shown['actions']
}
async function letterOf(act: Act, row: CaseRow, { to, person, actions }: About): Promise<Shown['letter']> {
  const { language, capacity } = act
  const names = new Map((await organs(act)).map(({ code, name }) => [code, name[language]]))
  const nameOf = (code: string) => names.get(code) ?? code
  const { contactPoint, name } = partnership
  return agreedLetter(
    {
      person: to === null ? person : null,
      organ: nameOf(to ?? ''),
      writer: nameOf(capacity.organ),
      caseName: caseName(row.id),
      writtenOn: act.clock.today(),
      destroyBy: row.destroy_by,
      actions: actions.map((one) => ({ ...one, owner: nameOf(one.owner), article: one.ground.label })),
      sender: name[language],
      contact: { ...contactPoint, name: contactPoint.name[language] },
    },
    language,
    formats(language).day,
  )
}
