import type { LegalCase } from './legal-case.ts'

export const legalCase: LegalCase = {
  code: 'T21',
  kind: 'decision',
  situation: 'Criminal data go to another care and safety house without consent of the supplier.',
  expected: 'Refused.',
  law: 'WGS 2.28(4)',
  notYet: 'there is no release of results yet',
}
