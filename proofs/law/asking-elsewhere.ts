/** A RIEC asks the care and safety house, as people do it: a draft, an approval by another organ, and what came back. */
import type { CaseworkReply } from '../../rooms/casework/contract.ts'
import type { Answer } from '../hidden/world.ts'
import { type Court, idOf } from './legal-case.ts'

export const knownToTheHouse = {
  role: 'subject',
  name: 'Kees Rechtszaak',
  birthDate: '1988-04-04',
  address: 'Griffieplein 7',
  minor: false,
} as const
export const unknownToTheHouse = { name: 'Niemand Inzage', birthDate: '1969-12-13', address: 'Nergens 1' } as const

type Named = { readonly name: string; readonly birthDate: string; readonly address: string }
export const necessity = 'Zonder dit antwoord gaan twee plannen over één persoon langs elkaar heen.'

export const draftFor = (court: Court, { name, birthDate, address }: Named, reference: string): Promise<Answer> =>
  court.ask('joost', 'POST', '/v1/crime-centre/known-questions', {
    reference,
    name,
    birthDate,
    address,
    target: 'WGS-ZVH',
    necessity,
    decider: 'om',
  })

type Shown = CaseworkReply<'GET /v1/crime-centre/known-questions'>['questions'][number]
export async function riecAsks(court: Court, person: Named, reference: string): Promise<Shown> {
  const id = idOf(await draftFor(court, person, reference))
  await court.ask('hanna', 'POST', `/v1/crime-centre/known-questions/${id}/decision`, { outcome: 'approve' })
  await court.later()
  const { body } = await court.ask('joost', 'GET', '/v1/crime-centre/known-questions')
  const found = (JSON.parse(body) as { questions: Shown[] }).questions.find((one) => one.id === id)
  if (!found) throw new Error(`the question is not there: ${body}`)
  return found
}
