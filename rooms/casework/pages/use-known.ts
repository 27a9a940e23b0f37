/** What the pages about asking elsewhere say with, and how they wait for an answer. */
import { useEffect } from 'react'
import { type Answered, useMessages } from '../../../kit/workbench/index.ts'
import { known as en } from '../messages/known.en.ts'
import { known as nl } from '../messages/known.nl.ts'
import { useCasework } from './use-casework.ts'

export const afterAQuestion = [
  'GET /v1/cases/:case/known-elsewhere',
  'GET /v1/known-questions',
  'GET /v1/alignments',
  'GET /v1/crime-centre/known-questions',
  'GET /v1/crime-centre/alignments',
]

export function useKnown() {
  const { format, organ } = useCasework()
  return { say: useMessages(nl, en), format, organ }
}

/** Units: milliseconds. A question that was approved is mostly answered within a few seconds. */
const lookAgainAfter = 3_000

/** Looks again while something is under way; stops by itself when nothing is. */
export function useLookAgain<V>(of: Answered<V>, underWay: (value: V) => boolean): void {
  const waiting = of.state === 'ready' && !of.refreshing && underWay(of.value)
  const again = of.state === 'ready' ? of.again : undefined
  useEffect(() => {
    if (!waiting || !again) return
    const timer = setTimeout(again, lookAgainAfter)
    return () => clearTimeout(timer)
  }, [waiting, again])
}
