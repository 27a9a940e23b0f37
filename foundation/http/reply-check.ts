import type { Route } from '../../kit/contract.ts'

/** The room answered something its contract does not say. Nothing of it leaves. */
export class ReplyBreaksContract extends Error {
  override readonly name = 'ReplyBreaksContract'
}

/** The reply, field by field as the contract has it. */
export function checkedReply(key: string, route: Route, given: unknown): unknown {
  const result = route.reply.safeParse(given)
  if (result.success) return result.data
  const places = result.error.issues.map(({ path, code }) => `${path.join('.') || 'reply'} ${code}`)
  throw new ReplyBreaksContract(`${key}: ${places.join(', ')}`)
}
