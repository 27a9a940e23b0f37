/** What the pages of plans, tasks and progress say with, and what is asked again after a change. */
import { useMessages } from '../../../../kit/workbench/index.ts'
import { plan as en } from '../../messages/plan.en.ts'
import { plan as nl } from '../../messages/plan.nl.ts'
import { afterAnyChange, useCasework } from '../../pages/use-casework.ts'

export const afterAPlanMoved = [...afterAnyChange, 'GET /v1/escalations']

export function usePlan() {
  const { format, organ, organs } = useCasework()
  return { say: useMessages(nl, en), format, organ, organs }
}

/** Options of a list of codes that has words. */
export const optionsOf = <C extends string>(codes: readonly C[], words: { readonly [code in C]: string }) =>
  codes.map((value) => ({ value, label: words[value] }))
