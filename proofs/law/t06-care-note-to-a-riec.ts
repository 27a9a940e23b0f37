import type { LegalCase } from './legal-case.ts'

export const legalCase: LegalCase = {
  code: 'T6',
  kind: 'decision',
  situation: 'The same note is asked for by a RIEC after a hit.',
  expected: 'Refused always.',
  law: 'BGS 1.10(2)',
  notYet: 'there is no question between alliances yet',
}
