/** What the page about a circle and a household says with. */
import { useMessages } from '../../../../kit/workbench/index.ts'
import { family as en } from '../../messages/family.en.ts'
import { family as nl } from '../../messages/family.nl.ts'
import { useCasework } from '../../pages/use-casework.ts'

export const afterALink = ['GET /v1/cases/:case/family', 'GET /v1/cases/:case/plan']

export function useFamily() {
  const { format, organs } = useCasework()
  return { say: useMessages(nl, en), format, organs }
}
