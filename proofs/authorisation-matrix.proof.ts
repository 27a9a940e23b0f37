/**
 * Every operation × role × organ × relation × state × purpose: what the written rules say, what the law page says, and
 * what the running product answers. Each request is carried out in full and then undone, so that no cell spoils another.
 */
import { demoPerson } from '../demo/people.ts'
import type { Id } from '../foundation/clock.ts'
import type { WorkbenchCard } from '../foundation/http/routes.ts'
import { mayKnock } from '../foundation/identity/appointment.ts'
import { forceRulesUnchecked, readRooms, rulesInForce } from '../foundation/policy/read-rooms.ts'
import { makeRulebook, type Rulebook } from '../foundation/policy/rulebook.ts'
import type { Route } from '../kit/contract.ts'
import { openWorld, type World } from './hidden/world.ts'
import {
  type Asked,
  type Cell,
  cellOf,
  prepareAsking,
  purposeOf,
  type Question,
  questionsIn,
} from './matrix/ask-everything.ts'
import { actOf } from './matrix/legal-acts.ts'
import { population, type Somebody } from './matrix/population.ts'
import { rolledBack } from './matrix/rolled-back.ts'
import { tellSequel } from './matrix/sequel.ts'
import type { Proof } from './proof.ts'

export const proof: Proof = {
  name: 'authorisation-matrix',
  title: 'The rules, the law as we read it, and the running product give the same answer to everybody about everything',
  promises: ['P2', 'P14'],
  run: async (size) => {
    const everyone = population.map(({ one }) => one)
    const full = size === 'full'
    const world = await openWorld({ others: population.map(({ seed }) => seed), desks: full })
    try {
      let rules = await rulesInForce()
      await world.tell(() => true)
      const ids = await tellSequel(world)
      ids.set('appointment:gijs', demoPerson('gijs').appointments[0]?.id as Id)
      for (const { subject } of everyone) await world.as(subject)
      const { house } = world.workbench
      Object.assign(house, { database: rolledBack(house.database) })
      const asked = await prepareAsking(world, () => rules, ids)
      const questions = await questionsIn(world, { letters: full })
      const cells = await askAll(asked, questions, everyone, full)
      const planted = await findPlanted(world, asked, questions, everyone, (changed) => {
        rules = changed
      })
      const wrong = cells.flatMap(disagreement)
      const unmodelled = [...new Set(questions.map(({ bound }) => bound.key))].filter((key) => !actOf(key))
      const counted = (of: (cell: Cell) => boolean) => cells.filter(of).length
      return {
        passed: wrong.length === 0 && unmodelled.length === 0 && cells.length >= (full ? 50_000 : 300),
        figures: {
          cells: cells.length,
          operations: new Set(questions.map(({ bound }) => bound.key)).size,
          purposes: new Set(questions.map(({ bound }) => purposeOf(bound))).size,
          people: everyone.length,
          organs: new Set(everyone.map(({ organ }) => organ)).size,
          roles: new Set(everyone.map(({ role }) => role)).size,
          may: counted(({ product }) => product === 'may'),
          refused: counted(({ product }) => product === 'refused'),
          absent: counted(({ product }) => product === 'absent'),
          unreached: counted(({ product }) => product === 'unreached'),
          comparedWithTheLaw: counted(({ law }) => law !== undefined),
          disagreements: wrong.length,
          narrowerThanTheRules: counted(
            (cell) => cell.law === undefined && openness(cell.product) < openness(cell.rules),
          ),
          notInTheModel: unmodelled.length,
          ...(unmodelled[0] ? { notInTheModelNamed: unmodelled.join(', ') } : {}),
          ...(wrong[0] ? { first: wrong.slice(0, 12).join(' | ') } : {}),
          plantedFound: `${planted.filter(({ found }) => found).length} of ${planted.length}`,
        },
        control: planted.every(({ found }) => found) ? 'found' : 'missed',
        planted: 'a rule without its list of organs involved, a rule for one role more, a lock that shows every case',
      }
    } finally {
      forceRulesUnchecked(makeRulebook(await readRooms()))
      await world.close()
    }
  },
}

/** Units: requests at the same time. */
const atOnce = 6
async function askAll(
  asked: Asked,
  questions: readonly Question[],
  everyone: readonly Somebody[],
  full = true,
): Promise<Cell[]> {
  const askers = (question: Question, turn: number) =>
    full ? everyone.filter((who, at) => hasTheTask(question, who) || (at + turn * 5) % 6 === 0) : pairs(everyone, turn)
  const work = questions.flatMap((question, turn) => askers(question, turn).map((who) => ({ question, who })))
  const cells: Cell[] = []
  let next = 0
  const worker = async () => {
    for (let at = next++; at < work.length; at = next++) {
      const { question, who } = work[at] as (typeof work)[number]
      cells[at] = await cellOf(asked, question, who)
    }
  }
  await Promise.all(Array.from({ length: atOnce }, worker))
  return cells
}

/**
 * At full size whoever has the task is asked about everything. Of the others, whom no thing can make a difference to, each
 * is asked about some: shifted by the turn, so that everybody meets every operation that names several things.
 */
const hasTheTask = ({ bound: { card } }: Question, { appointment }: Somebody) => {
  const { regime, roles, elsewhere } = card as WorkbenchCard<Route>
  return mayKnock(appointment, { regime, roles, elsewhere })
}
/** Some of everyone, shifted by the turn: together they pair every role and every organ with every operation. */
const pairs = (everyone: readonly Somebody[], turn: number) => everyone.filter((_, at) => (at + turn * 5) % 23 === 0)

/** Where two of the three differ. A question in the way of how a thing stands is no question of the rules. */
function disagreement({ what, law, rules, product, standsInTheWay }: Cell): string[] {
  // An operation the model does not know yet: the request may not fit, and the product may ask more than the rules do
  // (who asks, how things stand). More than the rules allow it may never give.
  if (law === undefined)
    return openness(product) > openness(rules) ? [`${what}: rules ${rules}, product ${product}`] : []
  const withLaw = law === undefined || law === product
  const withRules =
    rules === product || (product === 'refused' && standsInTheWay && rules === 'may') || narrower(what, rules, product)
  return withLaw && withRules ? [] : [`${what}: law ${law ?? '–'}, rules ${rules}, product ${product}`]
}

const openness = (answer: Cell['product']) => ['unreached', 'absent', 'refused', 'may', 'failed'].indexOf(answer)

/**
 * Where the product asks more than the rule on reading, on purpose: only the supplier hears why others do not see it, one's
 * own acts are one's own, and what an organ was asked is laid aside once it has answered.
 */
const narrowed = [
  'GET /v1/contributions/:contribution/why-not',
  'GET /v1/my-acts/:act/proof act:',
  'GET /v1/consultations/:consultation consultation:of-prosecution',
  'POST /v1/consultations/:consultation/verdict consultation:of-prosecution',
]
const narrower = (what: string, rules: Cell['rules'], product: Cell['product']) =>
  narrowed.some((one) => what.startsWith(one)) && rules === 'may' && product === 'absent'

type Control = { readonly found: boolean }
async function findPlanted(
  world: World,
  asked: Asked,
  questions: readonly Question[],
  everyone: readonly Somebody[],
  force: (rules: Rulebook) => void,
): Promise<Control[]> {
  const about = questions.filter(
    ({ bound, at }) =>
      at === 'case:pair' && /^(GET \/v1\/cases\/:case|POST \/v1\/cases\/:case\/contributions)$/.test(bound.key),
  )
  const some = everyone.filter(
    ({ organ, ground, regimes }) => ['om', 'college'].includes(organ) && ground === 'processing' && regimes.length > 1,
  )
  const differs = async () => (await askAll(asked, about, some)).flatMap(disagreement).length > 0
  const controls: Control[] = []
  const clean = makeRulebook(await readRooms())
  for (const [rule, from, to] of [
    ['casework/organ-involved-contributes', 'resource.involved.contains(principal.organ) && ', ''],
    ['casework/organ-involved-contributes', '"partner-professional", ', ''],
  ] as const) {
    const changed = await withRule(rule, from, to)
    forceRulesUnchecked(changed)
    force(changed)
    controls.push({ found: await differs() })
    forceRulesUnchecked(clean)
    force(clean)
  }
  const { owner } = world.workbench.testDatabase
  await owner.query('create policy planted on casework.cases for select to workbench using (true)')
  controls.push({ found: await differs() })
  await owner.query('drop policy planted on casework.cases')
  return [...controls, { found: !(await differs()) }]
}

async function withRule(id: string, from: string, to: string): Promise<Rulebook> {
  const rooms = (await readRooms()).map((room) => {
    const start = room.policies.indexOf(`@id("${id}")`)
    if (start < 0) return room
    const end = room.policies.indexOf('};', start)
    const rule = room.policies.slice(start, end)
    if (!rule.includes(from)) throw new Error(`${id} does not say "${from}"`)
    return { ...room, policies: room.policies.slice(0, start) + rule.replace(from, to) + room.policies.slice(end) }
  })
  return makeRulebook(rooms)
}
