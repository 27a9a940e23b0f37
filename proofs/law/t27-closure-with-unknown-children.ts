import type { LegalCase } from './legal-case.ts'

export const legalCase: LegalCase = {
  code: 'T27',
  kind: 'procedure',
  situation: 'A closure is finalised while it is unknown whether children live there.',
  expected: 'It cannot be finalised.',
  law: 'FR 62, 65, 66',
  notYet: 'measures come with the case table',
}
