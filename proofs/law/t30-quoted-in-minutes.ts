import type { LegalCase } from './legal-case.ts'

export const legalCase: LegalCase = {
  code: 'T30',
  kind: 'clock',
  situation: 'A contribution is quoted in minutes.',
  expected: 'It keeps its first day of processing and its conditions.',
  law: 'own reading of WGS 1.8(7)',
  notYet: 'there are no minutes yet',
}
