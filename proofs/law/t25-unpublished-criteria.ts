import type { LegalCase } from './legal-case.ts'

export const legalCase: LegalCase = {
  code: 'T25',
  kind: 'procedure',
  situation: 'A person is put on a list while its criteria are unpublished.',
  expected: 'Refused.',
  law: 'BGS 2.22c',
  notYet: 'there are no lists of prioritised cases',
}
