import { demoPerson } from '../../demo/people.ts'
import { done, idOf, type LegalCase, refusedWith } from './legal-case.ts'

export const legalCase: LegalCase = {
  code: 'T23',
  kind: 'decision',
  situation: 'Somebody asks the log which cases a colleague read, to review performance.',
  expected:
    'Refused: not one of the four uses; for control of legality it is agreed to by another organ, or not at all.',
  law: 'WGS 1.8(4)',
  prove: async (court) => {
    const bram = demoPerson('bram').id
    const [{ today }] = (await court.rows(`select to_char(now(), 'YYYY-MM-DD') as today`)) as [{ today: string }]
    const ask = (use: string) =>
      court.ask('ruud', 'POST', '/v1/log-readings', {
        ...{ use, regime: 'WGS-ZVH', reason: 'sample', colleague: bram, from: today, until: today },
      })
    const refused = [await ask('performance'), await ask('casework')]
    const kept = await court.rows(`select 1 from audit.readings`)
    const recorded = await court.rows(
      `select 1 from audit.acts a join audit.decisions d on d.id = any (a.decisions)
       where a.problem = 'sharing/not-a-use-of-the-log' and not d.allowed
         and d.determining = array['sharing/the-log-serves-four-uses']`,
    )
    const lawful = await ask('legality')
    const reading = idOf(lawful)
    const read = () => court.ask('ruud', 'GET', `/v1/log-uses/legality/readings/${reading}/acts`)
    const alone = refusedWith(await read(), 'sharing/reading-not-open')
    const agreed = await court.ask('yara', 'POST', `/v1/log-readings/${reading}/decision`, { agrees: true })
    return {
      holds:
        refused.every((answer) => refusedWith(answer, 'sharing/not-a-use-of-the-log')) &&
        kept.length === 0 &&
        recorded.length === 2 &&
        alone,
      control: done(lawful) && done(agreed) && done(await read()),
    }
  },
}
