import { done, type LegalCase, refusedWith } from './legal-case.ts'
import { given, putForward, toThirdParty } from './release.ts'

export const legalCase: LegalCase = {
  code: 'T28',
  kind: 'decision',
  situation: 'Steering information goes to a third party without saying what it rests on.',
  expected: 'Blocked; with its source stated it may be put forward.',
  law: 'BGS 1.8(2)',
  prove: async (court) => {
    const inCase = await court.openCase()
    const source = await given(court, inCase)
    const steering = { ...toThirdParty, resultKind: 'steering-information' }
    const attempt = async (more: object) =>
      (await putForward(court, 'bram', { inCase, source, ...steering, ...more })).answer
    return {
      holds: refusedWith(await attempt({}), 'casework/source-not-stated'),
      control: done(await attempt({ provenance: 'Drie meldingen uit het politieregister.' })),
    }
  },
}
