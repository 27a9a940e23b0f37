import { done, type LegalCase, refusedWith } from './legal-case.ts'
import { openRiec } from './riec-case.ts'

export const legalCase: LegalCase = {
  code: 'T3',
  kind: 'decision',
  situation: 'A health note is offered in a RIEC case.',
  expected: 'Refused in every phase: not a RIEC category.',
  law: 'WGS 2.21, 2.22',
  prove: async (court) => {
    const offer = { category: 'gezondheid', supplier: 'ggz-instelling', activity: 'casusoverleg' } as const
    const verdicts = await Promise.all(
      ([1, 2, 3] as const).map((phase) => court.mayGive('WGS-RIEC', { ...offer, phase })),
    )
    const riec = await openRiec(court, 'case')
    const note = { category: 'gezondheid', secrecy: 'good-care', secrecyReason: 'nodig' }
    const refused = []
    for (const phase of ['2', '3', 'no more'] as const) {
      refused.push(await riec.give('joost', note))
      if (phase !== 'no more') await riec.enter(phase)
    }
    return {
      holds:
        verdicts.every(({ allowed }) => !allowed) &&
        refused.every((answer) => refusedWith(answer, 'casework/category-refused')),
      control: (await court.mayGive('WGS-ZVH', offer)).allowed && done(await riec.give('joost', { category: 'wpg9' })),
    }
  },
}
