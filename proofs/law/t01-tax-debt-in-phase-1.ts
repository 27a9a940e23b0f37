import { done, type LegalCase, refusedWith } from './legal-case.ts'
import { openRiec } from './riec-case.ts'

export const legalCase: LegalCase = {
  code: 'T1',
  kind: 'decision',
  situation: 'In phase 1 of a RIEC case a tax debt is offered.',
  expected: 'Refused: tax data come in phase 2.',
  law: 'BGS 2.15',
  prove: async (court) => {
    const offer = { category: 'fiscaal', supplier: 'rijksbelastingdienst', activity: 'casusoverleg' } as const
    const riec = await openRiec(court, 'case')
    const taxDebt = { category: 'fiscaal', content: 'Er staat een aanslag open.' }
    const inPhase1 = await riec.give('els', taxDebt)
    await riec.enter('2')
    return {
      holds:
        !(await court.mayGive('WGS-RIEC', { ...offer, phase: 1 })).allowed &&
        refusedWith(inPhase1, 'casework/category-of-a-later-phase'),
      control:
        (await court.mayGive('WGS-RIEC', { ...offer, phase: 2 })).allowed && done(await riec.give('els', taxDebt)),
    }
  },
}
