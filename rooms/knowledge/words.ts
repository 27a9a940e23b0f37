/** The nouns of shared language: a term, what one organ means by it, and the fields and themes of safety policy. */
import type { Id } from '../../foundation/clock.ts'

type InBothLanguages = { readonly nl: string; readonly en: string }
/** Lower case, hyphens: `casusoverleg`, `plan-van-aanpak`. Never changes, also when the word does. */
export type TermId = string

export type Meaning = {
  readonly id: Id
  readonly organ: string
  readonly says: InBothLanguages
  /** The day the organ itself confirmed it; null while it is our draft. */
  readonly confirmedOn: string | null
}
export type Term = {
  readonly id: Id
  readonly code: TermId
  readonly version: number
  readonly validFrom: string
  readonly name: InBothLanguages
  readonly says: InBothLanguages
  readonly source: InBothLanguages
  readonly meanings: readonly Meaning[]
}

export type Theme = {
  /** `1.3`: field and theme. */
  readonly code: string
  readonly name: InBothLanguages
  /** The English name is ours. */
  readonly own: boolean
  readonly page: string
}
export type Field = Theme & { readonly themes: readonly Theme[] }
