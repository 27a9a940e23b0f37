/** What the pages about consequences say with. */
import { useFormats, useMessages } from '../../../kit/workbench/index.ts'
import { ledger as en } from '../messages/ledger.en.ts'
import { ledger as nl } from '../messages/ledger.nl.ts'

export const afterALedgerChange = [
  'GET /v1/consequences',
  'GET /v1/measures/:measure/consequences',
  'GET /v1/consequence-figures',
]

export function useLedger() {
  const format = useFormats()
  return {
    say: useMessages(nl, en),
    format,
    /** Units: cents. */
    money: (cents: number) => `€ ${format.number(cents / 100, 2)}`,
  }
}

/** What a person typed as euros. Units: cents. Something that is no amount is sent on, so that it is refused with a sentence. */
export const centsIn = (typed: string): number => Math.round(Number(typed.replace(/\s|€/g, '').replace(',', '.')) * 100)
