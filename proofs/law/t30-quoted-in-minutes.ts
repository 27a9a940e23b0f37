import { aContribution } from '../../rooms/casework/examples.ts'
import { idOf, type LegalCase } from './legal-case.ts'

export const legalCase: LegalCase = {
  code: 'T30',
  kind: 'clock',
  situation: 'A contribution is quoted in the decision of a conference, which is its minutes.',
  expected: 'It keeps its first day of processing, its last day and its organs.',
  law: 'own reading of WGS 1.8(7), 2.29(3)',
  prove: (own) =>
    own.elsewhere(async (court) => {
      const id = await court.openCase()
      const given = aContribution({ audience: ['om'], expiresOn: '2027-05-01' })
      const quoted = idOf(await court.ask('bram', 'POST', `/v1/cases/${id}/contributions`, given))
      const first = await court.rows('select first_processed_on::text as day from sharing.clocks where id = $1', [
        quoted,
      ])
      court.on('2027-01-31')
      const conference = idOf(
        await court.ask('pien', 'POST', '/v1/conferences', { heldOn: '2027-01-31', place: 'Stadskantoor' }),
      )
      await court.ask('pien', 'POST', `/v1/conferences/${conference}/agenda`, { case: id })
      // Nobody opened it: what was decided is written up the day after.
      court.on('2027-02-01')
      const decide = async (quotes: string[]) =>
        idOf(
          await court.ask('dewi', 'POST', `/v1/conferences/${conference}/decisions`, {
            case: id,
            outcome: 'continue',
            reasons: 'Zoals de politie schrijft.',
            quotes,
          }),
        )
      const [minutes, plain] = [await decide([quoted]), await decide([])]
      const clock = async (row: string) => {
        const days = 'first_processed_on::text as first, destroy_by::text as until'
        const [found] = await court.rows(`select ${days} from sharing.clocks where id = $1`, [row])
        return `${found?.first} ${found?.until}`
      }
      const seenBy = async (who: string) => {
        const { decisions } = JSON.parse((await court.ask(who, 'GET', `/v1/cases/${id}`)).body) as {
          decisions: { id: string }[]
        }
        return decisions.map((one) => one.id)
      }
      const others = await seenBy('karim')
      const holds =
        (await clock(minutes)) === `${first[0]?.day} 2027-05-01` &&
        !others.includes(minutes) &&
        (await seenBy('dewi')).includes(minutes)
      const ownClock = (await clock(plain)) === '2027-02-01 2032-02-01'
      court.on('2027-05-01')
      await court.night()
      const left = await seenBy('dewi')
      return {
        holds: holds && !left.includes(minutes),
        control: ownClock && others.includes(plain) && left.includes(plain),
      }
    }),
}
