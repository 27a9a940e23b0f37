import type { LegalCase } from './legal-case.ts'

export const legalCase: LegalCase = {
  code: 'T8',
  kind: 'procedure',
  situation: 'Somebody uploads five hundred citizen service numbers to match.',
  expected: 'Refused: no necessity bound to one case.',
  law: 'own reading of WGS 1.7(8)',
  notYet: 'there is no question between alliances yet',
}
