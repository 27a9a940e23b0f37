/** The rules of every day, kept by their hash, so that a decision can be taken again under the rules it was taken under. */
import { createHash } from 'node:crypto'
import { recordHouseAct } from '../audit/record-house-act.ts'
import type { Id } from '../clock.ts'
import type { Database } from '../database/as-actor.ts'
import { type Ask, ask, preparsePolicies, preparseSchema } from './cedar.ts'
import { rulesInForce } from './read-rooms.ts'
import { insertRules } from './store.ts'

/** Assumes: `written` is what `Rulebook.written` gave. The hash that decisions name. */
export const hashOfRules = (written: string): string => createHash('sha256').update(written).digest('hex')

/**
 * The id under which rules stand in the log: the first bits of their hash, in the shape of an identifier. An act that
 * names it commits to the text.
 */
export function idOfRules(hash: string): Id {
  const variant = '89ab'[Number.parseInt(hash[16] ?? '0', 16) % 4]
  return `${hash.slice(0, 8)}-${hash.slice(8, 12)}-4${hash.slice(13, 16)}-${variant}${hash.slice(17, 20)}-${hash.slice(20, 32)}`
}

/** Puts the rules in force on record, once. Called before anybody can decide anything. Answers whether they were new. */
export async function keepRules(
  database: Database,
  { partnership, day }: { partnership: Id; day: string },
): Promise<boolean> {
  const { written, hash } = await rulesInForce()
  const id = idOfRules(hash)
  return database.asJob({ partnership, job: 'keep-rules' }, async (trx) => {
    if (!(await insertRules(trx, { partnership, id, hash, written, day }))) return false
    await recordHouseAct(trx, { partnership, day, action: 'house.rules.kept', object: id })
    return true
  })
}

const parsed = new Set<string>()
/** Asks rules of another day. Errors: `PolicyError` when the text is no set of rules or the question does not fit it. */
export function answerUnder(written: string, question: Ask): { allowed: boolean; determining: string[] } {
  const name = `kept-${hashOfRules(written)}`
  if (!parsed.has(name)) {
    const [schema, policies] = JSON.parse(written) as [string, [string, string][]]
    preparseSchema(name, schema)
    preparsePolicies(name, Object.fromEntries(policies))
    parsed.add(name)
  }
  return ask(name, question)
}
