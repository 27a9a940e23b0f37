import type { LegalCase } from './legal-case.ts'

export const legalCase: LegalCase = {
  code: 'T14',
  kind: 'clock',
  situation: 'First processed 10 March 2025, open on 10 March 2030, criteria met, supplier consents.',
  expected: 'Kept until 10 March 2032 at the latest; without renewal destroyed by 10 March 2030.',
  law: 'WGS 1.8(7), BGS 1.16(2)-(3)',
  notYet: 'the days are counted, the procedure of renewal is not there',
}
