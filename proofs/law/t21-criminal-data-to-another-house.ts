import { done, type LegalCase, refusedWith } from './legal-case.ts'
import { consents, given, handedOver, putForward, says, toAnotherHouse } from './release.ts'

export const legalCase: LegalCase = {
  code: 'T21',
  kind: 'decision',
  situation: 'Criminal data go to another care and safety house without consent of the supplier.',
  expected: 'Refused, also when the supplier merely does not object; with consent for the item it may leave.',
  law: 'WGS 2.28(4)',
  prove: async (court) => {
    const inCase = await court.openCase()
    const source = await given(court, inCase, { category: 'justitieel', audience: ['politie'] }, 'dewi')
    const attempt = async (answer: (release: string) => Promise<unknown>) => {
      const { release } = await putForward(court, 'bram', { inCase, source, ...toAnotherHouse })
      await answer(release)
      return handedOver(court, 'bram', release)
    }
    return {
      holds: refusedWith(
        await attempt((release) => says(court, 'dewi', release)),
        'casework/supplier-has-not-consented',
      ),
      control: done(await attempt((release) => consents(court, 'dewi', release))),
    }
  },
}
