import type { LegalCase } from './legal-case.ts'

/** Lists of prioritised cases (WGS 2.26 b) in the interface description, the tables and the activities of the regime. */
const speaksOfLists = /prioriti[sz]ed|priority[-_ ]?(?:list|case)|prioritering|top[-_ ]?x\b|watch[-_ ]?list/i

export const legalCase: LegalCase = {
  code: 'T25',
  kind: 'absence',
  situation: 'A person is put on a list while its criteria are unpublished.',
  expected: 'There is no such list, and no operation, table or activity to put anybody on one.',
  law: 'BGS 2.22c',
  prove: async (court) => {
    const operations = await court.operations()
    const tables = await court.rows(
      `select table_schema || '.' || table_name as name from information_schema.tables
        where table_schema in ('casework', 'sharing', 'signals')`,
    )
    const { activities } = await court.regime('WGS-ZVH')
    const places = [operations, ...tables.map(({ name }) => String(name)), ...activities.map(({ code }) => code)]
    const looked = operations.includes('/cases/{case}') && tables.some(({ name }) => name === 'casework.cases')
    return {
      holds: !places.some((place) => speaksOfLists.test(place)),
      // What is there is found in the same way, and a list would be noticed.
      control:
        looked &&
        activities.some(({ code }) => code === 'casusoverleg') &&
        speaksOfLists.test('POST /v1/prioritised-cases'),
    }
  },
}
