/** Numbers of a workbook as they are shown: a day that lies there as 45352, a share that lies there as 0.304. */
import type { ZipEntry } from './extract-zip.ts'
import { opened, xmlText } from './workbook-xml.ts'
import { attributeOf, xmlTokens } from './xml-tokens.ts'

export type CellFormats = { readonly shown: (amount: number, style: number) => number | string }
type Shape = 'plain' | 'percent' | 'day' | 'month' | 'year'

/** Formats that every workbook has by number (ECMA-376, 18.8.30). */
const builtIn: { readonly [number: number]: Shape } = { 9: 'percent', 10: 'percent', 17: 'month' }
const isBuiltInDay = (number: number): boolean => (number >= 14 && number <= 16) || number === 22

/** What a format of one's own shows, from its code without what stands between quotes or brackets. */
function shapeOf(code: string): Shape {
  const bare = code.replace(/"[^"]*"|\[[^\]]*\]|\\./g, '').split(';')[0] ?? ''
  if (bare.includes('%')) return 'percent'
  if (!/y/i.test(bare)) return 'plain'
  if (/d/i.test(bare)) return 'day'
  return /m/i.test(bare) ? 'month' : 'year'
}

export async function formatsIn(entry: ZipEntry | undefined, from1904: boolean): Promise<CellFormats> {
  const shapes = entry ? await shapesIn(entry) : []
  return {
    shown: (amount, style) => {
      const shape = shapes[style] ?? 'plain'
      if (shape === 'plain') return amount
      if (shape === 'percent') return `${Number((amount * 100).toPrecision(12))}%`
      const day = dayOf(amount, from1904)
      return day === null ? amount : day.slice(0, shape === 'day' ? 10 : shape === 'month' ? 7 : 4)
    },
  }
}

async function shapesIn(entry: ZipEntry): Promise<Shape[]> {
  const own = new Map<string, Shape>()
  for (const { attributes } of await opened(entry, 'numFmt'))
    own.set(attributeOf(attributes, 'numFmtId') ?? '', shapeOf(attributeOf(attributes, 'formatCode') ?? ''))
  const shapes: Shape[] = []
  let inside = false
  for await (const tokens of xmlTokens(xmlText(entry)))
    for (const token of tokens) {
      if (token.kind === 'text') continue
      if (token.name === 'cellXfs') inside = token.kind === 'open' && !token.closed
      else if (inside && token.name === 'xf' && token.kind === 'open') {
        const number = attributeOf(token.attributes, 'numFmtId') ?? '0'
        shapes.push(own.get(number) ?? builtIn[Number(number)] ?? (isBuiltInDay(Number(number)) ? 'day' : 'plain'))
      }
    }
  return shapes
}

/** Days since the last of December 1899, or of 1903 in workbooks of old Macintoshes. Null outside four digits of years. */
function dayOf(amount: number, from1904: boolean): string | null {
  if (!(amount >= 1 && amount < 200_000)) return null
  const first = from1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, 30)
  return new Date(first + Math.floor(amount) * 86_400_000).toISOString().slice(0, 10)
}
