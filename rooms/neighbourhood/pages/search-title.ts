/** What a search is called on a page, and the colour of its state. */
import { useAnswer, useLanguage, useMessages } from '../../../kit/workbench/index.ts'
import type { ShownRun } from '../detection/contract.ts'
import { detection as en } from '../messages/detection.en.ts'
import { detection as nl } from '../messages/detection.nl.ts'
import { call } from './call.ts'

export const searchTones = {
  waiting: 'neutral',
  searching: 'active',
  done: 'done',
  failed: 'attention',
  cancelled: 'neutral',
} as const

/** A name of two words with a stroke between may go on in the next line, also on a telephone. */
export const breakable = (name: string): string => name.replaceAll('/', '/\u200b')

/** Names of themes, in the language of the page; the number alone until they are there. */
export function useThemeName(): (code: string) => string {
  const { language } = useLanguage()
  const themes = useAnswer(call, 'GET /v1/figures/themes')
  return (code) => {
    if (themes.state !== 'ready') return code
    const theme = themes.value.fields.flatMap((field) => field.themes).find((one) => one.code === code)
    return theme ? breakable(`${code} ${theme[language]}`) : code
  }
}
export function useSearchTitle(): (run: ShownRun) => string {
  const say = useMessages(nl, en)
  const themeName = useThemeName()
  return ({ source, title, theme }) =>
    source === 'register' ? title : `${say.signals} · ${theme ? themeName(theme) : say.allThemes}`
}
