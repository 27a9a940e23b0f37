/** What the organs of the demonstration have signed with each other: invented, as everything here. */
import { createHash } from 'node:crypto'
import { perform } from '../foundation/perform.ts'
import { recordCovenant } from '../rooms/sharing/door.ts'
import type { DemoHouse } from './demo-house.ts'
import { demoPerson } from './people.ts'

export const plantCovenants = {
  name: 'covenants/1',
  plant: async (house: DemoHouse) => {
    const { id, appointments } = demoPerson('judith')
    const adviser = appointments.find(({ roles }) => roles.includes('legal-adviser'))
    if (!adviser) throw new RangeError('the demonstration has no legal adviser')
    const capacity = {
      partnership: house.partnership,
      person: id,
      appointment: adviser.id,
      organ: adviser.organ,
      roles: adviser.roles,
      ground: adviser.ground,
      regime: 'MUN' as const,
      purpose: 'register-of-rules/1',
    }
    await perform(house, capacity, { audit: 'sharing.covenant.recorded' }, (act) =>
      recordCovenant(act, {
        body: {
          name: 'Convenant Zorg- en Veiligheidshuis Maastricht-Heuvelland (voorbeeld)',
          regime: 'WGS-ZVH',
          parties: ['burgemeester', 'college', 'politie', 'om', 'raad-kinderbescherming', 'ggd', 'dji'],
          from: '2025-03-01',
          until: '2027-02-28',
          place: 'Archief van het college, map 2025-031',
          documentSha256: createHash('sha256').update('Schakel: voorbeeld van een convenant').digest('hex'),
        },
      }),
    )
  },
}
