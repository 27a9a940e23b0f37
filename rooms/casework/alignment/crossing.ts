/** What may cross to another alliance after a hit. */
import type { Regime } from '../../sharing/door.ts'

/** Kinds of data that are usually held under professional secrecy. */
export const secretCategoriesOf = (regime: Regime): string[] =>
  regime.categories.filter(({ secrecy }) => secrecy).map(({ code }) => code)

/**
 * What a care or youth organ does is itself a matter of its secrecy, whatever an advice says about naming it. What quotes a
 * contribution goes to whoever got that; on the other side sit organs it was kept from.
 */
export const agreementMayCross = (
  regime: Regime,
  { owner, narrowed }: { readonly owner: string; readonly narrowed: boolean },
): boolean => !narrowed && !(regime.questions?.unnamed ?? []).some(({ organ }) => organ === owner)
