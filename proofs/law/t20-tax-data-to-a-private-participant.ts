import type { LegalCase } from './legal-case.ts'

export const legalCase: LegalCase = {
  code: 'T20',
  kind: 'decision',
  situation: 'A result with tax data in it goes to a private participant for its own interest.',
  expected: 'Refused.',
  law: 'WGS 1.7(6)',
  notYet: 'there is no release of results yet',
}
