import type { LegalCase } from './legal-case.ts'

export const legalCase: LegalCase = {
  code: 'T16',
  kind: 'clock',
  situation: 'Closed on 1 January 2028, limit 10 March 2030, risk of relapse.',
  expected: 'Ground b fails: closed more than a year before the limit.',
  law: 'BGS 1.16(2)b',
  notYet: 'the procedure of renewal is not there',
}
