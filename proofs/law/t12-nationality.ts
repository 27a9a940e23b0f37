import { done, type LegalCase } from './legal-case.ts'

export const legalCase: LegalCase = {
  code: 'T12',
  kind: 'absence',
  situation: 'Somebody fills in a nationality.',
  expected: 'There is no such field anywhere; it is refused by name.',
  law: 'BGS 1.9',
  prove: async (court) => {
    const person = { role: 'subject', name: 'Joris Voorbeeld', minor: false }
    const refused = await court.report('lotte', { persons: [{ ...person, nationality: 'NL' }] })
    const columns = await court.rows(
      `select table_schema, column_name from information_schema.columns
       where table_schema not in ('pg_catalog', 'information_schema')
         and column_name ~* '(nationalit|ethnic|afkomst|religi|geloof|politic|politiek)'`,
    )
    return {
      holds: refused.status === 400 && /nationality/.test(refused.body) && columns.length === 0,
      control: done(await court.report('lotte', { persons: [person] })),
    }
  },
}
