/**
 * Whose copy this is: on every page of a document with data of a case, and in its metadata. A page that turns up elsewhere
 * names who fetched it, when and for what; each reader's copy names that reader and nobody else.
 *
 * Not for letters to the people concerned, certificates and public reports: those are meant to leave, and name nobody.
 */
import type { Act } from '../act.ts'
import { colleagueNames } from '../identity/colleague-names.ts'

/** `line`: a sentence, at the foot of each page and in the metadata. `tile`: the same, short, behind the words of each page. */
export type ReaderMark = { readonly line: string; readonly tile: string }

const words = {
  nl: (who: string, organ: string, at: string, purpose: string) =>
    `Kopie van ${who}, ${organ}, opgehaald op ${at} (Nederlandse tijd) voor: ${purpose}.`,
  en: (who: string, organ: string, at: string, purpose: string) =>
    `Copy of ${who}, ${organ}, fetched on ${at} (Dutch time) for: ${purpose}.`,
}

/** To the minute, as the Netherlands counts it. */
const minuteOf = (at: Date): string =>
  new Intl.DateTimeFormat('sv-SE', { dateStyle: 'short', timeStyle: 'short', timeZone: 'Europe/Amsterdam' }).format(at)

/** `organ` and `purpose` as people say them. The name is that of whoever fetches it, never of another. */
export async function readerMark(act: Act, said: { organ: string; purpose: string }): Promise<ReaderMark> {
  const { person } = act.capacity
  const who = (await colleagueNames(act.trx, [person])).get(person) ?? person
  const at = minuteOf(act.clock.now())
  return {
    line: words[act.language](who, said.organ, at, said.purpose),
    tile: `${who} · ${said.organ} · ${at}`,
  }
}

/**
 * For the top of a template: `reader-foot(content.mark)` in the page's footer, `reader-behind(content.mark)` as its background,
 * and `..reader-data(content.mark)` in `document`. Behind the words it stands all over the page, so that cutting off the
 * edges, or one paragraph of twenty lines, leaves it there; for a screen reader it is not content.
 */
export const readerMarkTemplate = `
#let reader-data(mark) = (description: mark.line, keywords: (mark.tile,))
#let reader-foot(mark) = block(above: 0.4em, text(size: 8pt, fill: luma(25%), mark.line))
#let reader-behind(mark) = block(width: 100%, height: 100%, clip: true, {
  // Drawn the same in every document, whatever a template sets: so it can be laid over a sheet that turned up.
  set text(size: 8pt, fill: luma(87%), weight: "regular", number-type: "lining", hyphenate: false)
  set par(leading: 0.65em, justify: false, first-line-indent: 0em)
  for row in range(22) {
    place(top + left, dx: -10mm - calc.rem(row, 3) * 23mm, dy: 6mm + row * 13.5mm,
      box(width: 400mm, range(5).map(_ => mark.tile).join("      ")))
  }
})
`
