/** What one cell says about one figure: a number, or one of the ways of having none. They are never mixed up. */
import type { Cell } from './words.ts'

/** How a figure stands. Kept as one byte; the order is the meaning and never changes. */
export const standingNames = ['given', 'not-given', 'withheld', 'cannot-occur', 'filled-in-zero', 'no-row'] as const
export type FigureStanding = (typeof standingNames)[number]
export const standing = { given: 0, notGiven: 1, withheld: 2, cannotOccur: 3, filledInZero: 4, noRow: 5 } as const

export type DecimalSign = '.' | ','
export type FigureCell = { readonly amount: number; readonly standing: number }

const none = (as: number): FigureCell => ({ amount: Number.NaN, standing: as })
const [empty, secret, dash] = [none(standing.notGiven), none(standing.withheld), none(standing.cannotOccur)]

const numbers: { readonly [D in DecimalSign]: RegExp } = {
  '.': /^[+-]?(?:\d+|\d{1,3}(?:,\d{3})+)(?:\.\d*)?(?:e[+-]?\d+)?$/i,
  ',': /^[+-]?(?:\d+|\d{1,3}(?:\.\d{3})+)(?:,\d*)?$/,
}

/** `12,5 %`, `8%`. */
export const isPerCent = (written: string): boolean => /^[+-]?\d[\d., ]*%$/.test(written)

/** What people write where they have no figure. `<5`: there were some, and the source says no more. */
const saidInWords: readonly (readonly [RegExp, FigureCell])[] = [
  [/^(?:< ?\d{1,2}|geheim|onderdrukt|confidential|suppressed)$/i, secret],
  [/^(?:\?|#?n\/?[ab]|n\.[ab]\.|(?:niet )?(?:on)?bekend|unknown|nan|null|geen (?:gegevens|cijfer)|no data)$/i, empty],
  [/^(?:n\.?v\.?t\.?|not applicable)$/i, dash],
]

/**
 * Null when the cell is neither a number nor a known sign. `.` and `x`: the source withholds it or does not know it
 * well enough; `-` and `–`: nil or impossible by nature; nothing at all: no figure given. A sign of per cent is a unit.
 */
export function figureIn(cell: Cell | undefined, decimal: DecimalSign): FigureCell | null {
  if (typeof cell === 'number') return Number.isFinite(cell) ? { amount: cell, standing: standing.given } : null
  if (cell === null || cell === undefined) return empty
  if (typeof cell === 'boolean') return null
  const written = cell.trim()
  if (written === '') return empty
  const first = written.charCodeAt(0)
  if (written.length <= 3) {
    if (/^(\.+|x+|X+|\*+)$/.test(written)) return secret
    if (/^[-–—]$/.test(written)) return dash
  }
  if (first > 57 || first === 35 || first === 60)
    if (first !== 0x2212) return saidInWords.find(([form]) => form.test(written))?.[1] ?? null
  const bareOfUnit = isPerCent(written) ? written.slice(0, -1).trimEnd() : written
  const spaced = /^[+-]?\d{1,3}(?:[ \u00a0\u202f]\d{3})+(?:[.,]\d*)?$/.test(bareOfUnit)
  const plain = (spaced ? bareOfUnit.replace(/[ \u00a0\u202f]/g, '') : bareOfUnit).replace('\u2212', '-')
  if (!numbers[decimal].test(plain)) return null
  const bare = decimal === ',' ? plain.replace(/\./g, '').replace(',', '.') : plain.replace(/,/g, '')
  return { amount: Number(bare), standing: standing.given }
}
