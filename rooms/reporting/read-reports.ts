/** The list of reports, newest first, and the editions a new one could be made of. */
import { type Edition, type Reading, readEditions } from '../neighbourhood/door.ts'
import { allReports, type ReportLine } from './store.ts'

/** Everybody may know which reports there are. */
export const readReports = ({ trx }: Pick<Reading, 'trx'>): Promise<ReportLine[]> => allReports(trx)

/** Codes of editions that can carry a report, newest first. Quotations cannot. */
export async function readEditionsForReports(
  reading: Pick<Reading, 'trx'>,
): Promise<{ editions: Edition[]; codes: string[] }> {
  const editions = await readEditions(reading)
  const published = editions.filter(({ standing }) => standing === 'published')
  return { editions, codes: [...new Set(published.map(({ code }) => code))] }
}
