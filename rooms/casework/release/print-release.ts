/** What was handed over as a document: rendered on demand from the copies, so that no file outlives its oldest item. */
import { readFileSync } from 'node:fs'
import type { Act } from '../../../foundation/act.ts'
import type { Id } from '../../../foundation/clock.ts'
import { readerMark, readerMarkTemplate } from '../../../foundation/document/reader-mark.ts'
import { renderDocument } from '../../../foundation/document/render-document.ts'
import { formats } from '../../../kit/language.ts'
import { capacityInWords, countOpenings, organs } from '../../sharing/door.ts'
import { codes as codesEn } from '../messages/codes.en.ts'
import { codes as codesNl } from '../messages/codes.nl.ts'
import { release as en } from '../messages/release.en.ts'
import { release as nl } from '../messages/release.nl.ts'
import { caseworkProblems } from '../problems.ts'
import type { ShownRelease } from './contract.ts'
import { showRelease } from './show-release.ts'

const template = readerMarkTemplate + readFileSync(new URL('./release.typ', import.meta.url), 'utf8')

/** Errors: `casework/release-not-visible`, `not-yours-to-do` before it is handed over, and for whoever is no party to it. */
export async function printRelease(
  act: Act,
  { params }: { params: { release: Id } },
): Promise<Uint8Array<ArrayBuffer>> {
  const shown = await showRelease(act, { params })
  if (!shown.may.print) throw caseworkProblems.because('not-yours-to-do')
  await countOpenings(act, 'export', [params.release])
  const mark = await readerMark(act, await capacityInWords(act))
  return new Uint8Array(await renderDocument(template, { ...(await documentOf(act, shown)), mark }))
}

async function documentOf(act: Act, shown: ShownRelease) {
  const nlOrEn = act.language === 'nl'
  const say = nlOrEn ? nl : en
  const codes = nlOrEn ? codesNl : codesEn
  const { day } = formats(act.language)
  const names = new Map((await organs(act)).map(({ code, name }) => [code, name[act.language]]))
  const organ = (code: string) => names.get(code) ?? code
  const conditions = shown.conditions.map((one) => say.conditions[one])
  const facts = [
    [
      say.to,
      shown.receiver.organ
        ? organ(shown.receiver.organ)
        : (shown.receiver.name ?? say.receiverKinds[shown.receiver.kind]),
    ],
    [say.from, organ(shown.organ)],
    [say.handedOverOn, shown.endedOn ? day(shown.endedOn) : ''],
    [say.resultTerm, say.resultKinds[shown.resultKind]],
    [say.necessityTerm, shown.necessity ?? ''],
    ...(shown.legalBasis ? [[say.legalBasis, shown.legalBasis.label]] : []),
    ...(shown.provenance ? [[say.provenanceTerm, shown.provenance]] : []),
    ...(shown.firstProcessedOn ? [[say.firstProcessed, day(shown.firstProcessedOn)]] : []),
    ...(shown.expiresOn ? [[say.destroyBy, day(shown.expiresOn)]] : []),
  ]
  return {
    language: act.language,
    title: say.documentTitle(shown.caseName),
    lede: say.documentLede(shown.expiresOn ? day(shown.expiresOn) : ''),
    factsHeading: say.documentFacts,
    facts: facts.map(([term, words]) => ({ term, words })),
    limitsHeading: say.limits,
    limits: [
      say.documentSecrecy,
      ...conditions,
      ...(shown.taxDerived ? [say.taxLimit] : []),
      say.documentErrors(organ(shown.organ)),
    ],
    itemsHeading: say.whatLeft,
    items: shown.items.map((item) => ({
      heading: item.category === '' ? say.decision : (codes.categories[item.category] ?? item.category),
      about: [
        say.suppliedBy(organ(item.supplier)),
        item.kind === 'decision' ? '' : say.kinds[item.kind],
        item.reliability === 'not-stated' ? '' : say.reliabilities[item.reliability],
        say.observed(day(item.observedOn)),
        item.policeClass ? say.policeClass(item.policeClass) : '',
        item.cut ? say.cutNote : '',
      ]
        .filter((words) => words !== '')
        .join('; '),
      words: item.copy.split('\n'),
    })),
  }
}
