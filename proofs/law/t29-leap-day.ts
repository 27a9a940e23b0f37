import type { LegalCase } from './legal-case.ts'

export const legalCase: LegalCase = {
  code: 'T29',
  kind: 'clock',
  situation: 'First processed on 29 February 2028.',
  expected: 'Destroyed by 28 February 2033 at the latest: the earlier day.',
  law: 'WGS 1.8(7), own reading',
  prove: async (court) => {
    const id = await court.openCase()
    const dayOf = async (of: string) =>
      String((await court.rows('select destroy_by::text as day from casework.cases where id = $1', [of]))[0]?.day)
    const ordinary = await dayOf(id)
    court.on('2028-02-29')
    return { holds: (await dayOf(await court.openCase())) === '2033-02-28', control: /^2031-/.test(ordinary) }
  },
}
