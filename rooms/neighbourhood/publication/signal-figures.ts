/** Counts of signals as cells of a publication: what the desk does not tell of is withheld, and nobody can say whether it is none. */
import { largestAddition, type ProtectedAreaCounts } from '../../signals/door.ts'
import { wholeCode } from './artefact.ts'
import type { Shown } from './protection.ts'
import type { PublicationCell } from './words.ts'

export type CountedMonth = Pick<ProtectedAreaCounts, 'areas' | 'whole'> & { readonly month: string }

/** The whole of each month is a count of its own, not the sum of its areas. */
export function signalCells(months: readonly CountedMonth[], codes: readonly string[]): PublicationCell[] {
  return [wholeCode, ...codes].flatMap((area) =>
    months.map(({ month, areas, whole }): PublicationCell => {
      const count = area === wholeCode ? whole : (areas.find(({ code }) => code === area)?.count ?? null)
      const at = { area, period: month, category: '', count: null, base: null, modelled: false }
      return count === null
        ? { ...at, state: 'protected', amount: null, low: null, high: null }
        : {
            ...at,
            ...{ state: 'given', amount: count },
            ...{ low: Math.max(1, count - largestAddition), high: count + largestAddition },
          }
    }),
  )
}

export const signalLedger = (cells: readonly PublicationCell[]): Shown[] =>
  cells.flatMap(({ area, period, amount }) => (amount === null ? [] : [{ of: { area, period }, amount }]))

/** The same month of the same area is the same number in every publication; where it is not, something was counted again. */
export function saidOtherwise(id: string, before: readonly Shown[], now: readonly Shown[]): string[] {
  const amounts = new Map(now.map(({ of, amount }) => [keyOf(of), amount]))
  return before
    .filter(({ of, amount }) => (amounts.get(keyOf(of)) ?? amount) !== amount)
    .slice(0, 5)
    .map(({ of, amount }) => `${id}: ${of['area']} × ${of['period']} was published as ${amount}`)
}
const keyOf = ({ area, period }: Shown['of']): string => `${area} ${period}`
