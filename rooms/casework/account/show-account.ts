/** Finds one thing of casework with the rights of whoever asks, and has it account for itself. */
import type { Act } from '../../../foundation/act.ts'
import { dayOf, type Id } from '../../../foundation/clock.ts'
import type { Attributes } from '../../../foundation/policy/cedar.ts'
import type { Problem } from '../../../foundation/problem.ts'
import { giveAccount, renewedUntil } from '../../sharing/door.ts'
import { mapping } from '../access/mapping.ts'
import { caseById } from '../store.ts'
import { adoptedRules } from '../weighing/see-worry.ts'
import { worryById } from '../weighing/store.ts'
import {
  type AccountableKind,
  type AccountableName,
  accountableKinds,
  broughtBy,
  columnsOfRule,
  isGoneForReaders,
  lastDayFor,
  organsItWentTo,
} from './accountable.ts'
import type { AccountGiven } from './contract.ts'
import { type Facts, factsOf } from './store.ts'

/**
 * Errors: `hidden`, for what is hidden, what is gone by its own day and what there never was alike; in the compartment for
 * radicalisation also `sharing/regime-refuses-everything`, before anything is looked at.
 */
export async function accountFor(act: Act, name: AccountableName, id: Id, hidden: Problem): Promise<AccountGiven> {
  const kind: AccountableKind = accountableKinds[name]
  if (act.capacity.regime === 'PGA') await adoptedRules(act)
  act.note(id)
  const facts = await find(act, kind, id)
  if (!facts || facts['regime'] !== act.capacity.regime) throw hidden
  if (isGoneForReaders(kind, facts, act.clock.today())) throw hidden
  const { table, action } = mapping[kind.type]
  const whole = await itsCase(act, name === 'case' ? id : kind.inCase && facts['case_id'])
  const goesWith = kind.inCase && whole ? ((await renewedUntil(act, whole.id)) ?? whole.destroy_by) : null
  const attributes = Object.fromEntries(
    [...columnsOfRule(kind.type)].map(([attribute, column]) => [attribute, facts[column]]),
  ) as Attributes
  return giveAccount(
    act,
    {
      ...{ id, kind: table, purpose: whole?.purpose ?? act.capacity.purpose, organ: broughtBy(kind, facts) },
      question: { action: `casework/${action}`, resource: { type: kind.type, id, attributes } },
      since: dayIn(facts[kind.since]),
      until: lastDayFor(kind, facts, act.capacity) ?? goesWith,
      goesWith,
      to: organsItWentTo(kind, facts),
    },
    hidden,
  )
}

function find(act: Act, kind: AccountableKind, id: Id): Promise<Facts | undefined> {
  const columns = new Set([...columnsOfRule(kind.type).values(), kind.organ, kind.since, kind.to, 'regime'])
  if (kind.until) columns.add(kind.until)
  if (kind.inCase) columns.add('case_id')
  if (kind.organKnown) columns.add(kind.organKnown.column)
  return factsOf(act.trx, { table: mapping[kind.type].table, id, columns: [...columns] })
}

type Whole = { readonly id: Id; readonly destroy_by: string; readonly purpose?: string }
/** A case or a worry; whoever sees something in it and not the thing itself learns neither its day nor what it is kept for. */
async function itsCase(act: Act, id: unknown): Promise<Whole | undefined> {
  if (typeof id !== 'string') return undefined
  const found: Whole | undefined = (await caseById(act.trx, id)) ?? (await worryById(act.trx, id))
  if (found) act.note(found.id)
  return found
}

const dayIn = (said: unknown): string | null =>
  said instanceof Date ? dayOf(said) : typeof said === 'string' ? said : null
