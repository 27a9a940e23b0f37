/**
 * For a condition that no case would miss: the nearest question that would. Starts from an allow case and changes one
 * attribute at a time, so that what is written beside the case says one thing. A person reads it before it is kept.
 */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { regimeCodes, roleCodes } from '../../capacity.ts'
import type { CedarValue } from '../cedar.ts'
import { roomsFolder } from '../read-rooms.ts'
import { askedIn, type Case, changed, type Difference } from './cases.ts'
import { type Laboratory, laboratory, type Mutant } from './mutate-rules.ts'

type Found = { readonly at: number; readonly kind: 'refusedWhen' | 'allowedWhen'; readonly difference: Difference }
type CaseFile = { readonly path: string; readonly cases: Case[]; readonly single: boolean }

/** Answers how many neighbours were written. */
export async function proposeCases(room: string, folder: string = roomsFolder): Promise<number> {
  const files = allowFiles(join(folder, room, 'access', 'allow'))
  let written = 0
  const lab = await laboratory(room, folder)
  const pool = wordsIn(lab, files)
  for (const mutant of lab.mutants) {
    const under = lab.verdictUnder(mutant)
    const all = files.flatMap(({ cases }) => cases.flatMap(withDifferences))
    if ([...lab.cases, ...all].some((one) => differs(lab, under, one) === true)) continue
    for (const file of files) {
      const found = search(lab, under, mutant, file.cases, pool)
      if (!found) continue
      const one = file.cases[found.at] as Case
      file.cases[found.at] = { ...one, [found.kind]: [...(one[found.kind] ?? []), found.difference] }
      written++
      break
    }
  }
  for (const { path, cases, single } of files)
    writeFileSync(path, `${JSON.stringify(single ? cases[0] : cases, null, 2)}\n`)
  return written
}

function allowFiles(place: string): CaseFile[] {
  if (!existsSync(place)) return []
  return readdirSync(place)
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => {
      const path = join(place, name)
      const read = JSON.parse(readFileSync(path, 'utf8')) as Case | Case[]
      return { path, cases: Array.isArray(read) ? read : [read], single: !Array.isArray(read) }
    })
}

const withDifferences = (one: Case): Case[] => [
  one,
  ...[...(one.refusedWhen ?? []), ...(one.allowedWhen ?? [])].map((difference) => changed(one, difference)),
]

type Verdict = ReturnType<Laboratory['verdictUnder']>
/** Whether the changed rules answer this question otherwise; undefined when they do not touch it. */
function differs(lab: Laboratory, under: Verdict, one: Omit<Case, 'policies'>): boolean | undefined {
  const asked = askedIn(one)
  const found = under(asked)
  return found && found.allowed !== lab.answer(asked).allowed
}

function search(
  lab: Laboratory,
  under: Verdict,
  { policy }: Mutant,
  cases: readonly Case[],
  pool: ReadonlyMap<string, readonly CedarValue[]>,
): Found | undefined {
  // Cases this rule decides come first: there one change says most.
  const order = [...cases.keys()].sort((a, b) => Number(decides(cases[b], policy)) - Number(decides(cases[a], policy)))
  for (const at of order) {
    const one = cases[at] as Case
    const asked = askedIn(one)
    if (!under(asked) || !lab.answer(asked).allowed) continue
    for (const difference of differencesFrom(one, pool)) {
      const neighbour = changed(one, difference)
      if (differs(lab, under, neighbour) !== true) continue
      return { at, kind: lab.answer(askedIn(neighbour)).allowed ? 'allowedWhen' : 'refusedWhen', difference }
    }
  }
  return undefined
}
const decides = (one: Case | undefined, policy: string) => one?.policies.includes(policy) ?? false

/** One attribute different, the telling ones first. */
function* differencesFrom(one: Case, pool: ReadonlyMap<string, readonly CedarValue[]>): Generator<Difference> {
  const { principal = {}, resource, context = {} } = one
  const organ = principal.organ ?? 'none'
  if (principal.ground === undefined || principal.ground === 'processing') yield { principal: { ground: 'legality' } }
  for (const [name, now] of Object.entries(resource.attributes))
    for (const other of others(now, organ, pool.get(`resource.${name}`))) yield { resource: { [name]: other } }
  for (const [name, now] of Object.entries(context))
    for (const other of others(now, organ, pool.get(`context.${name}`))) yield { context: { [name]: other } }
  for (const regime of regimeCodes) if (regime !== (principal.regime ?? 'WGS-ZVH')) yield { principal: { regime } }
  for (const role of ['council-member', ...roleCodes] as const)
    if (!principal.roles?.includes(role)) yield { principal: { roles: [role] } }
  for (const role of roleCodes) yield { principal: { roles: [...(principal.roles ?? []), role] } }
  for (const other of pool.get('principal.organ') ?? []) yield { principal: { organ: String(other) } }
  yield { principal: { person: '44444444-4444-4444-8444-444444444444' } }
  for (const purpose of pool.get('principal.purpose') ?? []) yield { principal: { purpose: String(purpose) } }
}

function others(now: CedarValue, organ: string, pool: readonly CedarValue[] = []): readonly CedarValue[] {
  if (typeof now === 'boolean') return [!now]
  if (typeof now === 'number') return [now + 1, now - 1, ...pool.filter((known) => typeof known === 'number')]
  if (typeof now === 'string') return pool.filter((known) => typeof known === 'string' && known !== now)
  const leaving = now.includes(organ) ? [organ, ...now] : now
  return [
    ...leaving.map((gone) => now.filter((member) => member !== gone)),
    ...(now.includes(organ) ? [] : [[...now, organ]]),
  ]
}

/** Every value an attribute has in the cases, and every text the rules compare it with. */
function wordsIn(lab: Laboratory, files: readonly CaseFile[]): ReadonlyMap<string, readonly CedarValue[]> {
  const found = new Map<string, Set<CedarValue>>()
  const add = (name: string, given: CedarValue) => found.set(name, (found.get(name) ?? new Set()).add(given))
  for (const [name, text] of lab.policies.flatMap(({ json }) => comparedIn(json.conditions))) add(name, text)
  for (const { principal = {}, resource, context = {} } of [...lab.cases, ...files.flatMap(({ cases }) => cases)]) {
    for (const [name, given] of Object.entries(principal))
      if (typeof given === 'string') add(`principal.${name}`, given)
    for (const [whose, attributes] of [
      ['resource', resource.attributes],
      ['context', context],
    ] as const)
      for (const [name, given] of Object.entries(attributes)) add(`${whose}.${name}`, given)
  }
  for (const regime of regimeCodes) add('resource.regime', regime)
  for (const organ of ['reclassering', 'om'])
    for (const name of ['principal.organ', 'resource.organ', 'resource.asked', 'resource.asker', 'resource.reporter'])
      add(name, organ)
  return new Map([...found].map(([name, values]) => [name, [...values]]))
}

/** `resource.state == "open"` → ["resource.state", "open"]. */
function comparedIn(node: unknown): (readonly [string, string])[] {
  if (typeof node !== 'object' || node === null) return []
  const sides = (node as { '=='?: { left: unknown; right: unknown } })['==']
  const attribute = (side: unknown) => (side as { '.'?: { left?: { Var?: string }; attr: string } })['.']
  const text = (side: unknown) => (side as { Value?: unknown }).Value
  const here = sides
    ? [
        [sides.left, sides.right],
        [sides.right, sides.left],
      ].flatMap(([path, literal]) => {
        const [named, given] = [attribute(path), text(literal)]
        return named?.left?.Var && typeof given === 'string'
          ? [[`${named.left.Var}.${named.attr}`, given] as const]
          : []
      })
    : []
  return [...here, ...Object.values(node).flatMap(comparedIn)]
}
