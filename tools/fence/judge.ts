/** The import fence: a pure function from the files of the house to the trespasses in it. */

import type { Station } from '../../house-rules.mjs'
import {
  broughtAlong,
  browserSafePackages,
  clocks,
  databaseModule,
  fixedFiles,
  parts,
  readsFolders,
  rooms,
  stations,
  verbs,
} from '../../house-rules.mjs'
import { isSource, isTest, type Tree } from '../tree.ts'
import { circlesIn, type Edge } from './circles.ts'
import { factsOf } from './facts.ts'
import type { Finding } from './finding.ts'
import { matches, matchesAny } from './pattern.ts'
import { type Dependencies, resolverOf, type Target } from './resolve.ts'
import { spokenSql } from './spoken-sql.ts'
import { residentWeight } from './weight.ts'

export type Verdict = { readonly findings: readonly Finding[]; readonly seen: number; readonly edges: readonly Edge[] }

const roomOf = (path: string) => /^rooms\/([^/]+)\//.exec(path)?.[1]

export const stationOf = (path: string): Station | undefined =>
  stations.find((station) =>
    typeof station.of === 'string' ? matches(path, station.of) : matchesAny(path, station.of),
  )

/** Fills in whose own folder, whose doors and which rooms one may knock at, and which packages a browser may carry. */
function expand(patterns: readonly string[] | undefined, path: string): string[] {
  const own = path.split('/').slice(0, 2).join('/')
  const doors = rooms[roomOf(path) ?? '']?.knocksAt ?? []
  return (patterns ?? [])
    .filter((pattern) => !/^\{(door|knocked)\}/.test(pattern) || doors.length > 0)
    .map((pattern) =>
      pattern
        .replace('{door}', '{knocked}/door.ts')
        .replace('{knocked}', `rooms/{${doors.join(',')}}`)
        .replace('{own}', own)
        .replace('<browser>', `{${browserSafePackages.join(',')}}`),
    )
}

/** A rules file: in a room (or an alcove), named by a noun, without a fixed job. */
export function isRules(path: string): boolean {
  if (
    roomOf(path) === undefined ||
    isTest(path) ||
    /\/(pages|messages|access|database|vocabulary|generated)\//.test(path)
  )
    return false
  const name = /([^/]+)\.ts$/.exec(path)?.[1]
  return name !== undefined && !fixedFiles.includes(name) && !isUseCase(path)
}
const isUseCase = (path: string) => {
  const name = /([^/]+)\.ts$/.exec(path)?.[1] ?? ''
  const [first, object] = name.split('-')
  return roomOf(path) !== undefined && !isTest(path) && object !== undefined && verbs.includes(first as string)
}

const bannedName = /(^|\/)(utils?|helpers?|common|shared|misc|services?)(\/|\.[a-z]+$)/

function placeFinding(path: string): Finding | undefined {
  const [top, second] = path.split('/') as [string, string?]
  const at = { rule: 14, file: path, line: 1 }
  if (bannedName.test(path))
    return {
      ...at,
      reason:
        'folders and files are named after the work, not after a kind of code (utils, helpers, common, shared, misc, services)',
    }
  if (second !== undefined && !top.startsWith('.') && !(top in parts))
    return { ...at, reason: `the folder ${top}/ is not in house-rules.mjs: say there what it is for` }
  if (top === 'rooms' && second !== undefined && path.split('/').length > 2 && !(second in rooms)) {
    return {
      ...at,
      reason: `the room ${second} is not in house-rules.mjs: give it its place in the story and its doors`,
    }
  }
  return undefined
}

/** Why this import is a trespass, with the rule it breaks; undefined when all is well. */
function judgeImport(
  path: string,
  station: Station,
  target: Target,
  specifier: string,
  typeOnly: boolean,
  dependencies: Dependencies,
): { rule: number; reason: string } | undefined {
  if (target.kind === 'nothing') return { rule: 8, reason: `imports ${specifier}, but ${target.why}` }
  const test = isTest(path)
  const speaks = test || !station.node || matchesAny(path, databaseModule.speakers)
  const rulesFile = isRules(path)

  if (target.kind === 'node') {
    if (rulesFile && !typeOnly)
      return {
        rule: 5,
        reason: `imports ${target.name}: ${path} is named by a noun, so it holds rules, and rules are pure`,
      }
    return station.node || typeOnly
      ? undefined
      : { rule: station.rule, reason: `imports ${target.name}: ${station.because}` }
  }

  if (target.kind === 'outside') {
    const { name } = target
    if (!speaks && !typeOnly && databaseModule.outside.includes(name)) {
      return {
        rule: 6,
        reason: `imports ${name}: only store.ts touches the database, so that every query is in one place and behind asActor`,
      }
    }
    const allowed = station.outside
    if (Array.isArray(allowed)) {
      if (!allowed.includes(name) && !(typeOnly && !station.resident))
        return { rule: station.rule, reason: `imports ${name}: ${station.because}` }
    }
    const declared = dependencies.product.has(name) || dependencies.product.has(broughtAlong[name] ?? '')
    if (declared) return undefined
    const development = dependencies.development.has(name) || dependencies.development.has(`@types/${name}`)
    if ((allowed === 'any' || test || typeOnly) && development) return undefined
    if (allowed === 'any' && path.startsWith('packages/')) return undefined
    const why = development ? 'is a development dependency, absent in production' : 'is not declared in package.json'
    return { rule: allowed === 'own' ? 2 : 8, reason: `imports ${name}, which ${why}` }
  }

  const to = target.path
  if (!test && isTest(to) && !matches(path, '{cli,demo,bench,proofs,tools,journeys,packages/*/bench}/**')) {
    return { rule: 8, reason: `imports ${to}: product code does not lean on tests or on examples made for tests` }
  }
  if (!speaks && !typeOnly && roomOf(to) === undefined && matchesAny(to, databaseModule.inside)) {
    return {
      rule: 6,
      reason: `imports ${to}: only store.ts touches the database module; other files receive an Act or a Trx`,
    }
  }
  if (rulesFile && !typeOnly) {
    const impure = /\/(store|routes|present|holdings|jobs)\.ts$/.test(to) || isUseCase(to)
    if (impure && roomOf(to) === roomOf(path)) {
      return {
        rule: 5,
        reason: `imports ${to}: ${path} is named by a noun, so it holds rules, and rules know words, rules and doors only (a use case is named verb-object)`,
      }
    }
  }
  if (matchesAny(to, expand(station.imports, path))) return undefined
  if (matchesAny(to, expand(station.types, path))) {
    return typeOnly
      ? undefined
      : {
          rule: station.rule,
          reason: `imports ${to} as a value; only its types may be imported here: ${station.because}`,
        }
  }
  const doors = rooms[roomOf(path) ?? '']?.knocksAt
  const otherRoom = roomOf(to) !== undefined && roomOf(to) !== roomOf(path) && doors !== undefined
  const may = otherRoom ? ` (${roomOf(path)} may knock at: ${doors.join(', ') || 'no room'})` : ''
  const rule = station.rule === 5 && otherRoom ? 1 : station.rule
  return { rule, reason: `imports ${to}: ${station.because}${may}` }
}

export function fence(tree: Tree): Verdict {
  const findings: Finding[] = []
  const edges: Edge[] = []
  const resolver = resolverOf(tree)
  const sources: string[] = []
  for (const path of tree.keys()) {
    const misplaced = placeFinding(path)
    if (misplaced !== undefined) findings.push(misplaced)
    if (isSource(path)) sources.push(path)
  }
  const outsideOf = new Map<string, { name: string; line: number; typeOnly: boolean }[]>()
  for (const path of sources) {
    const station = stationOf(path)
    if (station === undefined) {
      if (!findings.some((finding) => finding.file === path))
        findings.push({ rule: 14, file: path, line: 1, reason: 'no line in house-rules.mjs says what may stand here' })
      continue
    }
    const facts = factsOf(path, tree.get(path) as string)
    if (facts.unreadable !== undefined) {
      findings.push({
        rule: 8,
        file: path,
        line: facts.unreadable.line,
        reason: `cannot be read: ${facts.unreadable.message}`,
      })
      continue
    }
    const dependencies = resolver.dependenciesFor(path)
    for (const { specifier, line, typeOnly } of facts.imports) {
      const target = resolver.resolve(path, specifier)
      const verdict = judgeImport(path, station, target, specifier, typeOnly, dependencies)
      if (verdict !== undefined) findings.push({ ...verdict, file: path, line })
      if (target.kind === 'file') edges.push({ from: path, to: target.path, line, typeOnly })
      else if (target.kind === 'outside') {
        const known = outsideOf.get(path)
        if (known === undefined) outsideOf.set(path, [{ name: target.name, line, typeOnly }])
        else known.push({ name: target.name, line, typeOnly })
      }
    }
    if (!matchesAny(path, readsFolders)) {
      for (const line of facts.computed)
        findings.push({
          rule: 8,
          file: path,
          line,
          reason: 'imports a path computed at run time, which the fence cannot follow',
        })
    }
    if (!clocks.includes(path)) {
      for (const { what, line } of facts.timeOrChance) {
        findings.push({
          rule: 9,
          file: path,
          line,
          reason: `reaches for ${what}: time and chance come from the clock files (${clocks[0]}), so that tests can hold them`,
        })
      }
    }
    if (station.pure) {
      for (const { what, line } of facts.machine)
        findings.push({ rule: 2, file: path, line, reason: `touches ${what}: ${station.because}` })
    }
  }
  for (const circle of circlesIn(
    sources,
    edges.filter((edge) => isSource(edge.to)),
  )) {
    findings.push({
      rule: 8,
      file: circle.way[0] as string,
      line: circle.line,
      reason: `stands in a circle: ${circle.way.join(' → ')}`,
    })
  }
  findings.push(
    ...residentWeight(
      sources.filter((path) => !isTest(path) && stationOf(path)?.resident === true),
      edges,
      outsideOf,
    ),
  )
  findings.push(...spokenSql(tree))
  findings.sort((a, b) => a.rule - b.rule || a.file.localeCompare(b.file) || a.line - b.line)
  return { findings, seen: sources.length, edges }
}
