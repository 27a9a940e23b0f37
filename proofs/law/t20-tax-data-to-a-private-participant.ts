import { done, type LegalCase, refusedWith } from './legal-case.ts'
import { given, putForward, toMayor } from './release.ts'

export const legalCase: LegalCase = {
  code: 'T20',
  kind: 'decision',
  situation: 'A result with tax data in it goes to a private participant for its own interest.',
  expected: 'Refused, also when the tax data came in by way of a quotation; a public participant may have it.',
  law: 'WGS 1.7(6)',
  prove: async (court) => {
    const inCase = await court.openCase()
    const tax = await given(court, inCase, { taxDerived: true, audience: ['om', 'college'] })
    const quoting = await given(court, inCase, { audience: ['politie', 'college'], restsOn: [tax] }, 'dewi')
    const own = { organ: 'reclassering', task: 'reclasseringstoezicht', interest: 'legitimate-interest' }
    const attempt = async (source: string, receiver: object) =>
      (await putForward(court, 'karim', { inCase, source, ...toMayor, ...receiver })).answer
    const refused = [await attempt(tax, own), await attempt(quoting, own)]
    return {
      holds: refused.every((answer) => refusedWith(answer, 'casework/tax-data-stay')),
      control: done(await attempt(quoting, {})),
    }
  },
}
