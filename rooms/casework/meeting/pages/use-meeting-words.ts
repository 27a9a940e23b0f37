/** What the pages of a conference that is held say and ask with. */
import { useMessages } from '../../../../kit/workbench/index.ts'
import { meeting as en } from '../../messages/meeting.en.ts'
import { meeting as nl } from '../../messages/meeting.nl.ts'
import { useCasework } from '../../pages/use-casework.ts'

export function useMeetingWords() {
  const say = useMessages(nl, en)
  const { say: common, ...rest } = useCasework()
  return { say, common, ...rest }
}
