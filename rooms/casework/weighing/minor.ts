/** What is stricter about somebody under age: the ground, who reads along, how long, and when it is looked at again. */

/** Takes part in every table about somebody under age. */
export const childProtection = 'raad-kinderbescherming'

/** Under eighteen on that day. Without a birth date nobody can tell. */
export function isUnderAge(birthDate: string | undefined, today: string): boolean {
  if (birthDate === undefined) return false
  const [year = 0, month, day] = birthDate.split('-').map(Number)
  const eighteen = `${year + 18}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
  return today < eighteen
}

export const aTableAboutAMinorHasChildProtection = (involves: readonly string[]): boolean =>
  involves.includes(childProtection)

/** Why help that needs no table is not enough: written out, or there is no table. */
export const whyHelpAloneIsNotEnoughIsWritten = (words: string | undefined): boolean => (words ?? '').trim().length > 0
