/** Groups as people paste them, a line each. */
import type { SurveyDesign } from '../survey/words.ts'

export type ReadLines<T> = { readonly groups: T[] } | { readonly badLine: number }

const cellsOf = (line: string): string[] => line.split(/[;\t]/).map((cell) => cell.trim())
/** `1.200` and `1 200` are whole numbers too. */
const whole = (written: string | undefined): number | null =>
  written && /^\d{1,3}(?:[. ]?\d{3})*$|^\d+$/.test(written) ? Number(written.replace(/[. ]/g, '')) : null

function linesOf<T>(text: string, read: (cells: string[]) => T | null): ReadLines<T> {
  const groups: T[] = []
  for (const [at, line] of text.split('\n').entries()) {
    if (line.trim() === '') continue
    const group = read(cellsOf(line))
    if (!group) return { badLine: at + 1 }
    groups.push(group)
  }
  return { groups }
}

export const areasIn = (text: string): ReadLines<SurveyDesign['areas'][number]> =>
  linesOf(text, ([code, name, ...numbers]) => {
    const [residents, planned] = numbers.map(whole)
    return code && name && numbers.length === 2 && residents != null && planned != null
      ? { code, name, residents, planned }
      : null
  })

export const groupsIn = (text: string): ReadLines<SurveyDesign['ages'][number]> =>
  linesOf(text, ([code, residents, ...more]) => {
    const counted = whole(residents)
    return code && counted !== null && more.length === 0 ? { code, residents: counted } : null
  })

/** `0,25` and `0.25`. */
export const numberIn = (text: string): number | null => {
  const read = Number(text.replace(',', '.'))
  return text.trim() === '' || !Number.isFinite(read) ? null : read
}
