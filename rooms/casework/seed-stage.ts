/** A day in the life of the demonstration: somebody does something, as themselves, in one legal world. */
import type { Act } from '../../foundation/act.ts'
import type { Capacity } from '../../foundation/capacity.ts'
import { type Clock, type Id, testClock } from '../../foundation/clock.ts'
import { type House, perform } from '../../foundation/perform.ts'

export type StageHouse = House & { readonly partnership: Id }
export type CastOf = (subject: string) => Pick<Capacity, 'person' | 'appointment' | 'organ' | 'roles' | 'ground'>
export type Stage = {
  /** Somebody does something on a day before or after the start. Units: days. */
  as<T>(subject: string, day: number, audit: `casework.${string}.${string}`, verb: (act: Act) => Promise<T>): Promise<T>
  readonly dayOf: (day: number) => string
}

/** `world`: the legal world and the purpose in which they act. */
export function stageIn(
  house: StageHouse,
  castOf: CastOf,
  world: Pick<Capacity, 'regime' | 'purpose'> = { regime: 'WGS-ZVH', purpose: 'zvh-casusoverleg/1' },
): Stage {
  const atNoon = (day: number) => testClock(`${house.clock.today()}T10:00:00Z`).now().getTime() + day * 86_400_000
  let minutes = 0
  return {
    dayOf: (day) => testClock(new Date(atNoon(day)).toISOString()).today(),
    as: (subject, day, audit, verb) => {
      const clock: Clock = testClock(new Date(atNoon(day) + minutes++ * 60_000).toISOString())
      const { person, appointment, organ, roles, ground } = castOf(subject)
      const capacity: Capacity = {
        partnership: house.partnership,
        person,
        appointment,
        organ,
        roles,
        ground,
        ...world,
      }
      return perform({ ...house, clock }, capacity, { audit }, verb)
    },
  }
}
