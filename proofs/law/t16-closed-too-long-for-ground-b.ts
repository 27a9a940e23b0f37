import { type Court, done, type LegalCase, refusedWith } from './legal-case.ts'

/** A case that the police closed on that day. Answers the closure. */
async function closedOn(court: Court, day: string): Promise<string> {
  const id = await court.openCase()
  await court.firstProcessed(id, '2025-03-10', '2030-03-10')
  court.on(day)
  const closed = await court.ask('bram', 'POST', `/v1/cases/${id}/closure`, { reason: 'goal-reached' })
  await court.rows("update casework.closures set destroy_by = '2030-03-10' where case_id = $1", [id])
  return (JSON.parse(closed.body) as { id: string }).id
}
const keep = (court: Court, closure: string) =>
  court.ask('bram', 'POST', `/v1/closures/${closure}/renewals`, {
    reasons: 'Twee keer eerder teruggevallen binnen een half jaar na sluiten.',
    until: '2032-03-10',
  })

export const legalCase: LegalCase = {
  code: 'T16',
  kind: 'clock',
  situation: 'Closed on 1 January 2028, limit 10 March 2030, risk of relapse.',
  expected: 'Ground b fails: closed more than a year before the limit.',
  law: 'BGS 1.16(2)b',
  prove: (own) =>
    own.elsewhere(async (court) => {
      const early = await closedOn(court, '2028-01-01')
      const exactlyAYear = await closedOn(court, '2029-03-10')
      const late = await closedOn(court, '2029-03-11')
      court.on('2030-02-01')
      return {
        holds:
          refusedWith(await keep(court, early), 'sharing/renewal-without-ground') &&
          refusedWith(await keep(court, exactlyAYear), 'sharing/renewal-without-ground'),
        control: done(await keep(court, late)),
      }
    }),
}
