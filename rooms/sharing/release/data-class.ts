/** What kind of protection a kind of data has: special, criminal, under a class of the Police Data Act, under secrecy. */
import type { Regime } from '../law-document.ts'
import type { Category } from '../words.ts'

/** The classes of the Police Data Act that may be named: articles 8, 9, 10 and 13. */
export type PoliceClass = '8' | '9' | '10' | '13'

const policeClasses: { readonly [C in Category]?: PoliceClass } = {
  wpg8: '8',
  wpg9: '9',
  wpg10a: '10',
  wpg10c: '10',
  wpg13: '13',
}
/** Null: no police data. */
export const policeClassOf = (category: string): PoliceClass | null => policeClasses[category as Category] ?? null

const special: readonly string[] = [
  'gezondheid',
  'zorgVoorzieningen',
  'seksueelGedragMensenhandel',
] satisfies Category[]
/** Special categories (GDPR 9) among those an alliance may hold at all. Granted care tells about health. */
export const isSpecial = (category: string): boolean => special.includes(category)

/** Criminal data (GDPR 10): what police and prosecution hold about offences. */
export const isCriminal = (category: string): boolean => category === 'justitieel' || policeClassOf(category) !== null

/** WGS 1.7(3), 2.28(4): these leave only with consent of whoever supplied them, item by item. */
export const leavesOnlyWithConsent = (category: string): boolean => isSpecial(category) || isCriminal(category)

/** Held under medical or youth-care secrecy: by its kind, or because its supplier had to state why it could speak. */
export const isUnderSecrecy = (regime: Regime, category: string, secrecyGround: string): boolean =>
  secrecyGround !== 'none' || regime.categories.some(({ code, secrecy }) => code === category && secrecy === true)

/** Tax data by their kind, whatever the supplier says of them (WGS 1.7(6)). */
export const isTaxData = (category: string): boolean => category === 'fiscaal'
