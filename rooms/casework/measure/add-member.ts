/** Who lives there: everybody, one by one, because the measure hits each of them differently. */
import type { Act } from '../../../foundation/act.ts'
import type { Id } from '../../../foundation/clock.ts'
import type { RouteInput } from '../../../kit/contract.ts'
import type { caseworkContract } from '../contract.ts'
import { markMember, placeOfFile } from '../known/mark-member.ts'
import { caseworkProblems } from '../problems.ts'
import { sealInFile } from './seal-file.ts'
import { type OneMeasure, openForWriting } from './see-measure.ts'
import * as store from './store.ts'

type Input = RouteInput<(typeof caseworkContract)['POST /v1/measures/:measure/members']>
/** As it stands sealed in `identity_sealed`. */
export type MemberIdentity = { readonly name: string; readonly birthDate?: string | undefined }

/** Errors: `casework/measure-not-visible`, `measure-is-decided`, `not-yours-to-do`. */
export async function addMember(act: Act, { params, body }: Input): Promise<{ id: Id }> {
  const measure = await openForWriting(act, params.measure)
  const id = act.newId()
  act.note(id)
  const identity: MemberIdentity = { name: body.name, birthDate: body.birthDate }
  const place = { measure: measure.id, table: 'casework.measure_members', column: 'identity_sealed', row: id } as const
  await store.addMember(act.trx, act.capacity.partnership, {
    id,
    measure: measure.id,
    regime: measure.regime,
    organ: measure.organ,
    role: body.role,
    minor: body.minor,
    added_at: act.clock.now(),
    identity_sealed: await sealInFile(act, place, JSON.stringify(identity)),
  })
  const person = { ...identity, address: await placeOfFile(act, measure) }
  await markMember(act, { member: id, measure: measure.id }, person)
  return { id }
}

export type OneMember = OneMeasure & { readonly params: { readonly member: Id } }
/** A member of this very household. Errors: `casework/measure-not-visible`. */
export async function memberOf(act: Act, measure: store.MeasureRow, id: Id): Promise<store.MemberRow> {
  act.note(id)
  const member = await store.memberById(act.trx, id)
  if (member?.measure !== measure.id) throw caseworkProblems.because('measure-not-visible')
  return member
}
