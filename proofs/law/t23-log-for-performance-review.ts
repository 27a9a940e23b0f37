import type { LegalCase } from './legal-case.ts'

export const legalCase: LegalCase = {
  code: 'T23',
  kind: 'decision',
  situation: 'Somebody asks the log which cases a colleague read, to review performance.',
  expected: 'Refused: not one of the four uses.',
  law: 'WGS 1.8(4)',
  notYet: 'the log has no page of its own yet',
}
