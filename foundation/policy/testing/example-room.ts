/** The example room `files`: for tests of the rules themselves, beside any real room. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Capacity } from '../../capacity.ts'
import type { Attributes } from '../cedar.ts'
import type { RoomAccess } from '../policy.ts'
import type { Question } from '../question.ts'
import { readRoom } from '../read-rooms.ts'
import { makeRulebook, type Rulebook } from '../rulebook.ts'

export const exampleFolder = join(import.meta.dirname, 'example')
export const exampleTable = () => readFileSync(join(exampleFolder, 'files/database/files.sql'), 'utf8')

export async function exampleRules(change: (room: RoomAccess) => RoomAccess = (room) => room): Promise<Rulebook> {
  return makeRulebook([change(await readRoom(exampleFolder, 'files'))])
}

/** Replaces the room's policies by one; `body` is what follows `resource is files::File)`. */
export const exampleRule =
  (body: string, effect: 'permit' | 'forbid' = 'permit') =>
  (room: RoomAccess): RoomAccess => ({
    ...room,
    domains: {},
    policies: `@id("files/one-rule") @ground("house:test") @explain("files.participant-reads-file")
    ${effect} (principal is Schakel::User, action == files::Action::"read-file", resource is files::File) ${body};`,
  })

export const anOfficer = (differently: Partial<Capacity> = {}): Capacity => ({
  partnership: '0c7a1d8e-5b0f-4c1a-9a57-3f4f3c2b1a00',
  person: '5d0f5c2e-1f0c-4b8a-8a53-0d0a4be1c001',
  appointment: '8a2b6f0e-6f0a-4d3b-9a3e-1f6c2d7e4002',
  organ: 'politie',
  roles: [],
  ground: 'processing',
  regime: 'WGS-ZVH',
  purpose: 'zvh-casusoverleg/1',
  ...differently,
})

export const aFile = (differently: Attributes = {}): Question['resource'] => ({
  type: 'files::File',
  id: 'f1c1f6f2-4a0e-4b3f-8f57-9f3a2c1d0003',
  attributes: {
    participants: [],
    withheld: [],
    labels: ['none'],
    readers: [],
    regime: 'WGS-ZVH',
    state: 'running',
    lead: 'college',
    author: 'b4b0f9a8-93d5-4e0c-9c65-7f0e8a1b0004',
    level: 9,
    open: false,
    ...differently,
  },
})
