/** Tags and text of XML as workbooks hold it. No entities of its own, no outside documents: a file that declares any is refused. */
import { ReadingFault } from './reading-fault.ts'

export type XmlToken =
  | { readonly kind: 'open'; readonly name: string; readonly closed: boolean; readonly attributes: string }
  | { readonly kind: 'close'; readonly name: string }
  | { readonly kind: 'text'; readonly text: string }

/** Names without their prefix. Shapes: tokens by the handful. Errors: `declares-entities`, `cut-off`. */
export async function* xmlTokens(text: AsyncIterable<string>): AsyncGenerator<XmlToken[]> {
  let rest = ''
  let open = 0
  for await (const piece of text) {
    const all = rest + piece
    const tokens: XmlToken[] = []
    let at = 0
    for (;;) {
      const from = all.indexOf('<', at)
      if (from === -1) break
      if (all.startsWith('<![CDATA[', from)) {
        const until = all.indexOf(']]>', from)
        if (until === -1) break
        if (from > at) tokens.push({ kind: 'text', text: unescaped(all.slice(at, from)) })
        tokens.push({ kind: 'text', text: all.slice(from + 9, until) })
        at = until + 3
        continue
      }
      const until = all.indexOf('>', from)
      if (until === -1) break
      if (from > at) tokens.push({ kind: 'text', text: unescaped(all.slice(at, from)) })
      const tag = all.slice(from + 1, until)
      at = until + 1
      if (tag.startsWith('!--')) {
        const end = all.indexOf('-->', from)
        if (end === -1) {
          at = from
          break
        }
        at = end + 3
      } else if (tag.startsWith('!')) throw new ReadingFault('declares-entities')
      else if (tag.startsWith('?')) continue
      else if (tag.startsWith('/')) {
        open--
        tokens.push({ kind: 'close', name: local(tag.slice(1).trim()) })
      } else {
        const closed = tag.endsWith('/')
        const [, name = '', attributes = ''] = /^([^\s/]+)([\s\S]*)$/.exec(closed ? tag.slice(0, -1) : tag) ?? []
        if (!closed) open++
        tokens.push({ kind: 'open', name: local(name), closed, attributes })
      }
    }
    rest = all.slice(at)
    if (rest.length > 4_000_000) throw new ReadingFault('cut-off')
    if (tokens.length > 0) yield tokens
  }
  if (open !== 0) throw new ReadingFault('cut-off')
}

const local = (name: string): string => name.slice(name.indexOf(':') + 1)

const known: { readonly [name: string]: string } = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }
export const unescaped = (text: string): string =>
  text.includes('&')
    ? text.replace(/&(?:#(\d+)|#x([0-9a-f]+)|(\w+));/gi, (whole, ten, sixteen, name) => {
        const point = ten ? Number(ten) : sixteen ? Number.parseInt(sixteen, 16) : null
        if (point !== null) return point <= 0x10ffff ? String.fromCodePoint(point) : whole
        const sign = known[String(name)]
        if (sign === undefined) throw new ReadingFault('declares-entities', { found: whole })
        return sign
      })
    : text

/** One attribute's value; undefined when it is not there. */
export function attributeOf(attributes: string, name: string): string | undefined {
  const [, value] = new RegExp(`(?:^|\\s)(?:\\w+:)?${name}\\s*=\\s*"([^"]*)"`).exec(attributes) ?? []
  return value === undefined ? undefined : unescaped(value)
}
