/** One worry as this organ may see it: what was reported, how it was weighed, the plan, and whether it is still necessary. */
import type { Act } from '../../../foundation/act.ts'
import type { Id } from '../../../foundation/clock.ts'
import { wouldAllow } from '../../../foundation/policy/decide.ts'
import { countOpenings, openColumn, type Regime } from '../../sharing/door.ts'
import * as agenda from '../conference/store.ts'
import type { CaseworkReply } from '../contract.ts'
import { organOptions } from '../list-work.ts'
import { presentConference } from '../present.ts'
import * as report from '../report/store.ts'
import type { RelativeWords } from './add-to-circle.ts'
import type { ShownWeighing, ShownWorry } from './contract.ts'
import { criteriaOf } from './list-worries.ts'
import type { WorryWords } from './report-worry.ts'
import { aboutWorry, seeWorry } from './see-worry.ts'
import { categoriesFor, notesInWords } from './show-plan.ts'
import * as store from './store.ts'
import type { WeighingWords } from './weigh-worry.ts'
import { relationsWithin, worryName } from './words.ts'
import { latestNextReview, necessityStands, planLacks } from './worry.ts'

/** Errors: `sharing/regime-refuses-everything`, `casework/worry-not-visible`, `house/quota-passed`. */
export async function showWorry(
  act: Act,
  { params }: { params: { worry: Id } },
): Promise<CaseworkReply<'GET /v1/worries/:worry'>> {
  const { regime, row } = await seeWorry(act, params.worry)
  const circle = await report.persons(act.trx, [row.id])
  // One person takes no more people in a day than a quota allows; the night forgets which they were.
  await countOpenings(act, 'person', [row.id, ...circle.map(({ id }) => id)])
  const today = act.clock.today()
  const notes = await store.notes(act.trx, row.id)
  const reviews = await store.reviews(act.trx, row.id)
  const weighings = await store.weighings(act.trx, row.id)
  const held = row.stage === 'reported' ? [] : await agenda.conferencesOfCase(act.trx, row.id)
  act.note(...[...notes, ...reviews, ...weighings, ...circle, ...held].map(({ id }) => id))
  const reasons = await openColumn(act, 'casework.necessity_reviews', 'words_sealed', reviews)
  return {
    ...(await reportedIn(act, row)),
    id: row.id,
    name: worryName(row.id),
    today,
    stage: row.stage,
    strand: row.strand,
    told: row.told,
    tellingReviewOn: row.telling_review_on,
    reporter: row.reporter,
    reportedOn: row.first_processed_on,
    destroyBy: row.destroy_by,
    reviewDueOn: row.review_due_on,
    necessityStands: necessityStands(row.review_due_on, today),
    latestNextReview: latestNextReview(today, row.minor),
    core: [...row.core],
    involved: [...row.involved],
    organs: await organOptions(act, regime),
    criteria: criteriaOf(act, regime),
    categories: categoriesFor(act, regime),
    weighings: await weighingsOf(act, regime, weighings),
    circle: await circleOf(act, circle),
    circleKinds: regime.circle.kinds.flatMap((kind) => relationsWithin.find((one) => one === kind) ?? []),
    conferences: held.map(presentConference),
    notes: await notesInWords(act, notes),
    reviews: reviews.map((one) => ({
      id: one.id,
      organ: one.organ,
      on: one.reviewed_on,
      strand: one.strand,
      nextOn: one.next_on,
      words: reasons.get(one.id) ?? '',
    })),
    lacks: [...planLacks(notes)],
    may: await mayDo(act, row, weighings),
  }
}

async function circleOf(act: Act, rows: readonly report.PersonRow[]): Promise<ShownWorry['circle']> {
  const identities = await openColumn(act, 'casework.persons', 'identity_sealed', rows)
  return rows.flatMap(({ id, relation, minor }) => {
    const said = JSON.parse(identities.get(id) ?? 'null') as RelativeWords | null
    return said && relation ? [{ id, relation, minor, name: said.name, why: said.why }] : []
  })
}

type Reported = Pick<ShownWorry, 'person' | 'observed' | 'observedOn' | 'source' | 'goal' | 'tellingReason'>
async function reportedIn(act: Act, row: store.WorryRow): Promise<Reported> {
  const opened = (await openColumn(act, 'casework.worries', 'words_sealed', [row])).get(row.id)
  const said = JSON.parse(opened ?? '{}') as Partial<WorryWords>
  return {
    person: { name: said.name ?? '', birthDate: said.birthDate ?? null, minor: row.minor },
    observed: said.observed ?? '',
    observedOn: said.observedOn ?? row.first_processed_on,
    source: said.source ?? 'own-file',
    goal: said.goal ?? '',
    tellingReason: said.tellingReason ?? null,
  }
}

async function weighingsOf(act: Act, regime: Regime, rows: readonly store.WeighingRow[]): Promise<ShownWeighing[]> {
  const words = await openColumn(act, 'casework.worry_weighings', 'words_sealed', rows)
  const second = await openColumn(act, 'casework.worry_weighings', 'read_words_sealed', rows)
  const texts = new Map(criteriaOf(act, regime).map(({ code, text }) => [code, text]))
  return rows.map((row) => {
    const {
      criteria = [],
      reasons = '',
      helpFirst = null,
    } = JSON.parse(words.get(row.id) ?? '{}') as Partial<WeighingWords>
    return {
      id: row.id,
      outcome: row.outcome,
      strand: row.strand,
      involves: [...row.involves],
      dueOn: row.due_on,
      organ: row.organ,
      on: row.weighed_on,
      criteria: criteria.map((one) => ({ ...one, text: texts.get(one.code) ?? '' })),
      reasons,
      helpFirst,
      second:
        row.read_organ !== null && row.read_on !== null && row.agreed !== null
          ? { organ: row.read_organ, on: row.read_on, agreed: row.agreed, words: second.get(row.id) ?? '' }
          : null,
      toRead: row.agreed === null && row.organ !== act.capacity.organ,
    }
  })
}

/** Which buttons to show: the rules asked with nothing in the way. Each verb asks them again. */
async function mayDo(
  act: Act,
  row: store.WorryRow,
  weighings: readonly store.WeighingRow[],
): Promise<ShownWorry['may']> {
  const would = (action: string, context = {}) => wouldAllow(act, aboutWorry(action, row, context))
  const ownReport = row.reporter_person === act.capacity.person
  return {
    weigh:
      !weighings.some(({ agreed }) => agreed === null) &&
      (await would('weigh-worry', { ownReport, everyCriterionWritten: true })),
    write: await would('note-in-worry', { necessityStands: necessityStands(row.review_due_on, act.clock.today()) }),
    monitor: await would('begin-monitoring', { planStands: true }),
    review: await would('review-necessity'),
    close: await would('close-worry'),
  }
}
