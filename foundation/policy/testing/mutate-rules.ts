/**
 * Would the cases notice a wrong rule? Each rule of a room is taken out, turned around, and loosened by one of its
 * conditions, one change at a time. A change that flips no allow or deny case is a rule nobody would miss.
 */
import { type Expr, type PolicyJson, policyText } from '../cedar.ts'
import type { RoomAccess } from '../policy.ts'
import { PolicyError } from '../policy-error.ts'
import { readRoom, roomsFolder } from '../read-rooms.ts'
import { makeRulebook, type Rulebook } from '../rulebook.ts'
import { answerTo, type ExpectedCase, readCases } from './cases.ts'

export type Mutation = { readonly policy: string; readonly change: 'removed' | 'negated' | 'loosened' }
export type Mutations = {
  readonly room: string
  readonly mutants: number
  /** Mutants that at least one case notices (or that the validator refuses). */
  readonly noticed: number
  readonly unnoticed: readonly Mutation[]
}
/** `text`: undefined when the rule is taken out. */
type Mutant = Mutation & { readonly text: string | undefined }

export async function mutateRules(room: string, folder: string = roomsFolder): Promise<Mutations> {
  const access = await readRoom(folder, room)
  const own = [...makeRulebook([access]).policies.values()]
  const cases = readCases(room, folder)
  const mutants = own.flatMap(({ id, json }) => mutantsOf(id, json))
  const unnoticed = mutants.filter((mutant) => {
    const policies = own.map(({ id, text }) => (id === mutant.policy ? (mutant.text ?? '') : text)).join('\n')
    return !notices({ ...access, policies }, cases)
  })
  return {
    room,
    mutants: mutants.length,
    noticed: mutants.length - unnoticed.length,
    unnoticed: unnoticed.map(({ policy, change }) => ({ policy, change })),
  }
}

function mutantsOf(policy: string, json: PolicyJson): readonly Mutant[] {
  const parts = json.conditions.flatMap(({ kind, body }) => (kind === 'when' ? conjunctsOf(body) : [not(body)]))
  const having = (conditions: readonly Expr[]) =>
    policyText({ ...json, conditions: conditions.map((body) => ({ kind: 'when', body })) })
  const [first, ...rest] = parts
  return [
    { policy, change: 'removed', text: undefined },
    ...(first
      ? [
          {
            policy,
            change: 'negated' as const,
            text: having([not(rest.reduce((left, right) => ({ '&&': { left, right } }), first))]),
          },
        ]
      : []),
    ...parts.map((dropped) => ({
      policy,
      change: 'loosened' as const,
      text: having(parts.filter((part) => part !== dropped)),
    })),
  ]
}

const not = (arg: Expr): Expr => ({ '!': { arg } })
const conjunctsOf = (body: Expr): readonly Expr[] => {
  const both = '&&' in body ? (body['&&'] as { left: Expr; right: Expr }) : undefined
  return both ? [...conjunctsOf(both.left), ...conjunctsOf(both.right)] : [body]
}

function notices(access: RoomAccess, cases: readonly ExpectedCase[]): boolean {
  let rules: Rulebook
  try {
    rules = makeRulebook([access])
  } catch (error) {
    if (error instanceof PolicyError) return true
    throw error
  }
  return cases.some((one) => answerTo(rules, one).allowed !== one.allowed)
}
