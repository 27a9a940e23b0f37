/** What the pages about worries say and ask with. */
import { organName, useFormats, useMessages, useWords } from '../../../../kit/workbench/index.ts'
import { codes as codesEn } from '../../messages/codes.en.ts'
import { codes as codesNl } from '../../messages/codes.nl.ts'
import { weighing as en } from '../../messages/weighing.en.ts'
import { weighing as nl } from '../../messages/weighing.nl.ts'

/** Everything that may look different after something was decided or written. */
export const afterAWorryChange = ['GET /v1/worries', 'GET /v1/worries/:worry']

/** What this person has just done that took a worry out of their sight. */
export type Gone = { readonly title: string; readonly text: string }

export function useWorries() {
  const inWords = useWords()
  const format = useFormats()
  const organ = (code: string) => inWords(organName(code))
  return {
    say: useMessages(nl, en),
    codes: useMessages(codesNl, codesEn),
    format,
    organ,
    organs: (list: readonly string[]) => format.list(list.map(organ)),
  }
}
