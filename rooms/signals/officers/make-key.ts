/** An officer's browser made a key: the server keeps the wrapped seed, which it cannot open, and the public halves. */
import type { Act } from '../../../foundation/act.ts'
import { signalsProblems } from '../problems.ts'
import { deskOf } from '../triage/triage.ts'
import * as store from './store.ts'

/** Errors: `signals/key-already-made`. The key counts once two organs have signed it into the list. */
export async function makeKey(act: Act, made: { wrapped: string; sealKey: string; signKey: string }) {
  const id = act.newId()
  const added = await store.addKey(act.trx, {
    partnership: act.capacity.partnership,
    id,
    person: act.capacity.person,
    desk: deskOf(act.capacity.roles),
    wrapped: Buffer.from(made.wrapped, 'base64url'),
    seal_key: made.sealKey,
    sign_key: made.signKey,
    day: act.clock.today(),
  })
  if (!added) throw signalsProblems.because('key-already-made')
  act.note(id)
  return { done: true as const }
}
