/**
 * Would the cases notice a wrong rule? Each rule of a room is taken out, turned around, and loosened by one of its
 * conditions, one change at a time. A change that flips no allow or deny case is a rule nobody would miss.
 */
import { type Ask, ask, type Expr, type PolicyJson, policyText, preparsePolicies } from '../cedar.ts'
import { holdsFor, type Policy } from '../policy.ts'
import { PolicyError } from '../policy-error.ts'
import { readRoom, roomsFolder } from '../read-rooms.ts'
import { makeRulebook } from '../rulebook.ts'
import { askedIn, type ExpectedCase, readCases } from './cases.ts'

export const changes = ['removed', 'negated', 'loosened'] as const
export type Mutation = {
  readonly policy: string
  readonly change: (typeof changes)[number]
  /** The condition that was left out of a loosened rule, as Cedar writes it. */
  readonly without?: string
}
export type Mutations = {
  readonly room: string
  readonly mutants: number
  /** Mutants that at least one case notices. */
  readonly noticed: number
  readonly unnoticed: readonly Mutation[]
  readonly by: { readonly [C in Mutation['change']]: { readonly mutants: number; readonly noticed: number } }
}
/** `text`: undefined when the rule is taken out. */
export type Mutant = Mutation & { readonly text: string | undefined }

export async function mutateRules(room: string, folder: string = roomsFolder): Promise<Mutations> {
  const { mutants, cases, verdictUnder } = await laboratory(room, folder)
  const unnoticed = mutants.filter((mutant) => !notices(verdictUnder(mutant), cases))
  const of = (change: Mutation['change']) => ({
    mutants: mutants.filter((mutant) => mutant.change === change).length,
    noticed: mutants.filter((mutant) => mutant.change === change && !unnoticed.includes(mutant)).length,
  })
  return {
    room,
    mutants: mutants.length,
    noticed: mutants.length - unnoticed.length,
    unnoticed: unnoticed.map(({ text: _, ...mutation }) => mutation),
    by: { removed: of('removed'), negated: of('negated'), loosened: of('loosened') },
  }
}

/** Undefined: a rule could not be evaluated, or does not touch this question. */
type Verdict = (asked: Ask) => { readonly allowed: boolean; readonly determining: readonly string[] } | undefined
export type Laboratory = {
  readonly policies: readonly Policy[]
  readonly mutants: readonly Mutant[]
  readonly cases: readonly ExpectedCase[]
  readonly answer: (asked: Ask) => { readonly allowed: boolean; readonly determining: readonly string[] }
  readonly verdictUnder: (mutant: Mutant) => Verdict
}

let set = 0
/** Everything needed to compare the rules of a room with one changed rule: only rules about the same things are asked. */
export async function laboratory(room: string, folder: string = roomsFolder): Promise<Laboratory> {
  const rules = makeRulebook([await readRoom(folder, room)])
  const own = [...rules.policies.values()]
  return {
    policies: own,
    mutants: own.flatMap(({ id, json }) => mutantsOf(id, json)),
    cases: readCases(room, folder),
    answer: (asked) => rules.answer(asked),
    verdictUnder: (mutant) => {
      const target = rules.policies.get(mutant.policy) as Policy
      const near = own.filter(({ json }) => sameThing(json, target.json))
      const texts = near.flatMap(({ id, text }) => {
        const written = id === mutant.policy ? mutant.text : text
        return written === undefined ? [] : [[id, written] as const]
      })
      const name = `mutant-${++set}`
      preparsePolicies(name, Object.fromEntries(texts))
      return (asked) => {
        if (!holdsFor(target, asked.action, asked.resource.type)) return undefined
        try {
          return ask(name, asked, rules.schemaOf(room))
        } catch (error) {
          if (error instanceof PolicyError) return undefined
          throw error
        }
      }
    },
  }
}
const sameThing = (one: PolicyJson, other: PolicyJson) =>
  JSON.stringify(one.resource) === JSON.stringify(other.resource)

/** As a test of a case does: the answer, and, where the case names them, the rules that decide. */
const notices = (verdict: Verdict, cases: readonly ExpectedCase[]): boolean =>
  cases.some((one) => {
    const found = verdict(askedIn(one))
    if (!found) return false
    const others = one.policies && [...one.policies].sort().join() !== found.determining.join()
    return found.allowed !== one.allowed || others === true
  })

function mutantsOf(policy: string, json: PolicyJson): readonly Mutant[] {
  const parts = json.conditions.flatMap(({ kind, body }) => (kind === 'when' ? conjunctsOf(body) : [not(body)]))
  const having = (conditions: readonly Expr[]) =>
    policyText({ ...json, conditions: conditions.map((body) => ({ kind: 'when', body })) })
  return [
    { policy, change: 'removed', text: undefined },
    ...(parts.length > 0 ? [{ policy, change: 'negated' as const, text: having([not(both(parts))]) }] : []),
    ...looser(parts).map(({ left, without }) => ({
      policy,
      change: 'loosened' as const,
      without: textOf(without),
      text: having(left),
    })),
  ]
}

/** Every way to leave out one condition, also inside an alternative: `a && (b && c || d)` without b. */
function looser(parts: readonly Expr[]): readonly { left: readonly Expr[]; without: Expr }[] {
  return parts.flatMap((part, index) => {
    const others = parts.filter((_, at) => at !== index)
    const arms = alternativesOf(part)
    const inside =
      arms.length < 2
        ? []
        : arms.flatMap((arm, at) => {
            const conditions = conjunctsOf(arm)
            if (conditions.length < 2) return []
            return looser(conditions).map(({ left, without }) => ({
              left: [...others, either(arms.map((one, turn) => (turn === at ? both(left) : one)))],
              without,
            }))
          })
    return [{ left: others, without: part }, ...inside]
  })
}

const not = (arg: Expr): Expr => ({ '!': { arg } })
const both = (parts: readonly Expr[]): Expr => parts.reduce((left, right) => ({ '&&': { left, right } }))
const either = (parts: readonly Expr[]): Expr => parts.reduce((left, right) => ({ '||': { left, right } }))
const partsOf = (operator: '&&' | '||', body: Expr): readonly Expr[] => {
  const sides = (body as { [name: string]: { left: Expr; right: Expr } })[operator]
  return sides ? [...partsOf(operator, sides.left), ...partsOf(operator, sides.right)] : [body]
}
const conjunctsOf = (body: Expr) => partsOf('&&', body)
const alternativesOf = (body: Expr) => partsOf('||', body)

/** A condition as Cedar writes it, on one line. */
function textOf(body: Expr): string {
  const rule = { effect: 'permit', principal: { op: 'All' }, action: { op: 'All' }, resource: { op: 'All' } }
  const text = policyText({ ...rule, conditions: [{ kind: 'when', body }] } as PolicyJson)
  return /when \{\s*([\s\S]*?)\s*\};?\s*$/.exec(text)?.[1]?.replace(/\s+/g, ' ') ?? text
}
