import type { Id } from '../../foundation/clock.ts'
import { aRestriction, aRightsRequest } from '../../rooms/casework/testing/rights-house.ts'
import { type Court, done, idOf, type LegalCase, refusedWith } from './legal-case.ts'

const organs = { bram: 'politie', dewi: 'om', karim: 'college', lotte: 'reclassering', gijs: 'ggz-instelling' } as const

/** The questions laid before one person of an organ about this request; one of them speaks for all as well. */
async function askedOf(court: Court, who: string, request: Id): Promise<Id[]> {
  const { body } = await court.ask(who, 'GET', '/v1/consultations')
  const { items } = JSON.parse(body) as { items: { id: Id; reference: string }[] }
  return items.filter(({ reference }) => reference.toLowerCase().endsWith(request.slice(0, 8))).map(({ id }) => id)
}

export const legalCase: LegalCase = {
  code: 'T22',
  kind: 'procedure',
  situation: 'A person asks for access; one of five organs invokes article 41(1)(d) UAVG.',
  expected: 'That part is refused, the eight factors recorded, a reminder set.',
  law: 'BGS 1.2',
  prove: async (court) => {
    await court.openCase(Object.values(organs))
    const request = idOf(await court.ask('ines', 'POST', '/v1/rights-requests', aRightsRequest()))
    const at = (step: string) => `/v1/rights-requests/${request}/${step}`
    await court.ask('ines', 'POST', at('identity'), { established: true, way: 'document-shown' })
    await court.ask('ines', 'POST', at('consultation'))
    await court.later()
    const verdict = (who: string, id: Id | undefined, body: object) =>
      court.ask(who, 'POST', `/v1/consultations/${id}/verdict`, body)
    const [asked] = await askedOf(court, 'dewi', request)
    const withoutFactors = await verdict('dewi', asked, { verdict: 'refuse' })
    const invoked = await verdict('dewi', asked, { verdict: 'refuse', restriction: aRestriction() })
    for (const who of ['bram', 'karim', 'lotte', 'gijs'])
      for (const id of await askedOf(court, who, request))
        await verdict(who, id, { verdict: 'give', text: 'Dit weten wij.' })
    await court.later()
    await court.ask('ruud', 'POST', at('opening'))
    const decide = (outcome: string) =>
      court.ask('ines', 'POST', at('decision'), { outcome, reasons: 'Zoals gehoord.' })
    const all = await decide('given')
    const part = await decide('partly')
    const letter = (await court.ask('ines', 'GET', at('letter'))).body
    const kept = (await court.ask('dewi', 'GET', '/v1/restrictions')).body
    const factors = JSON.parse(kept) as { items: { letter: string; lookAgainOn: string; factors: unknown[] }[] }
    const [recorded] = factors.items
    return {
      holds:
        refusedWith(withoutFactors, 'sharing/restriction-not-weighed') &&
        refusedWith(all, 'sharing/outcome-does-not-fit') &&
        recorded?.factors.length === 8 &&
        recorded.lookAgainOn === '2027-02-01' &&
        letter.includes('onder d)') &&
        !letter.includes('Openbaar Ministerie'),
      control: done(invoked) && done(part) && letter.includes('Dit weten wij.'),
    }
  },
}
