/** The grammar of the reference model: how conditions are put together and what is answered. Nothing of the law is here. */
import type { Somebody } from './population.ts'
import type { Thing } from './things.ts'

/** `absent`: as if it did not exist. `refused`: one may know of it and may not do this. `may`: done. */
export type Answer = 'absent' | 'refused' | 'may'
/** What is asked of one person about the thing a request names, and about the case it names beside it. */
export type Law = (who: Somebody, thing: Thing, inCase: Thing) => Answer
export type Holds = (who: Somebody, it: Thing, inCase: Thing) => boolean

export const everybody: Holds = () => true
export const nobody: Holds = () => false
export const all =
  (...every: Holds[]): Holds =>
  (...of) =>
    every.every((holds) => holds(...of))
export const either =
  (...some: Holds[]): Holds =>
  (...of) =>
    some.some((holds) => holds(...of))
export const not =
  (holds: Holds): Holds =>
  (...of) =>
    !holds(...of)
export const is =
  (...roles: readonly string[]): Holds =>
  (who) =>
    roles.includes(who.role)
export const stands =
  (...states: string[]): Holds =>
  (_, it) =>
    states.includes(it.state ?? '')
/** Whoever may not know of a thing meets nothing; whoever may, hears why not. What is gone is there for nobody. */
export const whoSees =
  (sees: Holds, may: Holds): Law =>
  (...of) =>
    stands('gone')(...of) || !sees(...of) ? 'absent' : may(...of) ? 'may' : 'refused'
export const whoKnows = (may: Holds): Law => whoSees(everybody, may)
/** About something that does not exist yet. */
export const anew =
  (may: Holds): Law =>
  (...of) =>
    may(...of) ? 'may' : 'refused'
/** Also for lists: an empty one tells nothing, so that whoever has the task may ask and sees what is theirs. */
export const freely: Law = () => 'may'
