import type { LegalCase } from './legal-case.ts'

export const legalCase: LegalCase = {
  code: 'T18',
  kind: 'decision',
  situation: 'A result goes to a third party and the legality committee did not test it.',
  expected: 'Refused.',
  law: 'WGS 1.7(2)',
  notYet: 'there is no release of results yet',
}
