/** The vocabulary and the themes as a partnership loads them: documents, checked whole before anything is written. */
import { z } from 'zod'

const inBothLanguages = z.strictObject({ nl: z.string().trim().min(1), en: z.string().trim().min(1) })
const termId = z.string().regex(/^[a-z][a-z-]{1,60}$/)
const organCode = z.string().regex(/^[a-z][a-z-]{1,40}$/)

export const termDocument = z.strictObject({
  id: termId,
  nl: z.string().min(1),
  en: z.string().min(1),
  says: inBothLanguages,
  source: inBothLanguages,
  /** Nouns in the code that this word names: `casework.CaseState` is a type exported by the room's `words.ts`. */
  code: z.array(z.string().regex(/^[a-z]+\.[A-Z]\w*$/)).optional(),
  meanings: z
    .array(
      z.strictObject({
        organ: organCode,
        nl: z.string().min(1),
        en: z.string().min(1),
        confirmed: z.iso.date().optional(),
      }),
    )
    .optional(),
})
export type TermDocument = z.output<typeof termDocument>
export const vocabularyDocument = z.strictObject({ terms: z.array(termDocument).min(1) })

const name = {
  nl: z.string().min(1),
  en: z.string().min(1),
  /** The English name is our own wording. */
  own: z.boolean().optional(),
  page: z.string().min(1),
}
export const themesDocument = z
  .strictObject({
    edition: z.string().regex(/^[a-z0-9-]{1,60}$/),
    source: inBothLanguages,
    fields: z.array(z.strictObject({ code: z.string().regex(/^[1-9]$/), ...name })).min(1),
    themes: z.array(z.strictObject({ code: z.string().regex(/^[1-9]\.[1-9]$/), ...name })).min(1),
  })
  .refine(everyThemeHasAField, { error: 'a theme stands in a field that is not listed' })
export type ThemesDocument = z.output<typeof themesDocument>

function everyThemeHasAField(document: { fields: { code: string }[]; themes: { code: string }[] }): boolean {
  const fields = new Set(document.fields.map(({ code }) => code))
  return document.themes.every(({ code }) => fields.has(code.slice(0, 1)))
}

/** Errors: the word that is there twice. */
export function doubledTerm(terms: readonly TermDocument[]): string | undefined {
  const seen = new Set<string>()
  for (const { id } of terms) {
    if (seen.has(id)) return id
    seen.add(id)
  }
  return undefined
}
