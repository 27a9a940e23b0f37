/** What the pages of keeping and destroying say with. */
import { organName, useFormats, useLanguage, useMessages, useWords } from '../../../kit/workbench/index.ts'
import { destruction as en } from '../messages/destruction.en.ts'
import { destruction as nl } from '../messages/destruction.nl.ts'
import { kindInWords } from '../messages/kinds.ts'

export function useRetention() {
  const say = useMessages(nl, en)
  const format = useFormats()
  const { language } = useLanguage()
  const inWords = useWords()
  return {
    say,
    format,
    kind: (code: string) => kindInWords(code, language),
    organ: (code: string) => inWords(organName(code)),
  }
}

/** Hands bytes or text to the browser as a file; the address lives as long as the click. */
export function saveAs(name: string, type: string, content: BlobPart): void {
  const address = URL.createObjectURL(new Blob([content], { type }))
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(address), 1_000)
}
