import { destructionIsDueAtTheLatestOn, renewalEndsAtTheLatestOn } from '../../rooms/sharing/door.ts'
import type { LegalCase } from './legal-case.ts'

export const legalCase: LegalCase = {
  code: 'T15',
  kind: 'clock',
  situation: 'The same in a RIEC.',
  expected: 'Destroyed 10 March 2030; a RIEC knows no renewal.',
  law: 'BGS 1.16(2)',
  prove: async (court) => {
    const [riec, zvh] = [await court.regime('WGS-RIEC'), await court.regime('WGS-ZVH')]
    return {
      holds:
        destructionIsDueAtTheLatestOn(riec, '2025-03-10') === '2030-03-10' &&
        renewalEndsAtTheLatestOn(riec, '2030-03-10') === null,
      control: renewalEndsAtTheLatestOn(zvh, '2030-03-10') === '2032-03-10',
    }
  },
}
