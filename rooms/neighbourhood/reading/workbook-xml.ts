/** Parts of a workbook as XML: their text, and the tags of one name. */
import type { ZipEntry } from './extract-zip.ts'
import { ReadingFault } from './reading-fault.ts'
import { type XmlToken, xmlTokens } from './xml-tokens.ts'

type Opened = Extract<XmlToken, { kind: 'open' }>
export async function opened(entry: ZipEntry, name: string): Promise<Opened[]> {
  const found: Opened[] = []
  for await (const tokens of xmlTokens(xmlText(entry)))
    for (const token of tokens) if (token.kind === 'open' && token.name === name) found.push(token)
  return found
}

/** A workbook's XML begins with `<`, which data in columns never does. */
export async function* xmlText(entry: ZipEntry): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true })
  for await (const piece of entry.bytes()) {
    try {
      yield decoder.decode(piece, { stream: true })
    } catch {
      throw new ReadingFault('not-utf-8')
    }
  }
}
