import { everyCriterionMet } from '../../rooms/casework/examples.ts'
import { type Court, done, idOf, type LegalCase, refusedWith } from './legal-case.ts'

const limit = '2030-03-10'
const propose = (court: Court, id: string, until: string) =>
  court.ask('bram', 'POST', `/v1/cases/${id}/renewals`, {
    criteria: everyCriterionMet,
    reasons: 'De afspraken lopen door en de criteria gelden nog.',
    until,
  })

/** Both suppliers answer yes to everything they are asked. */
async function consent(court: Court, who: string, renewal: string): Promise<boolean> {
  const { items } = JSON.parse((await court.ask(who, 'GET', '/v1/renewals')).body) as {
    items: { id: string; items: { id: string }[] }[]
  }
  const own = items.find(({ id }) => id === renewal)?.items ?? []
  const answers = own.map(({ id }) => ({ item: id, consents: true }))
  return own.length > 0 && done(await court.ask(who, 'POST', `/v1/renewals/${renewal}/consents`, { answers }))
}

export const legalCase: LegalCase = {
  code: 'T14',
  kind: 'clock',
  situation: 'First processed 10 March 2025, open on 10 March 2030, criteria met, supplier consents.',
  expected: 'Kept until 10 March 2032 at the latest; without renewal destroyed by 10 March 2030.',
  law: 'WGS 1.8(7), BGS 1.16(2)-(3)',
  prove: (own) =>
    own.elsewhere(async (court) => {
      const [renewed, left] = [await court.openCase(), await court.openCase()]
      const there = async (id: string) =>
        (await court.rows('select id from casework.persons where case_id = $1', [id])).length > 0
      for (const id of [renewed, left]) await court.firstProcessed(id, '2025-03-10', limit)
      court.on('2030-02-01')
      const tooLong = await propose(court, renewed, '2032-03-11')
      const proposed = await propose(court, renewed, '2032-03-10')
      const consents = [await consent(court, 'lotte', idOf(proposed)), await consent(court, 'bram', idOf(proposed))]
      const decided = await court.ask('dewi', 'POST', `/v1/renewals/${idOf(proposed)}/decision`)
      const onDay = async (day: string) => {
        court.on(day)
        await court.night()
        return [await there(renewed), await there(left)].join()
      }
      const dayBefore = await onDay('2030-03-09')
      const days = [await onDay(limit), await onDay('2032-03-09'), await onDay('2032-03-10')]
      return {
        holds:
          refusedWith(tooLong, 'sharing/renewal-days-do-not-fit') &&
          consents.every(Boolean) &&
          done(decided) &&
          days.join(' ') === 'true,false true,false false,false',
        control: dayBefore === 'true,true',
      }
    }),
}
