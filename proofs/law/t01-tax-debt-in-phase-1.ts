import type { LegalCase } from './legal-case.ts'

export const legalCase: LegalCase = {
  code: 'T1',
  kind: 'decision',
  situation: 'In phase 1 of a RIEC case a tax debt is offered.',
  expected: 'Refused: tax data come in phase 2.',
  law: 'BGS 2.15',
  prove: async (court) => {
    const offer = { category: 'fiscaal', supplier: 'rijksbelastingdienst', activity: 'casusoverleg' } as const
    return {
      holds: !(await court.mayGive('WGS-RIEC', { ...offer, phase: 1 })).allowed,
      control: (await court.mayGive('WGS-RIEC', { ...offer, phase: 2 })).allowed,
    }
  },
}
