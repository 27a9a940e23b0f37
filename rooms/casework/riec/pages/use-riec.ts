/** What the pages of the RIEC say and ask with. */
import { organName, useFormats, useMessages, useWords } from '../../../../kit/workbench/index.ts'
import { codes as codesEn } from '../../messages/codes.en.ts'
import { codes as codesNl } from '../../messages/codes.nl.ts'
import { riec as en } from '../../messages/riec.en.ts'
import { riec as nl } from '../../messages/riec.nl.ts'
import { workbench as workbenchEn } from '../../messages/workbench.en.ts'
import { workbench as workbenchNl } from '../../messages/workbench.nl.ts'

/** Everything that may look different after something was decided, brought in or written. */
export const afterARiecChange = ['GET /v1/riec-cases', 'GET /v1/riec-cases/:riec']
/** What this person has just done that took a case out of their sight. */
export type Gone = { readonly title: string; readonly text: string }

export function useRiec() {
  const inWords = useWords()
  const format = useFormats()
  const codes = useMessages(codesNl, codesEn)
  const organ = (code: string) => inWords(organName(code))
  return {
    say: useMessages(nl, en),
    common: useMessages(workbenchNl, workbenchEn),
    codes,
    format,
    organ,
    organs: (list: readonly string[]) => format.list(list.map(organ)),
    category: (code: string) => codes.categories[code] ?? code,
  }
}
