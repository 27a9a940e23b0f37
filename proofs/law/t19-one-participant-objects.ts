import { done, type LegalCase, refusedWith } from './legal-case.ts'
import { given, handedOver, putForward, says, tested, toThirdParty } from './release.ts'

export const legalCase: LegalCase = {
  code: 'T19',
  kind: 'decision',
  situation: 'A result goes to a third party and one participant objects.',
  expected: 'Refused, also when that participant supplied nothing of it; without the objection it may leave.',
  law: 'WGS 1.7(2)',
  prove: async (court) => {
    const inCase = await court.openCase()
    const source = await given(court, inCase)
    const attempt = async (lottes: object) => {
      const { release } = await putForward(court, 'bram', { inCase, source, ...toThirdParty })
      await tested(court, release)
      for (const who of ['dewi', 'karim']) await says(court, who, release)
      await says(court, 'lotte', release, lottes)
      return handedOver(court, 'bram', release)
    }
    const objection = { position: 'objects', reason: 'Hij raakt zijn woning kwijt.' }
    return {
      holds: refusedWith(await attempt(objection), 'casework/a-participant-objects'),
      control: done(await attempt({})),
    }
  },
}
