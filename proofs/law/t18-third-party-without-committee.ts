import { done, type LegalCase, refusedWith } from './legal-case.ts'
import { given, handedOver, putForward, says, tested, toThirdParty } from './release.ts'

export const legalCase: LegalCase = {
  code: 'T18',
  kind: 'decision',
  situation: 'A result goes to a third party and the legality committee did not test it.',
  expected: 'Refused; once the committee tested it, it may leave.',
  law: 'WGS 1.7(2)',
  prove: async (court) => {
    const inCase = await court.openCase()
    const { release } = await putForward(court, 'bram', { inCase, source: await given(court, inCase), ...toThirdParty })
    for (const who of ['dewi', 'karim', 'lotte']) await says(court, who, release)
    const holds = refusedWith(await handedOver(court, 'bram', release), 'casework/committee-has-not-tested')
    await tested(court, release)
    return { holds, control: done(await handedOver(court, 'bram', release)) }
  },
}
