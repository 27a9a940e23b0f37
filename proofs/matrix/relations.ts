/** How somebody stands to a thing, and how a thing stands: read off what is written down of it, without any judgement. */
import type { Holds } from './answers.ts'

export const own: Holds = (who, it) => it.by === who.organ
export const isReceiver: Holds = (who, it) => it.to === who.organ
export const wasAsked: Holds = (who, it) => it.asked?.includes(who.organ) ?? false
export const takesPart: Holds = (who, it) => it.involved?.includes(who.organ) ?? false
/** A child in the circle of another is known by name to few (BGS 2.19; the house's own rule). */
export const knowsByName: Holds = (who, it) => !(it.minor ?? false) || (it.audience?.includes(who.organ) ?? true)
export const isAsker: Holds = (who, it) => it.who === who.subject
export const ready: Holds = (_, it) => it.ready ?? false
export const isDone: Holds = (_, it) => it.done ?? false
