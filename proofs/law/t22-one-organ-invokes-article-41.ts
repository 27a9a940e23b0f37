import type { LegalCase } from './legal-case.ts'

export const legalCase: LegalCase = {
  code: 'T22',
  kind: 'procedure',
  situation: 'A person asks for access; one of five organs invokes article 41(1)(d) UAVG.',
  expected: 'That part is refused, the eight factors recorded, a reminder set.',
  law: 'BGS 1.2',
  notYet: 'the rights desk is not there',
}
