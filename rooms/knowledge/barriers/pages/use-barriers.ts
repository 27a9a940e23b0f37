/** What the pages of barrier models say and ask with. */
import { caller } from '../../../../kit/caller.ts'
import { organName, useFormats, useLanguage, useMessages } from '../../../../kit/workbench/index.ts'
import { knowledgeContract } from '../../contract.ts'
import { barriers as en } from '../../messages/barriers.en.ts'
import { barriers as nl } from '../../messages/barriers.nl.ts'

export const call = caller(knowledgeContract)

export function useBarriers() {
  const say = useMessages(nl, en)
  const { language } = useLanguage()
  const owner = (code: string): string => organName(code)[language]
  return { say, language, owner, format: useFormats() }
}
