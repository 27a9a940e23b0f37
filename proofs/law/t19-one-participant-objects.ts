import type { LegalCase } from './legal-case.ts'

export const legalCase: LegalCase = {
  code: 'T19',
  kind: 'decision',
  situation: 'A result goes to a third party and one participant objects.',
  expected: 'Refused.',
  law: 'WGS 1.7(2)',
  notYet: 'there is no release of results yet',
}
