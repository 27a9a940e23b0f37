/** A question put to the rules, and how Cedar hears it. */
import type { Capacity } from '../capacity.ts'
import type { Id } from '../clock.ts'
import type { Ask, Attributes } from './cedar.ts'
import { PolicyError } from './policy-error.ts'

export type Question = {
  /** Room, slash, action: `casework/admit-case`. */
  readonly action: string
  /** Attributes are codes, ids and days, never text somebody typed; all that the schema names, no other. */
  readonly resource: { readonly type: string; readonly id: Id; readonly attributes: Attributes }
  readonly context?: Attributes
}

/** Errors: `PolicyError` `question-invalid`. */
export function askOf(capacity: Capacity, { action, resource, context = {} }: Question): Ask {
  const [room, name, ...rest] = action.split('/')
  if (!room || !name || rest.length > 0) throw new PolicyError('question-invalid', `"${action}" is not room/action`)
  const { partnership, person, appointment, organ, regime, purpose, ground, roles } = capacity
  const attributes = { partnership, person, appointment, organ, regime, purpose, ground, roles }
  assertNoTypedText({ ...resource.attributes, ...context })
  return {
    principal: { type: 'Schakel::User', id: person, attributes },
    action: { type: `${room}::Action`, id: name },
    resource,
    context,
  }
}

/** Assumes: codes, ids and days hold no white space and are short. Keeps personal text out of the record of decisions. */
function assertNoTypedText(attributes: Attributes): void {
  for (const [name, given] of Object.entries(attributes))
    for (const word of Array.isArray(given) ? given : [given])
      if (typeof word === 'string' && (word.length > 100 || /\s/.test(word)))
        throw new PolicyError('question-invalid', `attribute "${name}" looks like text somebody typed`)
}
