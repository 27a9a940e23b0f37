/** A house with law, keys and people for testing rooms below HTTP: every verb under a real capacity, in a real act. */
import type { Act } from '../../../foundation/act.ts'
import type { Capacity, Role } from '../../../foundation/capacity.ts'
import { type Id, newId, testClock } from '../../../foundation/clock.ts'
import { rotateEpoch } from '../../../foundation/keys/erase.ts'
import { memoryKeyHolder } from '../../../foundation/keys/key-holder.ts'
import { type House, perform } from '../../../foundation/perform.ts'
import { type TestDatabase, testDatabase } from '../../../foundation/testing/database.ts'
import { loadLaw } from '../load-law.ts'

export type Person = <T>(verb: (act: Act) => Promise<T>) => Promise<T>
export type LawHouse = {
  readonly house: House
  readonly world: TestDatabase
  readonly partnership: Id
  readonly clock: ReturnType<typeof testClock>
  /** Somebody of an organ with these roles; the same words give the same person. */
  someone(organ: string, roles: readonly Role[], changes?: Partial<Capacity>): Person
  capacity(organ: string, roles: readonly Role[]): Capacity
  close(): Promise<void>
}

export async function lawHouse(): Promise<LawHouse> {
  const world = await testDatabase()
  const clock = testClock('2026-11-24T09:00:00Z')
  const house: House = { database: world.database, clock, keys: memoryKeyHolder() }
  const partnership = newId()
  await loadLaw(world.database, partnership)
  await rotateEpoch(house, { partnership, day: clock.today() })
  const known = new Map<string, Capacity>()
  const capacity = (organ: string, roles: readonly Role[]): Capacity => {
    const name = `${organ} ${roles.join(' ')}`
    const found = known.get(name) ?? {
      partnership,
      person: newId(),
      appointment: newId(),
      organ,
      roles,
      ground: 'processing',
      regime: 'WGS-ZVH',
      purpose: 'zvh-casusoverleg/1',
    }
    known.set(name, found)
    return found
  }
  return {
    house,
    world,
    partnership,
    clock,
    capacity,
    someone:
      (organ, roles, changes = {}) =>
      (verb) =>
        perform(house, { ...capacity(organ, roles), ...changes }, { audit: 'sharing.test.done' }, verb),
    close: () => world.close(),
  }
}

/** The usual table: police and prosecution decide, the executive directs, probation and care take part. */
export const people = (house: LawHouse) => ({
  bram: house.someone('politie', ['delegate', 'partner-professional']),
  dewi: house.someone('om', ['delegate', 'partner-professional']),
  karim: house.someone('college', ['delegate', 'partner-professional']),
  pien: house.someone('college', ['process-manager']),
  lotte: house.someone('reclassering', ['partner-professional']),
  gijs: house.someone('ggz-instelling', ['partner-professional']),
  roos: house.someone('ggd', ['delegate']),
})

/** The code of the problem a verb was refused with. Errors: throws when it was not refused. */
export async function refusalOf(attempt: Promise<unknown>): Promise<string> {
  try {
    await attempt
  } catch (error) {
    if (error instanceof Error && 'code' in error) return String(error.code)
    throw error
  }
  throw new Error('it was not refused')
}
