/** Who may knock for a letter about what was agreed, and under which name each knock is audited. */
import type { Cards } from '../../../foundation/http/routes.ts'
import { zvh } from '../../sharing/door.ts'
import type { agreedContract } from './contract.ts'
import { printAgreedLetter, readAgreedLetter } from './write-agreed-letter.ts'

const writes = { ...zvh, roles: ['delegate', 'partner-professional'], action: 'casework/write-agreed-letter' } as const

export const agreedCards: Cards<typeof agreedContract> = {
  'GET /v1/cases/:case/agreed-letter': {
    ...writes,
    audit: 'casework.agreed-letter.read',
    handle: readAgreedLetter,
  },
  'GET /v1/cases/:case/agreed-letter-as-pdf': {
    ...writes,
    audit: 'casework.agreed-letter.printed',
    handle: printAgreedLetter,
  },
}
