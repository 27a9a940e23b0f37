/** What the pages of cases about an area or a phenomenon say and ask with. */
import { organName, useFormats, useLanguage, useMessages } from '../../../../kit/workbench/index.ts'
import { phenomenon as en } from '../../messages/phenomenon.en.ts'
import { phenomenon as nl } from '../../messages/phenomenon.nl.ts'

export const afterAPhenomenonChange = ['GET /v1/phenomenon-cases', 'GET /v1/phenomenon-cases/:phenomenon']

export function usePhenomenon() {
  const { language } = useLanguage()
  const organ = (code: string): string => organName(code)[language]
  return { say: useMessages(nl, en), language, organ, format: useFormats() }
}
