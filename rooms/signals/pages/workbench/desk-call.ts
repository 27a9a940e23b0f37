/** The desk's routes, its words, and what a key on a list asks for on the next page. */
import { caller } from '../../../../kit/caller.ts'
import type { RouteReply } from '../../../../kit/contract.ts'
import { useMessages } from '../../../../kit/workbench/index.ts'
import { signalsContract } from '../../contract.ts'
import { en } from '../../messages/workbench.en.ts'
import { nl } from '../../messages/workbench.nl.ts'

export const call = caller(signalsContract)
export type Saying = typeof en
export const useSaying = (): Saying => useMessages<Saying>(nl, en)

/** One letter as the desk's route answers it, still sealed. */
export type LetterShown = RouteReply<(typeof signalsContract)['GET /v1/letters/:letter']>
export type ExtractShown = RouteReply<(typeof signalsContract)['GET /v1/extracts/:extract']>

export type LetterAction = 'classify' | 'route' | 'reply' | 'extract'
let wanted: LetterAction | undefined
/** `c` on the queue opens the letter with its form: the wish travels in memory, never in an address. */
export const wishFor = (action: LetterAction): void => {
  wanted = action
}
export function takeWish(): LetterAction | undefined {
  const wish = wanted
  wanted = undefined
  return wish
}
