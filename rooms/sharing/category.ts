/** What kinds of data may go into a regime, from whom, and when. The rule is the regime's own list; the rest is refused. */
import type { Regime } from './law-document.ts'
import type { Activity, Category, InBothLanguages, LegalBasis } from './words.ts'

export type CategoryOffer = {
  readonly category: Category
  /** The organ that would supply it. */
  readonly supplier: string
  readonly activity: Activity
  /** 1 where the regime knows no phases. */
  readonly phase?: 1 | 2 | 3
}
export type CategoryVerdict =
  | { readonly allowed: true; readonly basis: LegalBasis; readonly needsSecrecyGround: boolean }
  | { readonly allowed: false; readonly basis: LegalBasis; readonly because: InBothLanguages }

/** Whether an organ may put this kind of data into this regime now. A no says why, with the article. */
export function categoryMayBeGiven(regime: Regime, offer: CategoryOffer): CategoryVerdict {
  const row = regime.categories.find(({ code }) => code === offer.category)
  if (!row) return { allowed: false, basis: regime.categoryRule.basis, because: regime.categoryRule }
  if (row.phase > (offer.phase ?? 1)) return no(row.basis, mayOnlyInPhase(row.phase))
  if (row.activities && !row.activities.includes(offer.activity)) return no(row.basis, notForThisActivity)
  if (row.suppliers && !row.suppliers.includes(offer.supplier)) return no(row.basis, notFromThisOrgan)
  if (row.notFrom?.includes(offer.supplier)) return no(row.basis, notFromThisOrgan)
  return { allowed: true, basis: row.basis, needsSecrecyGround: row.secrecy === true }
}

const no = (basis: LegalBasis, because: InBothLanguages): CategoryVerdict => ({ allowed: false, basis, because })
const mayOnlyInPhase = (phase: number): InBothLanguages => ({
  nl: `Dit soort gegevens mag pas vanaf fase ${phase}.`,
  en: `This kind of data may only be given from phase ${phase}.`,
})
const notForThisActivity: InBothLanguages = {
  nl: 'Dit soort gegevens mag niet voor deze activiteit.',
  en: 'This kind of data may not be used for this activity.',
}
const notFromThisOrgan: InBothLanguages = {
  nl: 'Dit soort gegevens mag dit orgaan hier niet verstrekken.',
  en: 'This organ may not supply this kind of data here.',
}
