/**
 * Columns about origin, belief, politics or orientation (law page, red lines): recognised by their own words and those of
 * the group they stand in, set apart with the reason, never loaded. And columns about persons, which stop everything.
 */
import type { SensitiveKind } from './words.ts'

/** What the key figures of Statistics Netherlands call them: `a_nw_all`, `p_marok`, `a_neu_al`, `a_geb_ne`, `Nederland_17`. */
const keyFigures =
  /(?<![a-z\d])[apg]_(?:n?w_all|marok|antaru|suri|tur|ov_nw|nl_all|eur_al|neu_al|herk\w*|g(?:eb|bl)_(?:n[le]|eu))(?![a-z])|^nederland_\d+(?![a-z])/i

const kinds: { readonly [K in SensitiveKind]: RegExp } = {
  origin:
    /migratie-?achtergrond|herkomst|nationaliteit|niet-?\s?wester|(?<![a-z])wester(?:s|en|totaal)|allocht|autocht|etnic|ethnic|geboorteland|geboren in (?:nederland|het buitenland)|country of birth|marok|moroc|turk(?:ije|s|ey|ish)?(?![a-z])|surinam|antill|arub|buitenlandse (?:afkomst|herkomst)|afkomst|migration background|nationalit|generatie (?:migrant|met)|vluchteling|asielzoeker|statushouder|refugee|asylum|non-?western|geboren buiten|born (?:abroad|outside)|foreign-?born|buiten europa|outside europe|exclusief nederland|excluding the netherlands|(?<![a-z])(?:roma|sinti|woonwagenbewoner)/i,
  religion:
    /godsdienst|kerk(?:el|lid|bezoek|gang|genoot)|gelovig|(?<![a-z])church|religi|geloof|levensbeschouw|moslim|muslim|islam|katholi|cathol|protestan|joods|jewish|gereformeerd|hindoe|hindu/i,
  politics:
    /politieke|stemgedrag|stemt op|partijvoorkeur|political|(?:uitgebrachte|geldige) stemmen|vakbond|trade union/i,
  orientation: /seksuele (?:gericht|geaard|voorkeur)|sexual orient|lhbt|lgbt|homoseks|biseks|lesbi/i,
}

/** Null when nothing in these words points to it. */
export function sensitiveKindOf(...words: readonly (string | null | undefined)[]): SensitiveKind | null {
  const said = words.map((word) => spaced(plain(word ?? ''))).join(' | ')
  if (keyFigures.test(said)) return 'origin'
  for (const [kind, form] of Object.entries(kinds) as [SensitiveKind, RegExp][]) if (form.test(said)) return kind
  return null
}
/** `NietWestersTotaal_18` as words, beside what is written. */
const spaced = (name: string): string => `${name} ${name.replace(/([a-z])([A-Z])/g, '$1 $2').replace(/_/g, ' ')}`

/** Without accents, signs that do not show (a soft hyphen, a joiner) and letters of another width: the word as it is read. */
const plain = (word: string): string => word.normalize('NFKD').replace(/[\p{M}\p{Cf}]/gu, '')

const personal =
  /^(?:bsn|burgerservicenummer|a-?nummer|voornam(?:en|e)?|voornaam|achternaam|geslachtsnaam|first ?name|last ?name|surname|geboortedatum|date ?of ?birth|huisnummer|straat(?:naam)?|street|adres|address|e-?mail(?:adres)?|telefoon(?:nummer)?|phone(?: ?number)?|kenteken|iban)$/i

/** A heading under which only facts about one person can stand. */
export const isAboutPersons = (heading: string): boolean =>
  personal.test(plain(heading).trim().replace(/_\d+$/, '').replace(/_/g, ' '))

/** A column of numbers that all pass the test of citizen numbers is one of citizen numbers. */
export function holdsCitizenNumbers(cells: readonly string[]): boolean {
  const given = cells.map((cell) => cell.trim()).filter((cell) => cell !== '')
  return given.length >= 10 && given.every((cell) => /^\d{8,9}$/.test(cell) && passesElevenTest(cell.padStart(9, '0')))
}
const passesElevenTest = (digits: string): boolean =>
  [...digits].reduce((sum, digit, place) => sum + Number(digit) * (place === 8 ? -1 : 9 - place), 0) % 11 === 0
