/** Who may knock about the record, and under which name each knock is audited. */
import type { Cards } from '../../../foundation/http/routes.ts'
import { anyone, tables } from '../../sharing/door.ts'
import { onceAdopted } from '../once-adopted.ts'
import { beginBlock } from './begin-block.ts'
import type { recordContract } from './contract.ts'
import { readBlock } from './read-block.ts'
import { holdPen, takeOutBlock, writeBlock } from './write-block.ts'

export const recordCards: Cards<typeof recordContract> = onceAdopted<typeof recordContract>({
  'POST /v1/agenda-items/:item/blocks': {
    ...tables,
    roles: anyone,
    action: 'casework/begin-block',
    audit: 'casework.block.begun',
    handle: beginBlock,
  },
  'GET /v1/blocks/:block': {
    ...tables,
    roles: anyone,
    action: 'casework/read-block',
    audit: 'casework.block.read',
    handle: readBlock,
  },
  'POST /v1/blocks/:block/versions': {
    ...tables,
    roles: anyone,
    action: 'casework/write-block',
    audit: 'casework.block.written',
    handle: writeBlock,
  },
  'POST /v1/blocks/:block/pen': {
    ...tables,
    roles: anyone,
    action: 'casework/write-block',
    audit: 'casework.pen.moved',
    handle: holdPen,
  },
  'POST /v1/blocks/:block/removal': {
    ...tables,
    roles: anyone,
    action: 'casework/write-block',
    audit: 'casework.block.taken-out',
    handle: takeOutBlock,
  },
})
