/** What the written rules say about a request: card of the route, read rule of everything it names, rule of the act. */

import { demoPartnership, demoPerson } from '../../demo/people.ts'
import type { Id } from '../../foundation/clock.ts'
import type { BoundRoute, WorkbenchCard } from '../../foundation/http/routes.ts'
import { capacityIn, mayKnock } from '../../foundation/identity/appointment.ts'
import type { Attributes, CedarValue } from '../../foundation/policy/cedar.ts'
import { askOf } from '../../foundation/policy/question.ts'
import type { Rulebook } from '../../foundation/policy/rulebook.ts'
import type { TestDatabase } from '../../foundation/testing/database.ts'
import type { Route } from '../../kit/contract.ts'
import type { Answer } from './answers.ts'
import { core, crimeFighters } from './law-data.ts'
import type { Somebody } from './population.ts'
import type { Thing } from './things.ts'

/** A row as the rules see it. */
export type Row = { readonly id: Id; readonly type: string; readonly attributes: Attributes }

/** Looks in every table that has rules: a person and the letter that informs them go by one id. */
export async function rowsWith(rules: Rulebook, { owner }: TestDatabase, id: Id): Promise<readonly Row[]> {
  const found: Row[] = []
  for (const { mapping } of rules.rooms)
    for (const [type, { table, attributes }] of Object.entries(mapping)) {
      const { rows } = await owner.query(`select * from ${table} where id = $1`, [id]).catch(() => ({ rows: [] }))
      const [row] = rows
      if (row)
        found.push({
          id,
          type,
          attributes: Object.fromEntries(
            Object.entries(attributes).map(([name, mapped]) => [
              name,
              'constant' in mapped ? mapped.constant : row['array' in mapped ? mapped.array : mapped.column],
            ]),
          ),
        })
    }
  const { rows } = await owner.query('select asked_by, asked_organ from audit.readings where id = $1', [id])
  const [reading] = rows
  // Readings stand beside the log: no table of a room holds them.
  if (reading)
    found.push({
      id,
      type: 'sharing::LogReading',
      attributes: { asker: reading.asked_by, organ: reading.asked_organ },
    })
  return found
}

/** What a thing that does not exist yet will say of itself, for acts that make one; some in the case that is named. */
type Made = (who: Somebody, regime: string, inCase: Attributes) => { type: string; attributes: Attributes }
const fresh =
  (type: string, more: (who: Somebody, inCase: Attributes) => Attributes = () => ({})): Made =>
  (who, regime, inCase) => ({ type, attributes: { regime, ...more(who, inCase) } })
const bare =
  (type: string): Made =>
  () => ({ type, attributes: {} })
const made: { readonly [action: string]: Made } = {
  'casework/report-case': fresh('casework::Case', ({ organ }) => ({
    ...{ state: 'reported', reporter: organ, core: [], involved: [] },
  })),
  'casework/call-conference': fresh('casework::Conference'),
  'casework/ask-known': fresh('casework::KnownQuestion', ({ organ }, { state, core, involved }) => ({
    ...{ state: state ?? 'open', core: core ?? [organ], involved: involved ?? [organ], asker: organ },
  })),
  // The covenant of the example request.
  'sharing/record-covenant': () => ({ type: 'sharing::Covenant', attributes: { regime: 'WGS-ZVH' } }),
  'sharing/propose-protocol': ({ organ }) => ({
    type: 'sharing::Protocol',
    attributes: { state: 'proposed', proposer: organ },
  }),
  'sharing/propose-renewal': fresh('sharing::Renewal', ({ organ }, { core, involved }) => ({
    ...{ state: 'proposed', proposer: organ, asked: [] },
    deciders: involved === undefined ? (core ?? []) : both(core, involved),
  })),
  // Whoever may read what was laid before the own organ, was consulted.
  'sharing/give-verdict': fresh('sharing::RightsRequest', ({ organ }) => ({ consulted: [organ] })),
  'sharing/register-request': fresh('sharing::RightsRequest', () => ({ consulted: [] })),
  'sharing/register-breach': fresh('sharing::Breach'),
  'sharing/place-hold': fresh('sharing::Hold', () => ({ lifted: false })),
  'sharing/make-destruction-list': fresh('sharing::DestructionList', ({ organ }) => ({ maker: organ })),
  'casework/report-worry': fresh('casework::Worry', ({ organ, person }) => ({
    ...{ stage: 'reported', reporter: organ, reporterPerson: person, minor: false },
    ...{ core: [...decidesInStory], involved: [] },
  })),
  'knowledge/enter-expertise': ({ person }) => ({ type: 'knowledge::Expert', attributes: { person } }),
  'casework/open-phenomenon-case': fresh('casework::PhenomenonCase', () => ({ core: [...core], kept: false })),
  'casework/report-threat': fresh('casework::Threat', ({ organ, person }) => ({
    organ,
    reporter: person,
    kept: false,
  })),
  'casework/tell-decision': fresh('casework::ChainNotice', ({ organ }) => ({
    ...{ organ, receiver: 'burgemeester', kept: false },
  })),
  'casework/open-measure': fresh('casework::Measure', ({ organ }) => ({ organ })),
  'casework/adopt-ledger-basis': fresh('casework::LedgerBasis', ({ organ }) => ({ organ })),
  'neighbourhood/tell-method-break': bare('neighbourhood::MethodBreak'),
  'neighbourhood/hand-in-open-data': bare('neighbourhood::Delivery'),
  'neighbourhood/ask-for-catalogue-listing': bare('neighbourhood::CatalogueListing'),
  'neighbourhood/ask-for-search': bare('neighbourhood::DetectionRun'),
  'neighbourhood/open-round': bare('neighbourhood::ElicitationRound'),
  'neighbourhood/raise-divergence': bare('neighbourhood::Divergence'),
  'neighbourhood/enter-campaign': bare('neighbourhood::Campaign'),
  'neighbourhood/design-survey': bare('neighbourhood::Survey'),
  'neighbourhood/record-recode-table': bare('neighbourhood::RecodeTable'),
  'neighbourhood/decide-covariate': bare('neighbourhood::CovariateDecision'),
  'neighbourhood/propose-publication': ({ person }) => ({
    type: 'neighbourhood::PublicationProposal',
    attributes: { state: 'proposed', proposer: person },
  }),
  'sharing/ask-log-reading': bare('sharing::Log'),
  'sharing/control-log': bare('sharing::Log'),
  'sharing/read-processings': bare('sharing::Log'),
}
const both = (some: CedarValue | undefined, others: CedarValue | undefined): string[] => {
  const [one, other] = [some, others].map((value) => (Array.isArray(value) ? value.map(String) : []))
  return (one ?? []).filter((each) => other?.includes(each))
}

/** Things of the foundation that a room writes rules for: no table of that room holds them. */
const beside: { readonly [action: string]: { readonly row: Row; readonly reads: string } } = {
  'sharing/review-authorisation': {
    reads: 'sharing/read-authorisation',
    row: {
      id: demoPerson('gijs').id,
      type: 'sharing::Authorisation',
      attributes: { organ: 'ggz-instelling', person: demoPerson('gijs').id },
    },
  },
}

const takesPart = (who: Somebody, { by, involved = [] }: Thing) => ({
  takesPart: by === who.organ || involved.includes(who.organ),
})
const runs = (_: Somebody, { state }: Thing) => ({ open: state === 'open' })
/** What the context of an act says of the one asking and of how things stand in the story; all else is in the request. */
const standing: { readonly [action: string]: (who: Somebody, thing: Thing, regime: string) => Attributes } = {
  // Two who stand in the circle of each other: the story has none.
  'casework/propose-plan-link': () => ({ eachOthersCircle: false }),
  // In the crime centre other organs take part than in the care and safety house.
  'casework/report-case': ({ organ }, _, regime): Attributes =>
    regime === 'WGS-RIEC' && !crimeFighters.includes(organ) ? { participant: 'none' } : {},
  'casework/report-worry': ({ organ }) => ({
    participant: decidesInStory.includes(organ) ? 'core' : organ === 'reclassering' ? 'private' : 'none',
  }),
  'casework/run-meeting': takesPart,
  'casework/arrange-conference': takesPart,
  'casework/weigh-worry': (who, thing) => ({ ownReport: thing.who === who.subject }),
  'casework/begin-monitoring': (_, { ready = false }) => ({ planStands: ready }),
  'sharing/record-deviation': (who) => ({ decides: decidesInStory.includes(who.organ) }),
  'sharing/adopt-protocol': (who) => ({ decides: decidesInStory.includes(who.organ), committeeHeard: false }),
  'sharing/propose-renewal': (_, { ready = false }) => ({ inTime: ready }),
  'sharing/decide-renewal': (who, { by }) => ({ another: by !== who.organ }),
  'sharing/release-destruction-list': (who, { by }) => ({ second: by !== who.organ }),
  'sharing/ask-log-reading': () => ({ use: 'legality' }),
  'sharing/read-log-acts': (_, { done = false }) => ({ open: done }),
  'neighbourhood/decide-publication': () => ({ artefact: '' }),
  'casework/take-position': (who, { asked = [] }) => ({ asked: asked.includes(who.organ) }),
  'casework/hand-over-release': (_, { ready = false }) => ({ windowOver: ready }),
  'casework/agree-barrier': runs,
  'casework/answer-replaced-service': runs,
  'casework/close-phenomenon-case': runs,
  'casework/decide-person-approach': runs,
  'casework/report-barrier': runs,
  // The power of the example request is the mayor's.
  'casework/open-measure': ({ organ }) => ({ powerOfOrgan: organ === 'burgemeester' }),
  'casework/prepare-measure': (_, thing) => ({ open: !isDecided(thing) }),
  'casework/confirm-strike': (who, thing) => ({ ownProposal: thing.who === who.subject, open: !isDecided(thing) }),
  // What the example tells is the executive's to tell.
  'casework/tell-decision': ({ organ }) => ({ ownDecision: organ === 'college' }),
  'casework/withdraw-chain-notice': (_, { done = false }) => ({ standing: !done }),
  'casework/answer-threat': (_, { done = false }) => ({ waiting: !done }),
  'casework/answer-advice': (_, { done = false }) => ({ waiting: !done }),
  'casework/override-vulnerability-check': (_, thing) => ({ open: !isDecided(thing) }),
  'casework/sign-vulnerability-check': (who, thing) => ({ ownCheck: thing.who === who.subject }),
  'casework/take-urgent-course': (_, thing) => ({ decided: isDecided(thing) }),
  'casework/give-weighing': (_, thing) => ({ decided: isDecided(thing) }),
  'casework/write-decision-letter': (_, thing) => ({ decided: isDecided(thing) }),
  'casework/record-remedy': (_, thing) => ({ decided: isDecided(thing) }),
  'casework/decide-measure': (_, thing) => ({ decided: isDecided(thing), questionsAnswered: thing.ready ?? false }),
  'casework/finish-measure': (_, { ready = false }) => ({ complete: ready }),
  'casework/keep-ledger': (_, thing) => ({ adopted: true, imposed: isDecided(thing) }),
  'casework/ask-alignment': (_, { ready = false }) => ({ afterHit: ready }),
}
const isDecided = ({ state = '' }: Thing) => ['decided', 'kept'].includes(state)
/** The core participants that the proposal of the story names. */
const decidesInStory = ['burgemeester', 'politie', 'om', 'raad-kinderbescherming']

/**
 * The most the rules could allow: of the context (what the request says) the best is taken. `undefined`: no rule is
 * written for this act, only the card.
 */
export function policiesSay(
  rules: Rulebook,
  { card, method }: BoundRoute,
  who: Somebody,
  thing: Thing,
  rowsNamed: readonly (readonly Row[])[],
): Answer {
  const { regime, purpose, roles, action, elsewhere = [] } = card as WorkbenchCard<Route>
  const written = rules.schema.actions.get(action)
  // The clock of a thing goes by the thing's own id, and is not what is meant.
  const named = rowsNamed.map(
    (rows) =>
      rows.find(({ type }) => written?.resources.includes(type)) ??
      rows.find(({ type }) => type !== 'sharing::Clock') ??
      rows[0],
  )
  if (!mayKnock(who.appointment, { regime, roles, elsewhere })) return 'absent'
  const capacity = capacityIn(demoPartnership, who.person, who.appointment, { regime, purpose, elsewhere })
  const readAction = (type: string) => {
    const room = rules.rooms.find(({ mapping }) => type in mapping)
    return room ? `${room.room}/${room.mapping[type]?.action}` : undefined
  }
  const allowed = (act: string, { type, id, attributes }: Row) =>
    contextsOf(rules, act).some((context) => {
      const question = {
        action: act,
        resource: { type, id, attributes },
        context: { ...context, ...standing[act]?.(who, thing, capacity.regime) },
      }
      return rules.answer(askOf(capacity, question)).allowed
    })
  for (const row of named) {
    const reads = row && readAction(row.type)
    if (!row || (reads && !allowed(reads, row))) return 'absent'
  }
  if (!written) return 'may'
  const other = beside[action]
  if (other && !allowed(other.reads, other.row)) return 'absent'
  const target = other?.row ?? named.find((row) => row && written.resources.includes(row.type))
  if (target) return allowed(action, target) ? 'may' : 'refused'
  const inCase = named[0]?.attributes ?? {}
  const begun = method === 'GET' ? undefined : made[action]?.(who, capacity.regime, inCase)
  if (!begun || !written.resources.includes(begun.type)) return 'may'
  return allowed(action, { id: who.person, ...begun }) ? 'may' : 'refused'
}

/** Conditions tried one with another. */
const mostTried = 6
const known = new Map<string, readonly Attributes[]>()
/**
 * Every context that could be said: all of yes and no, nought to two, and the kinds of participant. Where an act has more
 * locks than can be tried one with another (a release), each lock opens on yes: all open is the most.
 */
function contextsOf(rules: Rulebook, action: string): readonly Attributes[] {
  const key = `${rules.hash} ${action}`
  const before = known.get(key)
  if (before) return before
  const values = { Boolean: [true, false], Long: [0, 1, 2], String: ['core', 'private', 'none'], 'Set<String>': [[]] }
  const asked = [...(rules.schema.actions.get(action)?.context ?? [])]
  let found: readonly Attributes[] = [{}]
  if (asked.length > mostTried) found = [Object.fromEntries(asked.map(([name]) => [name, true]))]
  else
    for (const [name, type] of asked)
      found = found.flatMap((context) =>
        (values[type] as readonly CedarValue[]).map((given) => ({ ...context, [name]: given })),
      )
  known.set(key, found)
  return found
}
