/** A file as its organ reads it, and the list of files; the words opened, people of the organ by name. */
import type { Act } from '../../../foundation/act.ts'
import type { Id } from '../../../foundation/clock.ts'
import { colleagueNames } from '../../../foundation/identity/colleague-names.ts'
import { consider } from '../../../foundation/policy/decide.ts'
import { barrierModels, type PowerDocument, powerInVersion, powersInForce } from '../../knowledge/door.ts'
import { countOpenings } from '../../sharing/door.ts'
import type { CaseworkReply } from '../contract.ts'
import { outcomesOn } from '../ledger/figure.ts'
import { type FigureRow, figures } from '../ledger/store.ts'
import { caseworkProblems } from '../problems.ts'
import type { MemberIdentity } from './add-member.ts'
import type { MeasureDeadline, PowerOfMeasure, ShownMeasure } from './contract.ts'
import { deadlinesOf, type FileWithDays } from './deadline.ts'
import { gapsIn } from './file.ts'
import type { MeasureFacts } from './open-measure.ts'
import { presentAdvices, presentAnswers, presentChecks, presentMembers } from './present.ts'
import { questionsOfFile } from './proportionality.ts'
import { type EndedRemedy, measureStands, remedyIsDueOn } from './remedy.ts'
import { openFromFile } from './seal-file.ts'
import {
  aboutMeasure,
  type OneMeasure,
  seeMeasure,
  stateOf,
  takesAnswers,
  type WholeFile,
  wholeFile,
} from './see-measure.ts'
import * as store from './store.ts'
import type { UrgentFacts } from './take-urgent-course.ts'
import { lighterMeansOf, type MeasureState, measureName } from './words.ts'

export const standingOf = ({ decision, urgent }: Pick<WholeFile, 'decision' | 'urgent'>): MeasureState => {
  if (!decision) return 'preparing'
  return urgent && !urgent.finished_at ? 'unfinished' : 'decided'
}

export async function listMeasures(act: Act): Promise<CaseworkReply<'GET /v1/measures'>> {
  const rows = await store.measures(act.trx)
  act.note(...rows.map(({ id }) => id))
  const powers = await powersInForce(act.trx)
  const items = []
  const deadlines: MeasureDeadline[] = []
  for (const row of rows) {
    const file = await wholeFile(act, row)
    const power = powers.find(({ code }) => code === row.power)
    for (const due of deadlinesOf(daysIn(file))) deadlines.push({ measure: row.id, name: measureName(row.id), ...due })
    items.push({
      id: row.id,
      name: measureName(row.id),
      power: power?.name ?? { nl: row.power, en: row.power },
      openedOn: row.opened_on,
      state: standingOf(file),
      outcome: file.decision?.outcome ?? null,
      missing: gapsIn(stateOf(file)).length,
      dueAt: file.urgent && !file.urgent.finished_at ? file.urgent.due_at.toISOString() : null,
    })
  }
  const figures = await figuresOf(act)
  return {
    today: act.clock.today(),
    items,
    deadlines: deadlines.sort(
      (a, b) => a.dueOn.localeCompare(b.dueOn) || a.name.localeCompare(b.name) || a.kind.localeCompare(b.kind),
    ),
    phenomena: (await barrierModels(act.trx)).map(({ code, name }) => ({ code, name })),
    powers: powers
      .filter(({ way, organ }) => way === 'here' && organ === act.capacity.organ)
      .map((power) => presentPower(power, figures)),
  }
}

const figuresOf = async (act: Act): Promise<readonly FigureRow[]> =>
  (await figures(act.trx)).filter(({ organ }) => organ === act.capacity.organ)

/** In the order in which they ended. */
const endedIn = ({ remedies }: WholeFile): EndedRemedy[] =>
  remedies
    .flatMap(({ kind, outcome, effect, effect_days, effect_on, ended_on }) =>
      outcome && effect ? [{ kind, outcome, effect, days: effect_days, on: effect_on, endedOn: ended_on ?? '' }] : [],
    )
    .sort((a, b) => a.endedOn.localeCompare(b.endedOn))

const daysIn = ({ decision, urgent, answers, members, advices, remedies }: WholeFile): FileWithDays => ({
  decided: decision !== undefined,
  objectionUntil: decision?.objection_until ?? null,
  answers: answers.map(({ known, due_on }) => ({ known, dueOn: due_on })),
  members: members.map(({ view_until, view }) => ({ viewUntil: view_until, heard: view !== null })),
  advices: advices.map(({ due_on, received_on }) => ({ dueOn: due_on, received: received_on !== null })),
  remedies: remedies.map(({ kind, lodged_on, outcome, effect, effect_on }) => ({
    kind,
    lodgedOn: lodged_on,
    outcome,
    newDecisionBy: effect === 'new-decision' ? effect_on : null,
  })),
  unfinishedUntil: urgent && !urgent.finished_at ? urgent.due_at.toISOString().slice(0, 10) : null,
})

const presentPower = (power: PowerDocument, counted: readonly FigureRow[]): PowerOfMeasure => ({
  code: power.code,
  version: power.version,
  name: power.name,
  organ: power.organ,
  basis: power.basis,
  standing: power.standing,
  grounds: power.grounds,
  conditions: power.conditions,
  factors: power.factors,
  outcomes: outcomesOn(power.code, counted),
})

/** Errors: `casework/measure-not-visible`. */
export async function showMeasure(act: Act, { params }: OneMeasure): Promise<ShownMeasure> {
  const row = await seeMeasure(act, params.measure)
  const file = await wholeFile(act, row)
  const power = await powerInVersion(act.trx, row.power, row.power_version)
  if (!power) throw caseworkProblems.because('measure-not-visible')
  act.note(...file.members.map(({ id }) => id))
  await countOpenings(
    act,
    'person',
    file.members.map(({ id }) => id),
  )
  const nameOf = await namesIn(act, file)
  const facts = JSON.parse(
    (await openFromFile(act, 'casework.measures', 'facts_sealed', [asOwn(row)])).get(row.id) ?? '{}',
  ) as MeasureFacts
  const identities = await openFromFile(act, 'casework.measure_members', 'identity_sealed', file.members)
  const views = await openFromFile(act, 'casework.measure_members', 'view_sealed', file.members)
  const words = {
    answers: await openFromFile(act, 'casework.measure_answers', 'words_sealed', file.answers),
    protectedBy: await openFromFile(act, 'casework.measure_answers', 'protection_by_sealed', file.answers),
    calls: await openFromFile(act, 'casework.measure_answers', 'protection_call_sealed', file.answers),
    checks: await openFromFile(act, 'casework.vulnerability_checks', 'words_sealed', file.checks),
    overrides: await openFromFile(act, 'casework.vulnerability_overrides', 'reasons_sealed', file.overrides),
    advices: await openFromFile(act, 'casework.measure_advices', 'text_sealed', file.advices),
    strikes: await openFromFile(act, 'casework.member_strikes', 'words_sealed', file.strikes),
    secrecy: await openFromFile(act, 'casework.measure_advices', 'secrecy_sealed', file.advices),
    asked: await openFromFile(act, 'casework.advice_questions', 'question_sealed', file.asked),
    setAsides: await openFromFile(act, 'casework.measure_set_asides', 'reasons_sealed', file.setAsides),
    remedies: await openFromFile(act, 'casework.measure_remedies', 'words_sealed', file.remedies),
  }
  return {
    id: row.id,
    name: measureName(row.id),
    organ: row.organ,
    today: act.clock.today(),
    state: standingOf(file),
    power: presentPower(power, await figuresOf(act)),
    ground: row.ground,
    phenomenon: await phenomenonOf(act, row),
    place: facts.place ?? '',
    facts: facts.facts ?? '',
    source: facts.source ?? '',
    openedOn: row.opened_on,
    openedBy: nameOf(row.opened_by),
    destroyBy: row.destroy_by,
    members: presentMembers(
      file.members,
      new Map([...identities].map(([id, said]) => [id, JSON.parse(said) as MemberIdentity])),
      views,
      (member) => {
        const waiting = file.strikes.find((one) => one.member === member && one.outcome === null)
        return waiting
          ? {
              reason: waiting.reason,
              words: words.strikes.get(waiting.id) ?? '',
              by: nameOf(waiting.proposed_by),
              on: waiting.proposed_at.toISOString(),
              own: waiting.proposed_by === act.capacity.person,
            }
          : null
      },
    ),
    struck: file.strikes.flatMap((one) =>
      one.outcome === 'struck' && one.decided_by && one.decided_at
        ? [
            {
              id: one.id,
              role: one.role,
              minor: one.minor,
              reason: one.reason,
              words: words.strikes.get(one.id) ?? '',
              by: nameOf(one.proposed_by),
              on: one.proposed_at.toISOString(),
              confirmedBy: nameOf(one.decided_by),
              confirmedOn: one.decided_at.toISOString(),
            },
          ]
        : [],
    ),
    answers: presentAnswers(file.answers, words, nameOf),
    checks: presentChecks(file, words.checks, nameOf, act.capacity.person),
    overrides: file.overrides.map((one) => ({
      member: one.member,
      kind: one.kind,
      by: nameOf(one.decided_by),
      on: one.decided_on,
      reasons: words.overrides.get(one.id) ?? '',
    })),
    advices: presentAdvices(file, words, nameOf),
    urgent: await urgentOf(act, file, nameOf),
    decision: await decisionOf(act, file, nameOf),
    remedies: file.remedies.map((one) => ({
      id: one.id,
      kind: one.kind,
      lodgedOn: one.lodged_on,
      outcome: one.outcome,
      endedOn: one.ended_on,
      words: words.remedies.get(one.id) ?? null,
      effect: one.effect,
      effectDays: one.effect_days,
      effectOn: one.effect_on,
      dueOn:
        one.outcome || !file.decision
          ? null
          : remedyIsDueOn({ kind: one.kind, lodgedOn: one.lodged_on }, file.decision.objection_until),
    })),
    standing: measureStands(file.decision, endedIn(file)),
    questions: [...questionsOfFile(row.power, row.ground)],
    lighterMeans: [...lighterMeansOf(row.power)],
    gaps: [...gapsIn(stateOf(file))],
    may: await mayDo(act, file),
  }
}

async function phenomenonOf(act: Act, { phenomenon }: store.MeasureRow): Promise<ShownMeasure['phenomenon']> {
  const model = (await barrierModels(act.trx)).find(({ code }) => code === phenomenon)
  return model ? { code: model.code, name: model.name } : null
}

/** A file is the measure its own words belong to. */
const asOwn = (row: store.MeasureRow) => ({ ...row, measure: row.id })

async function namesIn(act: Act, file: WholeFile): Promise<(id: Id) => string> {
  const people = [
    file.row.opened_by,
    ...file.answers.map(({ answered_by }) => answered_by),
    ...file.checks.map(({ filled_by }) => filled_by),
    ...file.signatures.map(({ signed_by }) => signed_by),
    ...file.overrides.map(({ decided_by }) => decided_by),
    ...file.setAsides.map(({ decided_by }) => decided_by),
    ...file.strikes.flatMap(({ proposed_by, decided_by }) => [proposed_by, ...(decided_by ? [decided_by] : [])]),
    ...(file.urgent ? [file.urgent.taken_by] : []),
    ...(file.decision ? [file.decision.decided_by] : []),
  ]
  const names = await colleagueNames(act.trx, people)
  return (id) => names.get(id) ?? ''
}

async function urgentOf(act: Act, { urgent }: WholeFile, nameOf: (id: Id) => string): Promise<ShownMeasure['urgent']> {
  if (!urgent) return null
  const opened = (await openFromFile(act, 'casework.urgent_courses', 'facts_sealed', [urgent])).get(urgent.id)
  const {
    facts = '',
    danger = '',
    whyNotWait = '',
    household = '',
    whyShortest = '',
  } = JSON.parse(opened ?? '{}') as Partial<UrgentFacts>
  return {
    by: nameOf(urgent.taken_by),
    takenAt: urgent.taken_at.toISOString(),
    dueAt: urgent.due_at.toISOString(),
    finishedAt: urgent.finished_at?.toISOString() ?? null,
    shortestDays: urgent.shortest_days,
    ...{ facts, danger, whyNotWait, household, whyShortest },
  }
}

async function decisionOf(
  act: Act,
  { decision }: WholeFile,
  nameOf: (id: Id) => string,
): Promise<ShownMeasure['decision']> {
  if (!decision) return null
  const reasons = await openFromFile(act, 'casework.measure_decisions', 'reasons_sealed', [decision])
  return {
    outcome: decision.outcome,
    days: decision.days,
    lighter: [...(decision.lighter ?? [])],
    tried: [...(decision.tried ?? [])],
    by: nameOf(decision.decided_by),
    on: decision.decided_on,
    objectionUntil: decision.objection_until,
    reasons: reasons.get(decision.id) ?? '',
  }
}

/** Which buttons to show: the rules asked about a complete file. Each verb asks them again. */
async function mayDo(act: Act, { row, decision }: WholeFile): Promise<ShownMeasure['may']> {
  const decided = decision !== undefined
  const open = await takesAnswers(act, row.id)
  const would = async (action: string, context: object) =>
    (await consider(act.capacity, aboutMeasure(action, row, context as never))).allowed
  const whole = {
    ...{ householdKnown: true, questionsAnswered: true, vulnerabilityChecked: true },
    ...{ heard: true, adviceShown: true, withinDuration: true, lighterWeighed: true },
  }
  return {
    prepare: await would('prepare-measure', { open }),
    decide: await would('decide-measure', { decided, ...whole }),
    hurry: await would('take-urgent-course', { decided }),
    goOnWithout: await would('override-vulnerability-check', { open }),
  }
}
