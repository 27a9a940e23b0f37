import { done, idOf, type LegalCase, refusedWith } from './legal-case.ts'

export const legalCase: LegalCase = {
  code: 'T9',
  kind: 'procedure',
  situation: 'A housing corporation wants access to a case of the care and safety house.',
  expected: 'Refused; it may join one conference, with a signed statement and an extract.',
  law: 'BGS 2.21(3)',
  prove: async (court) => {
    const id = await court.openCase()
    const involved = await court.ask('bram', 'POST', `/v1/cases/${id}/involvements`, { organ: 'woningcorporatie' })
    const called = await court.ask('pien', 'POST', '/v1/conferences', { heldOn: '2027-01-12', place: 'Stadhuis' })
    const conference = idOf(called)
    await court.ask('pien', 'POST', `/v1/conferences/${conference}/agenda`, { case: id })
    const guest = await court.ask('bram', 'POST', `/v1/conferences/${conference}/guests`, {
      case: id,
      organisation: 'Woningcorporatie Voorbeeld',
      reason: 'Afspraken over de woning.',
      extract: 'De huur blijft doorlopen zolang de begeleiding loopt.',
      statementSignedOn: '2026-01-20',
    })
    return { holds: refusedWith(involved, 'casework/organ-takes-no-part'), control: done(guest) }
  },
}
