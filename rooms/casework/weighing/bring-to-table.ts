/** A worry at the table of a conference: what its own file brings there, in place of what a case of the care and safety house brings. */
import type { Act } from '../../../foundation/act.ts'
import type { Id } from '../../../foundation/clock.ts'
import { countOpenings, openColumn, regime as ruleOf } from '../../sharing/door.ts'
import type { CaseFile } from '../contract.ts'
import { presentPerson } from '../present.ts'
import * as report from '../report/store.ts'
import type { ShownNote, ShownWorry } from './contract.ts'
import type { WorryWords } from './report-worry.ts'
import { categoriesFor, notesInWords } from './show-plan.ts'
import * as store from './store.ts'

export type WorryInWords = Pick<CaseFile, 'goal' | 'persons'>

/** Per worry that the one acting may read: what should be reached, about whom it is, and the circle around that person. */
export async function worriesInWords(act: Act, ids: readonly Id[]): Promise<ReadonlyMap<Id, WorryInWords>> {
  const rows = (await store.worries(act.trx)).filter(({ id }) => ids.includes(id))
  const circle = await report.persons(act.trx, ids)
  act.note(...circle.map(({ id }) => id))
  await countOpenings(
    act,
    'person',
    [...rows, ...circle].map(({ id }) => id),
  )
  const words = await openColumn(act, 'casework.worries', 'words_sealed', rows)
  const identities = await openColumn(act, 'casework.persons', 'identity_sealed', circle)
  return new Map(
    rows.map((row) => {
      const said = JSON.parse(words.get(row.id) ?? '{}') as Partial<WorryWords>
      const around = circle.flatMap((one) => {
        const shown = one.case_id === row.id ? presentPerson(one, identities.get(one.id)) : null
        return shown ? [shown] : []
      })
      return [row.id, { goal: said.goal ?? null, persons: [subjectOf(row, said), ...around] }]
    }),
  )
}

const subjectOf = (row: store.WorryRow, said: Partial<WorryWords>): CaseFile['persons'][number] => ({
  id: row.id,
  role: 'subject',
  relation: null,
  minor: row.minor,
  name: said.name ?? '',
  birthDate: said.birthDate ?? null,
  address: null,
})

export type PlanAtTable = { readonly notes: ShownNote[]; readonly categories: ShownWorry['categories'] }
/** The plan as it stands, and what may be brought into it. Null in other worlds, where a case has contributions and actions. */
export async function planAtTheTable(act: Act, worry: Id): Promise<PlanAtTable | null> {
  if (act.capacity.regime !== 'PGA') return null
  const rows = await store.notes(act.trx, worry)
  act.note(...rows.map(({ id }) => id))
  return { notes: await notesInWords(act, rows), categories: categoriesFor(act, await ruleOf(act, 'PGA')) }
}
/** What was written in it at one conference. */
export async function planOfConference(act: Act, worry: Id, conference: Id): Promise<ShownNote[] | null> {
  if (act.capacity.regime !== 'PGA') return null
  const rows = await store.notes(act.trx, worry)
  const here = rows.filter((row) => row.conference === conference)
  act.note(...here.map(({ id }) => id))
  const shown = await notesInWords(act, rows)
  return shown.filter(({ id }) => here.some((row) => row.id === id))
}

export type Waiting = {
  readonly reviews: readonly (string | null)[]
  readonly actions: readonly { readonly dueOn: string; readonly doneOn: string | null }[]
}
/** What in these worries has a day: necessity, telling the person, and what was agreed. */
export async function waitingInWorries(act: Act): Promise<ReadonlyMap<Id, Waiting>> {
  const notes = await store.notes(act.trx, null)
  const done = new Set(notes.map(({ finishes }) => finishes))
  return new Map(
    (await store.worries(act.trx)).map((row) => [
      row.id,
      {
        reviews: [row.review_due_on, row.told ? null : row.telling_review_on],
        actions: notes
          .filter(({ case_id, kind }) => case_id === row.id && kind === 'agreement')
          .map(({ id, due_on, written_on }) => ({
            dueOn: due_on ?? written_on,
            doneOn: done.has(id) ? written_on : null,
          })),
      },
    ]),
  )
}
