import { aContribution } from '../../rooms/casework/examples.ts'
import { done, type LegalCase, refusedWith } from './legal-case.ts'

export const legalCase: LegalCase = {
  code: 'T4',
  kind: 'decision',
  situation: 'The police offer data of article 9 Wpg in a care and safety house.',
  expected: 'Refused; article 8 data from the police may go in.',
  law: 'WGS 2.30',
  prove: async (court) => {
    const id = await court.openCase()
    const give = (category: string) =>
      court.ask('bram', 'POST', `/v1/cases/${id}/contributions`, aContribution({ category }))
    return {
      holds: refusedWith(await give('wpg9'), 'casework/category-refused'),
      control: done(await give('wpg8')),
    }
  },
}
