/** Keeps the blind index: a person who comes into a case is marked in the same transaction, so that a question finds it. */
import type { Act } from '../../../foundation/act.ts'
import type { RegimeCode } from '../../../foundation/capacity.ts'
import type { Id } from '../../../foundation/clock.ts'
import type { JobContext } from '../../../foundation/jobs/worker.ts'
import { indexMadeOn, marksToKeep, renewIndex } from '../../../foundation/keys/blind-index.ts'
import { openItems } from '../../../foundation/keys/items.ts'
import type { PersonWritten } from '../../../foundation/keys/person-record.ts'
import { indexIsTooOld } from './index-age.ts'
import { markMember, openMember } from './mark-member.ts'
import { markWorry, openWorry } from './mark-worry.ts'
import * as store from './store.ts'

type Marking = Pick<Act, 'trx' | 'keys' | 'clock' | 'newId'> & { readonly capacity: { readonly partnership: Id } }
export type MarkedPerson = { readonly person: Id; readonly case: Id; readonly regime: RegimeCode }

export async function markPerson(act: Marking, at: MarkedPerson, person: PersonWritten): Promise<void> {
  const marks = await marksToKeep(act, at.regime, person)
  await store.addMarks(
    act.trx,
    act.capacity.partnership,
    marks.map((mark) => ({ id: act.newId(), regime: at.regime, case_id: at.case, person: at.person, mark })),
  )
}

/** The legal worlds that can hold somebody. */
export const regimesWithCases = ['WGS-ZVH', 'WGS-RIEC', 'MUN', 'PGA'] as const satisfies readonly RegimeCode[]

/**
 * Gives every person of a compartment new marks under a new key: when there is none yet, when it is a year old, and
 * after a destruction, since an older copy of the marks must answer to nothing; and after a restore. Safe to cut off: it is one transaction.
 * Answers in which compartments it was done.
 */
export async function renewMarks(context: JobContext, { newId }: Pick<Act, 'newId'>): Promise<RegimeCode[]> {
  const renewed: RegimeCode[] = []
  for (const regime of regimesWithCases) {
    const claims = { partnership: context.partnership, job: 'casework.renew-marks', regime }
    const done = await context.database.asJob(claims, async (trx) => {
      const act = { trx, keys: context.keys, clock: context.clock, newId, capacity: context }
      const marked = await everybodyIn(act, regime)
      const standing = { madeOn: await indexMadeOn(act, regime), destroyedOn: await store.lastDestroyedOn(trx, regime) }
      const neverMarked = marked.length > 0 && !(await store.anyMark(trx))
      const due = neverMarked || indexIsTooOld(standing, context.clock.today())
      if (!due && !(await marksAreOfAnotherKey(act, regime, marked))) return false
      await renewIndex(act, regime)
      await store.deleteMarks(trx, regime)
      for (const one of marked) {
        const words = await one.open()
        if (words) await one.mark(words)
      }
      return true
    })
    if (done) renewed.push(regime)
  }
  if (renewed.length > 0) for (const table of store.markTables) await context.database.rewrite(`casework.${table}`)
  return renewed
}

/** Somebody who is marked: in a case, in a file of a measure, or in a worry. */
type Somebody = {
  readonly id: Id
  readonly open: () => Promise<PersonWritten | undefined>
  readonly mark: (words: PersonWritten) => Promise<void>
}
async function everybodyIn(act: Marking, regime: RegimeCode): Promise<Somebody[]> {
  const persons = await store.sealedPersons(act.trx, regime)
  const members = regime === 'MUN' ? await store.sealedMembers(act.trx) : []
  const worries = regime === 'PGA' ? await store.sealedWorries(act.trx) : []
  // Of a worry at the table the circle stands among persons, and is not marked.
  const marked = regime === 'PGA' ? [] : persons
  return [
    ...marked.map((row) => ({
      id: row.id,
      open: async () => (await openPersons(act, regime, [row]))[0],
      mark: (words: PersonWritten) => markPerson(act, { person: row.id, case: row.case_id, regime }, words),
    })),
    ...members.map((row) => ({
      id: row.id,
      open: () => openMember(act, row),
      mark: (words: PersonWritten) => markMember(act, { member: row.id, measure: row.measure }, words),
    })),
    ...worries.map((row) => ({
      id: row.id,
      open: () => openWorry(act, row),
      mark: (words: PersonWritten) => markWorry(act, row.id, words),
    })),
  ]
}

/** After a restore: the marks are of one day and the key of another, and nobody would be found. Tries one person. */
async function marksAreOfAnotherKey(act: Marking, regime: RegimeCode, marked: readonly Somebody[]): Promise<boolean> {
  for (const one of marked) {
    const words = await one.open()
    const marks = words ? await marksToKeep(act, regime, words) : []
    if (marks.length > 0) return !(await store.isMarked(act.trx, one.id, marks))
  }
  return false
}

/** In the order of the rows; what was erased is undefined. */
export async function openPersons(
  act: Pick<Act, 'trx' | 'keys'> & { readonly capacity: { readonly partnership: Id } },
  regime: RegimeCode,
  rows: readonly store.SealedPerson[],
): Promise<(PersonWritten | undefined)[]> {
  const opened = await openItems(
    act,
    rows.map((row) => ({
      at: {
        compartment: regime,
        case: row.case_id,
        table: 'casework.persons',
        column: 'identity_sealed',
        row: row.id,
      },
      sealed: row.identity_sealed,
    })),
  )
  return opened.map((words) => (words === null ? undefined : (JSON.parse(words) as PersonWritten)))
}
