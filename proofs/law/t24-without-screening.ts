import { done, type LegalCase } from './legal-case.ts'

export const legalCase: LegalCase = {
  code: 'T24',
  kind: 'decision',
  situation: 'Somebody without a date of screening asks for a page.',
  expected: 'No access.',
  law: 'BGS 1.11',
  prove: async (court) => {
    const look = () => court.ask('gijs', 'GET', '/v1/asked-of-me')
    const before = await look()
    const screened = (day: string | null) =>
      court.rows(`update identity.appointments set screened_on = $1 where organ = 'ggz-instelling' returning id`, [day])
    await screened(null)
    const without = await look()
    await screened('2025-12-08')
    return { holds: without.status === 401 || without.status === 404, control: done(before) }
  },
}
