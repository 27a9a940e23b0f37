/**
 * For a room's `access/cases.test.ts`: `await casesHold('casework')`. Every file in `access/allow` and `access/deny` is
 * one case or a list: who asks what of which object, and which rules must decide.
 */
import assert from 'node:assert/strict'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, test } from 'node:test'
import type { Capacity } from '../../capacity.ts'
import type { Attributes } from '../cedar.ts'
import { answerUnder } from '../kept-rules.ts'
import { askOf } from '../question.ts'
import { readRooms, roomsFolder } from '../read-rooms.ts'
import { makeRulebook, type Rulebook } from '../rulebook.ts'

export type Case = {
  readonly title: string
  /** What matters of the person; the rest is an ordinary officer of no organ. */
  readonly principal?: Partial<Capacity>
  readonly action: string
  readonly resource: { readonly type: string; readonly id?: string; readonly attributes: Attributes }
  readonly context?: Attributes
  /** The `@id`s that decide, silent ones too; empty when no rule permits. */
  readonly policies: readonly string[]
  /** Of something allowed: the same question with this one thing different, which is refused. */
  readonly refusedWhen?: readonly Difference[]
  /** Of something allowed: the same question with this one thing different, which is allowed all the same. */
  readonly allowedWhen?: readonly Difference[]
}
/** What is different from the case above it: each named attribute replaced. */
export type Difference = {
  readonly principal?: Partial<Capacity>
  readonly resource?: Attributes
  readonly context?: Attributes
}
export type ExpectedCase = Omit<Case, 'policies'> & {
  /** Unsaid for a neighbour of a case: there only the answer counts. */
  readonly policies?: readonly string[]
  readonly allowed: boolean
  readonly file: string
}

const nobodySpecial: Capacity = {
  partnership: '0c7a1d8e-5b0f-4c1a-9a57-3f4f3c2b1a00',
  person: '11111111-1111-4111-8111-111111111111',
  appointment: '22222222-2222-4222-8222-222222222222',
  organ: 'none',
  roles: [],
  ground: 'processing',
  regime: 'WGS-ZVH',
  purpose: 'zvh-casusoverleg/1',
}

export function readCases(room: string, folder: string = roomsFolder): readonly ExpectedCase[] {
  return (['allow', 'deny'] as const).flatMap((kind) => {
    const place = join(folder, room, 'access', kind)
    const files = existsSync(place) ? readdirSync(place).filter((name) => name.endsWith('.json')) : []
    return files.sort().flatMap((file) => {
      const read = JSON.parse(readFileSync(join(place, file), 'utf8')) as Case | readonly Case[]
      const cases = Array.isArray(read) ? (read as readonly Case[]) : [read as Case]
      return cases.flatMap((one) => withNeighbours(one, kind === 'allow', `${kind}/${file}`))
    })
  })
}

function withNeighbours(
  { refusedWhen = [], allowedWhen = [], ...one }: Case,
  allowed: boolean,
  file: string,
): ExpectedCase[] {
  const differing = (difference: Difference, expected: boolean): ExpectedCase => {
    const { policies: _, ...same } = changed(one, difference)
    return {
      ...same,
      title: `${one.title}; ${expected ? 'also' : 'not'} ${inWords(difference)}`,
      allowed: expected,
      file,
    }
  }
  return [
    { ...one, allowed, file },
    ...refusedWhen.map((difference) => differing(difference, false)),
    ...allowedWhen.map((difference) => differing(difference, true)),
  ]
}

export const changed = (one: Case, { principal, resource, context }: Difference): Case => ({
  ...one,
  ...(principal ? { principal: { ...one.principal, ...principal } } : {}),
  ...(resource ? { resource: { ...one.resource, attributes: { ...one.resource.attributes, ...resource } } } : {}),
  ...(context ? { context: { ...one.context, ...context } } : {}),
})

const inWords = (difference: Difference): string =>
  Object.entries(difference)
    .flatMap(([whose, attributes]) =>
      Object.entries(attributes as object).map(
        ([name, given]) => `with ${whose} ${name} ${Array.isArray(given) ? `[${given.join(', ')}]` : given}`,
      ),
    )
    .join(' and ')

/** The question of a case, as the rules hear it. */
export function askedIn({ principal, action, resource, context = {} }: Omit<Case, 'policies'>) {
  const object = {
    type: resource.type,
    id: resource.id ?? '33333333-3333-4333-8333-333333333333',
    attributes: resource.attributes,
  }
  return askOf({ ...nobodySpecial, ...principal }, { action, resource: object, context })
}
export const answerTo = (rules: Rulebook, one: Omit<Case, 'policies'>) => rules.answer(askedIn(one))

/** Registers one test per case. Fails when the room has rules and no case, or a rule that no case needs. */
export async function casesHold(room: string, folder: string = roomsFolder): Promise<void> {
  const rules = makeRulebook(await readRooms(folder))
  const cases = readCases(room, folder)
  describe(`the rules of ${room}`, () => {
    for (const one of cases)
      test(one.title, () => {
        const { allowed, determining } = answerTo(rules, one)
        const expected = one.policies ? [...one.policies].sort() : determining
        assert.deepEqual({ allowed, policies: determining }, { allowed: one.allowed, policies: expected }, one.file)
      })
    test('the few rules that can hold for a question answer as all rules of the house together', () => {
      for (const one of cases)
        assert.deepEqual(answerTo(rules, one), answerUnder(rules.written, askedIn(one)), `${one.file}: ${one.title}`)
    })
    test('every rule decides at least one case', () => {
      const decided = new Set(cases.flatMap(({ policies = [] }) => policies))
      const idle = [...rules.policies.values()].filter((policy) => policy.room === room && !decided.has(policy.id))
      assert.deepEqual(
        idle.map(({ id }) => id),
        [],
      )
    })
  })
}
