import type { LegalCase } from './legal-case.ts'

export const legalCase: LegalCase = {
  code: 'T2',
  kind: 'decision',
  situation: 'A RIEC area scan asks for police data of article 10.',
  expected: 'Refused: phase 3 data are not for scans.',
  law: 'WGS 2.23(6)c',
  prove: async (court) => {
    const offer = { category: 'wpg10a', supplier: 'politie', phase: 3 } as const
    return {
      holds: !(await court.mayGive('WGS-RIEC', { ...offer, activity: 'scan' })).allowed,
      control: (await court.mayGive('WGS-RIEC', { ...offer, activity: 'casusoverleg' })).allowed,
    }
  },
}
