/** The answer as the person gets it: in words for a page, and as a tagged PDF; made anew each time, kept nowhere. */
import { readFileSync } from 'node:fs'
import type { Act } from '../../../foundation/act.ts'
import { renderDocument } from '../../../foundation/document/render-document.ts'
import { formats } from '../../../kit/language.ts'
import { partnership } from '../../../kit/partnership.ts'
import { accessesOf } from '../log/read-accesses.ts'
import { countOpenings } from '../openings/count-openings.ts'
import { sharingProblems } from '../problems.ts'
import { organs } from '../read-register.ts'
import type { Letter } from './contract.ts'
import { letterTo } from './letter.ts'
import { type OneRequest, requestAt } from './read-requests.ts'
import { kept, openIdentity, openWords } from './seal-words.ts'
import * as store from './store.ts'
import { requestReference } from './words.ts'

const template = readFileSync(new URL('./letter.typ', import.meta.url), 'utf8')

/** Errors: `sharing/request-not-in-that-state` before the decision; `sharing/request-not-found`. */
export async function readLetter(act: Act, { params }: OneRequest): Promise<Letter> {
  const row = await requestAt(act, params.request)
  if (!row.outcome || !row.decided_on || !row.identity_way || !row.decision_reason_sealed)
    throw sharingProblems.because('request-not-in-that-state')
  const { language } = act
  const names = new Map((await organs(act)).map(({ code, name }) => [code, name[language]]))
  const at = { ...kept(row), row: row.id, table: 'sharing.rights_requests' } as const
  const verdicts = (await store.verdictsOn(act.trx, [row.id])).filter(({ opened }) => opened)
  const said = await Promise.all(
    verdicts.map(async (one) => ({
      ...one,
      organ: names.get(one.organ) ?? one.organ,
      text: one.text_sealed
        ? await openWords(
            act,
            { ...kept(row), table: 'sharing.verdicts', column: 'text_sealed', row: one.id },
            one.text_sealed,
          )
        : undefined,
    })),
  )
  const { contactPoint } = partnership
  return letterTo(
    {
      reference: requestReference(row.id),
      kind: row.kind,
      receivedOn: row.received_on,
      identityWay: row.identity_way,
      outcome: row.outcome,
      decidedOn: row.decided_on,
      reasons: await openWords(act, { ...at, column: 'decision_reason_sealed' }, row.decision_reason_sealed),
      person: await openIdentity(act, row),
      partnership: partnership.name[language],
      contactPoint: { ...contactPoint, name: contactPoint.name[language] },
      said,
      seen: await whoSaw(act, row, said, names),
    },
    language,
    formats(language).day,
  )
}

/** What counts as looking for the person: opening the case. Not preparing, deciding, or the house's own acts. */
const looking = 'casework.case.read'

/** Only organs that answered all that was asked: of one that keeps something back, also its looking is kept back. */
async function whoSaw(
  act: Act,
  row: store.RequestRow,
  all: readonly { readonly organ: string; readonly verdict: string; readonly about: string }[],
  names: ReadonlyMap<string, string>,
): Promise<{ organ: string; day: string }[]> {
  if (row.kind !== 'access' || !row.decided_on) return []
  // The log is searched for cases of the alliance: what came from elsewhere says nothing about looking there.
  const said = all.filter(({ about }) => about !== 'elsewhere')
  const search = await store.logSearchFor(act.trx, row.id)
  if (!search || search.seen_from > row.decided_on) return []
  const open = new Set(
    said.filter(({ verdict }) => verdict === 'give' || verdict === 'nothing-held').map(({ organ }) => organ),
  )
  const kept = new Set(
    said.filter(({ verdict }) => verdict === 'refuse' || verdict === 'partly').map(({ organ }) => organ),
  )
  const found = await accessesOf(act, { objects: search.cases, from: search.seen_from, until: row.decided_on })
  const lines = found
    .filter(({ action, result }) => action === looking && result === 'done')
    .map(({ organ, day }) => ({ organ: names.get(organ) ?? organ, day }))
    .filter(({ organ }) => open.has(organ) && !kept.has(organ))
  const distinct = new Map(lines.map((line) => [`${line.day} ${line.organ}`, line]))
  return [...distinct.values()].sort((a, b) => a.day.localeCompare(b.day) || a.organ.localeCompare(b.organ))
}

/** Shapes: PDF/UA-1. Errors: as `readLetter`; `DocumentError`, a fault of ours. */
export async function renderLetter(act: Act, input: OneRequest): Promise<Uint8Array<ArrayBuffer>> {
  await countOpenings(act, 'export', [input.params.request])
  return renderLetterWords(await readLetter(act, input), act.language)
}

/** The same words give the same bytes. */
export const renderLetterWords = async (letter: Letter, language: Act['language']): Promise<Uint8Array<ArrayBuffer>> =>
  new Uint8Array(await renderDocument(template, { language, letter }))
