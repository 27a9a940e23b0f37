/**
 * Looks for words in the cases of one regime in which the own organ has an open task. Everything is opened and scanned in this
 * process; what matches is a disclosure: noted in the log with the task that gave the ground, and counted as opened.
 */
import type { Act } from '../../../foundation/act.ts'
import type { Id } from '../../../foundation/clock.ts'
import { openItems } from '../../../foundation/keys/items.ts'
import type { RouteInput } from '../../../kit/contract.ts'
import { countOpenings, openColumn } from '../../sharing/door.ts'
import type { CaseworkReply } from '../contract.ts'
import { caseworkProblems } from '../problems.ts'
import * as report from '../report/store.ts'
import { readWhileItStands } from '../see-case.ts'
import { caseName } from '../words.ts'
import type { searchContract } from './contract.ts'
import { excerptAt, mayHold, ordinaryWords, partsOfNames, placeOf, termsIn } from './search-term.ts'
import * as store from './store.ts'

type Found = CaseworkReply<'POST /v1/searches'>['cases'][number]
type Text = store.SealedText & { readonly text: string }

/** Units: cases on one page of results, and pieces of one case. */
const mostCases = 20
const mostPieces = 5

/** Errors: `casework/no-search-term`. */
export async function searchCases(
  act: Act,
  { body }: RouteInput<(typeof searchContract)['POST /v1/searches']>,
): Promise<CaseworkReply<'POST /v1/searches'>> {
  const terms = termsIn(body.words)
  if (!terms) throw caseworkProblems.because('no-search-term')
  const today = act.clock.today()
  const grounds = await store.casesWithTask(act.trx, body.purpose, { organ: act.capacity.organ, today })
  const opened = await openTexts(
    act,
    await store.textsIn(
      act.trx,
      grounds.map(({ case_id }) => case_id),
      today,
    ),
  )
  // A word that begins with a term stands in no other text: neither as what is found, nor as proof that it is a word.
  const texts = opened.filter(({ text }) => mayHold(text, terms))
  const ordinary = ordinaryWords(texts.map(({ text }) => text))
  const hit = texts.filter(({ text }) => placeOf(text, terms, ordinary) !== null)
  const persons = await report.persons(act.trx, [...new Set(hit.map(({ case_id }) => case_id))])
  const names = await namesByCase(act, persons)
  const cases = new Map<Id, Found['found']>()
  for (const { kind, id, organ, on, case_id, text } of hit) {
    const at = placeOf(text, terms, ordinary, names.get(case_id))
    if (at !== null)
      cases.set(case_id, [...(cases.get(case_id) ?? []), { kind, id, organ, on, excerpt: excerptAt(text, at) }])
  }
  const first = [...cases].slice(0, mostCases).map(([id, found]) => [id, found.slice(0, mostPieces)] as const)
  const stands = await whatStands(
    act,
    hit,
    first.map(([id]) => id),
  )
  const shown = first.flatMap(([id, found]) => {
    const still = found.filter((one) => stands.has(one.id))
    return still.length > 0 ? [[id, still] as const] : []
  })
  const inShown = new Set(shown.map(([id]) => id))
  act.note(...grounds.flatMap(({ case_id, task }) => (inShown.has(case_id) ? [case_id, task] : [])))
  act.note(...shown.flatMap(([, found]) => found.map(({ id }) => id)))
  await countOpenings(
    act,
    'person',
    persons.flatMap(({ id, case_id }) => (inShown.has(case_id) ? [id] : [])),
  )
  return {
    searched: grounds.length,
    cases: shown.map(([id, found]) => ({ case: id, caseName: caseName(id), found })),
    more: cases.size > first.length,
  }
}

/** Scanning takes its time: whoever takes back what was found meanwhile is first, and from here on waits. */
async function whatStands(act: Act, hit: readonly Text[], inCases: readonly Id[]): Promise<ReadonlySet<Id>> {
  const again = await readWhileItStands(act, () => store.textsIn(act.trx, inCases, act.clock.today()))
  return new Set(
    again.filter(({ id, sealed }) => hit.some((one) => one.id === id && one.sealed.equals(sealed))).map(({ id }) => id),
  )
}

async function openTexts(act: Act, rows: readonly store.SealedText[]): Promise<Text[]> {
  const opened = await openItems(
    act,
    rows.map(({ kind, id, case_id, sealed }) => {
      const [table, column] = store.placeOfKind[kind]
      return { at: { compartment: act.capacity.regime, case: case_id, table, column, row: id }, sealed }
    }),
  )
  return rows.flatMap((row, index) => {
    const text = opened[index]
    return typeof text === 'string' ? [{ ...row, text }] : []
  })
}

/** Opened to be skipped, and shown to nobody. */
async function namesByCase(
  act: Act,
  persons: readonly report.PersonRow[],
): Promise<ReadonlyMap<Id, ReadonlySet<string>>> {
  const identities = await openColumn(act, 'casework.persons', 'identity_sealed', persons)
  const names = new Map<Id, string[]>()
  for (const { id, case_id } of persons) {
    const { name = '', address = '' } = JSON.parse(identities.get(id) ?? '{}') as { name?: string; address?: string }
    names.set(case_id, [...(names.get(case_id) ?? []), name, address])
  }
  return new Map([...names].map(([id, all]) => [id, partsOfNames(all)]))
}
