import { done, type LegalCase, refusedWith } from './legal-case.ts'
import { openRiec } from './riec-case.ts'

export const legalCase: LegalCase = {
  code: 'T2',
  kind: 'decision',
  situation: 'A RIEC area scan asks for police data of article 10.',
  expected: 'Refused: phase 3 data are not for scans.',
  law: 'WGS 2.23(6)c',
  prove: async (court) => {
    const offer = { category: 'wpg10a', supplier: 'politie', phase: 3 } as const
    const wpg10 = { category: 'wpg10a' }
    const scan = await openRiec(court, 'scan')
    await scan.enter('2')
    const riec = await openRiec(court, 'case')
    await riec.enter('2')
    return {
      holds:
        !(await court.mayGive('WGS-RIEC', { ...offer, activity: 'scan' })).allowed &&
        refusedWith(await scan.give('joost', wpg10), 'casework/phase-3-is-not-for-scans') &&
        refusedWith(await scan.enter('3'), 'casework/phase-3-is-not-for-scans'),
      control:
        (await court.mayGive('WGS-RIEC', { ...offer, activity: 'casusoverleg' })).allowed &&
        done(await riec.enter('3')) &&
        done(await riec.give('joost', wpg10)),
    }
  },
}
