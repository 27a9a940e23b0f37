import { anAdmission } from '../../rooms/casework/examples.ts'
import { done, idOf, type LegalCase, refusedWith } from './legal-case.ts'

export const legalCase: LegalCase = {
  code: 'T10',
  kind: 'decision',
  situation: 'A probation officer admits a case.',
  expected: 'Refused: core participants only.',
  law: 'WGS 2.31(2)',
  prove: async (court) => {
    const id = idOf(await court.report('lotte'))
    const admit = (who: string) => court.ask(who, 'POST', `/v1/cases/${id}/admission`, anAdmission())
    return {
      holds: refusedWith(await admit('lotte'), 'casework/only-core-participants-decide'),
      control: done(await admit('bram')),
    }
  },
}
