import type { LegalCase } from './legal-case.ts'

export const legalCase: LegalCase = {
  code: 'T28',
  kind: 'decision',
  situation: 'Steering information goes to a third party without saying what it rests on.',
  expected: 'Blocked.',
  law: 'BGS 1.8(2)',
  notYet: 'there is no release of results yet',
}
