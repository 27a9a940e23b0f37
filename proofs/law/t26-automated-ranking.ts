import type { LegalCase } from './legal-case.ts'

export const legalCase: LegalCase = {
  code: 'T26',
  kind: 'absence',
  situation: 'Somebody asks for an automated risk ranking of persons.',
  expected: 'No such operation, column or policy exists.',
  law: 'WGS 1.1, 1.9, 2.18, 2.26',
  prove: async (court) => {
    const scoring = /risk-?score|ranking|\brank\b|risico-?score|predict|likelihood/i
    const columns = await court.rows(
      `select table_schema || '.' || table_name || '.' || column_name as name from information_schema.columns
       where table_schema not in ('pg_catalog', 'information_schema')`,
    )
    const named = columns.filter(({ name }) =>
      /(^|[._])(score|rank|ranking|risk|risico|prediction)($|_)/i.test(String(name)),
    )
    const regimes = await Promise.all((['MUN', 'WGS-ZVH', 'WGS-RIEC', 'PGA'] as const).map(court.regime))
    return {
      holds:
        !scoring.test(await court.operations()) &&
        named.length === 0 &&
        regimes.every(({ automatedAnalysis }) => automatedAnalysis === 'none'),
      control: scoring.test('GET /v1/persons/risk-score') && columns.length > 100,
    }
  },
}
