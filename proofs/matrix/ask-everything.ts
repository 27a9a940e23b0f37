/** Every operation, by every person, about every thing of its kind: three answers side by side. */

import { type Id, newId } from '../../foundation/clock.ts'
import type { BoundRoute, WorkbenchCard } from '../../foundation/http/routes.ts'
import type { Rulebook } from '../../foundation/policy/rulebook.ts'
import type { Route } from '../../kit/contract.ts'
import type { World } from '../hidden/world.ts'
import type { Answer } from './answers.ts'
import { boundRoutes } from './bound-routes.ts'
import { actOf } from './legal-acts.ts'
import { policiesSay, type Row, rowsWith } from './policies-say.ts'
import type { Somebody } from './population.ts'
import { reference } from './reference-model.ts'
import { bodyOf, queryOf } from './requests.ts'
import { kindNamedIn, type Thing, things, unknownThing } from './things.ts'

/** One operation about certain things: what is left is who asks. */
export type Question = {
  readonly bound: BoundRoute
  readonly at: string
  /** The case a body names, where an operation names two things. */
  readonly inCase: string
}
export type Cell = {
  readonly what: string
  readonly law: Answer | undefined
  readonly rules: Answer
  /** `unreached`: the request itself does not fit, so that nobody was asked anything. */
  readonly product: Answer | 'unreached' | 'failed'
  /** The product refused for how a thing stands, not for who asks: no rule was asked. */
  readonly standsInTheWay: boolean
}

/** Operations of the session itself are left out: after them, the one who asks is somebody else. */
export async function questionsIn(world: World, { letters }: { letters: boolean }): Promise<Question[]> {
  return (await boundRoutes(world)).flatMap((one) =>
    questionsOf(one).filter(({ at }) => letters || !at.startsWith('letter:')),
  )
}

/** Words in a path that are no thing of anybody. */
const words: { readonly [parameter: string]: string } = {
  theme: '1.1',
  term: 'aanmelding',
  use: 'legality',
  power: 'sluiting-opiumwet',
  model: 'hennepteelt-in-woningen',
}
function questionsOf(bound: BoundRoute): Question[] {
  const kind = kindNamedIn(bound.path)
  const labels = Object.keys(things).filter((label) => label.startsWith(`${kind}:`))
  const places = kind === '' ? [''] : words[kind] ? [words[kind]] : [...labels, 'unknown']
  const naming = namesACase(bound)
  const cases = naming ? Object.keys(things).filter((label) => things[label]?.kind === 'case') : ['']
  return places.flatMap((at) => cases.map((inCase) => ({ bound, at, inCase })))
}
const namesACase = ({ route, path }: BoundRoute) =>
  path.includes('/conferences/') && (route.body as { shape?: object } | undefined)?.shape
    ? 'case' in ((route.body as unknown as { shape: object }).shape ?? {})
    : false

export type Asked = {
  readonly world: World
  readonly rules: () => Rulebook
  readonly idOf: (label: string) => Id
  readonly rows: ReadonlyMap<string, readonly Row[]>
}

export async function prepareAsking(world: World, rules: () => Rulebook, ids: ReadonlyMap<string, Id>): Promise<Asked> {
  const idOf = (label: string) => ids.get(label) ?? (things[label] ? world.id(label) : nobody)
  const rows = new Map<string, readonly Row[]>()
  for (const label of Object.keys(things))
    rows.set(label, await rowsWith(rules(), world.workbench.testDatabase, idOf(label)))
  return { world, rules, idOf, rows }
}
const nobody = newId()

export async function cellOf({ world, rules, idOf, rows }: Asked, question: Question, who: Somebody): Promise<Cell> {
  const { bound, at, inCase } = question
  const thing = things[at] ?? unknownThing
  const caseThing = inCase ? (things[inCase] as Thing) : thing
  const isWord = Object.values(words).includes(at)
  const within = thing.within ?? ''
  const named = [at, within, inCase].filter((label) => label !== '' && !isWord && !outsideTheRules(things[label]))
  const body = bodyOf(bound, { who, at: inCase || at, thing: caseThing, idOf })
  const kind = kindNamedIn(bound.path)
  const idAt = (parameter: string) => idOf(within && !isNamedAs(kind, parameter) ? within : at)
  const path = bound.path.replace(/:(\w+)/g, (_, parameter: string) => words[parameter] ?? idAt(parameter))
  const sent = body && { ...body, ...(inCase ? { case: idOf(inCase) } : {}) }
  const answer = await world.send(who.subject, bound.method, path + queryOf(bound.key), sent)
  const act = actOf(bound.key)
  const said = answer.status >= 400 ? (JSON.parse(answer.body) as { code: string; refusal?: object }) : undefined
  return {
    what: `${bound.key} ${at} ${inCase} · ${who.subject}`,
    law: act && reference[act](who, thing, caseThing),
    rules: policiesSay(
      rules(),
      bound,
      who,
      thing,
      named.map((label) => rows.get(label) ?? []),
    ),
    product: productOf(answer.status, said?.code),
    standsInTheWay: said !== undefined && said.refusal === undefined && answer.status !== 404,
  }
}

/** A path that names a file and something in it names the file first. */
const files = ['measure', 'phenomenon', 'worry']
const isNamedAs = (kind: string, parameter: string) => !files.includes(parameter) || kind === parameter

/** Answers about what a request says, of somebody who may send it. */
const aboutContent = [
  // The table of the story counts and does not estimate: it has no margins.
  'neighbourhood/no-margins-to-estimate-from',
  // The house of the story may ask no place outside.
  'neighbourhood/place-not-allowed',
  'neighbourhood/no-catalogue-allowed',
  // A survey without figures has none of any scale.
  'neighbourhood/scale-not-asked',
  // A letter waits until the person was told, and until there is something to write: known to whoever may write it.
  'casework/person-was-not-told',
  'casework/nothing-to-write-about',
  'reporting/no-such-edition',
  'sharing/act-not-in-log-yet',
  'sharing/certificate-not-in-log',
  'signals/not-sealed-to-the-list',
  'signals/not-the-same-letter',
]

function productOf(status: number, code: string | undefined): Cell['product'] {
  if (status < 300 || aboutContent.includes(code ?? '')) return 'may'
  if (status === 404) return 'absent'
  if (status >= 500) return 'failed'
  return code === 'house/invalid' ? 'unreached' : 'refused'
}

export const purposeOf = ({ card }: BoundRoute): string => (card as WorkbenchCard<Route>).purpose
/** Appointments, acts and alarms are looked after by the foundation; no rule of a room is written for them. */
const outsideTheRules = (thing: Thing | undefined) =>
  ['appointment', 'alarm', 'act'].includes(thing?.kind ?? '') && thing?.state !== 'gone'
