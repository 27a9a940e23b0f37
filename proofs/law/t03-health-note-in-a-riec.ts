import type { LegalCase } from './legal-case.ts'

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
    return {
      holds: verdicts.every(({ allowed }) => !allowed),
      control: (await court.mayGive('WGS-ZVH', offer)).allowed,
    }
  },
}
