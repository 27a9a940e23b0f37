/** Reads from a strip of a page whose copy it is, by laying every mark that could stand there over it. */
import { readerMarkTemplate } from '../../foundation/document/reader-mark.ts'
import { renderDocument } from '../../foundation/document/render-document.ts'
import { type Picture, picturesOf } from './picture.ts'

/** Darker than this, something is printed. The mark is drawn at 222 of 255. */
const paper = 245

const markAlone = `${readerMarkTemplate}
#let content = json(bytes(sys.inputs.content))
#set document(title: "T", date: none)
#set text(lang: "nl", font: "Libertinus Serif", number-type: "lining", fallback: false, hyphenate: false)
#set page(paper: "a4", background: reader-behind(content.mark))
#title(" ")
`

/** The page with nothing on it but the mark of this reader at this minute. */
export async function markOf(tile: string): Promise<Picture> {
  const [page] = picturesOf(await renderDocument(markAlone, { mark: { line: tile, tile } }))
  if (!page) throw new RangeError('a page of a mark')
  return page
}

/** The share of the points of a mark that are printed on the strip: 1 for the mark that stands there, also under words. */
export function shareSeen(found: Picture, mark: Picture): number {
  let [points, seen] = [0, 0]
  for (let at = 0; at < mark.grey.length; at++) {
    if ((mark.grey[at] as number) >= paper) continue
    points++
    if ((found.grey[at] as number) < paper) seen++
  }
  return points === 0 ? 0 : seen / points
}

/** Below this nobody is named: one figure of the minute that differs takes more away. */
export const named = 0.9995
