/** Who works this morning: of every organ, three in five professionals, a quarter delegates, the rest process managers. */
import type { Role } from '../../../foundation/capacity.ts'
import { newId } from '../../../foundation/clock.ts'
import type { PersonToSeed } from '../../../foundation/identity/person-to-seed.ts'
import { core, type Organ, organs } from './organs.ts'

export type Kind = 'professional' | 'delegate' | 'process-manager'
export type Staff = PersonToSeed & { readonly organ: Organ; readonly kind: Kind }

const rolesOf: { readonly [K in Kind]: readonly Role[] } = {
  professional: ['partner-professional'],
  delegate: ['delegate', 'partner-professional'],
  'process-manager': ['process-manager'],
}
const kindOf = (organ: Organ, turn: number): Kind => {
  if (turn % 7 === 3) return 'process-manager'
  return turn % 4 === 0 && core.includes(organ) ? 'delegate' : 'professional'
}

/** The first of every organ that decides is a delegate; the second of each is a professional. */
export function staff(users: number): Staff[] {
  return Array.from({ length: Math.max(users, 2 * organs.length) }, (_, at) => {
    const organ = organs[at % organs.length] as Organ
    const kind = kindOf(organ, Math.floor(at / organs.length))
    const subject = `${organ}.${at}`
    return {
      ...{ id: newId(), subject, name: subject, organ, kind },
      appointments: [
        {
          ...{ id: newId(), organ, function: kind, roles: rolesOf[kind], ground: 'processing' as const },
          regimes: ['WGS-ZVH' as const],
          screening: { kind: 'test', on: '2025-12-08' },
          from: '2026-01-05',
        },
      ],
    }
  })
}
