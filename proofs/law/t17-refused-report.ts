import { hashOfItem } from '../../rooms/sharing/destruction/write-certificate.ts'
import { done, idOf, type LegalCase } from './legal-case.ts'

export const legalCase: LegalCase = {
  code: 'T17',
  kind: 'procedure',
  situation: 'A report is refused.',
  expected: 'Destroyed by the decision itself, with a proof; nothing of it remains; certified by the next morning.',
  law: 'BGS 1.16(1)b',
  prove: async (court) => {
    const id = idOf(await court.report('lotte'))
    const before = await court.rows('select id from casework.persons where case_id = $1', [id])
    const refused = await court.ask('bram', 'POST', `/v1/cases/${id}/refusal`, { unmet: ['b'], advice: 'none' })
    const left = await court.rows(
      `select id from casework.cases where id = $1 union all select id from casework.persons where case_id = $1
       union all select id from casework.goals where case_id = $1 union all select id from casework.criteria where case_id = $1`,
      [id],
    )
    const proof = await court.rows('select id from casework.destructions where case_ref = $1', [id])
    const clocks = await court.rows('select id from sharing.clocks where case_ref = $1', [id])
    await court.night()
    const hash = hashOfItem('casework.cases', id)
    const certified = await court.rows("select id from sharing.certificates where content -> 'hashes' ? $1", [hash])
    return {
      holds:
        done(refused) &&
        [left, clocks].every((rows) => rows.length === 0) &&
        proof.length === 1 &&
        certified.length === 1,
      control: before.length > 0,
    }
  },
}
