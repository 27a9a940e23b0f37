import type { LegalCase } from './legal-case.ts'

export const legalCase: LegalCase = {
  code: 'T7',
  kind: 'procedure',
  situation: 'A RIEC asks with a reason whether one person is known in the care and safety house.',
  expected: 'Allowed; the answer names organs involved, nothing else.',
  law: 'WGS 1.7(8), BGS 1.10(1)a',
  notYet: 'there is no question between alliances yet',
}
