import { aContribution } from '../../rooms/casework/examples.ts'
import { done, type LegalCase, refusedWith } from './legal-case.ts'

export const legalCase: LegalCase = {
  code: 'T13',
  kind: 'decision',
  situation: 'A religion is recorded in a care and safety house.',
  expected: 'Refused as a kind of data, in every regime without it.',
  law: 'WGS 2.29',
  prove: async (court) => {
    const id = await court.openCase()
    const give = (category: string) =>
      court.ask('bram', 'POST', `/v1/cases/${id}/contributions`, aContribution({ category }))
    const regimes = await Promise.all((['MUN', 'WGS-ZVH', 'WGS-RIEC'] as const).map(court.regime))
    const named = regimes.some(({ categories }) =>
      categories.some(({ code }) => /religi|geloof|politi[ec]k/i.test(code)),
    )
    return {
      holds: refusedWith(await give('religie'), 'casework/category-refused') && !named,
      control: done(await give('woonsituatie')),
    }
  },
}
