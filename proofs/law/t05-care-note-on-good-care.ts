import { aContribution } from '../../rooms/casework/examples.ts'
import { done, type LegalCase, refusedWith } from './legal-case.ts'

export const legalCase: LegalCase = {
  code: 'T5',
  kind: 'decision',
  situation: 'Mental health care gives a note without consent, on good care, with a reason.',
  expected: 'Allowed; without a ground it is refused.',
  law: 'WGS 2.29(2)',
  prove: async (court) => {
    const id = await court.openCase(['politie', 'ggz-instelling'])
    const give = (changes: object) =>
      court.ask('gijs', 'POST', `/v1/cases/${id}/contributions`, aContribution({ category: 'gezondheid', ...changes }))
    return {
      holds: done(await give({ secrecy: 'good-care', secrecyReason: 'Gevaar voor zichzelf.' })),
      control: refusedWith(await give({}), 'casework/secrecy-needs-a-ground'),
    }
  },
}
