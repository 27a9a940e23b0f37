/** Monday to Friday, without the general holidays of the Algemene termijnenwet (article 3) and Good Friday, which it puts beside them. */

const dayNumber = (day: string) => Date.parse(`${day}T00:00:00Z`) / 86_400_000
const dayOfNumber = (number: number) => new Date(number * 86_400_000).toISOString().slice(0, 10)
/** 0 is Sunday; the first of January 1970 was a Thursday. */
const weekday = (number: number) => (number + 4) % 7

/** Easter Sunday of the Gregorian calendar. Source: the anonymous algorithm of Nature (1876), as in Meeus, Astronomical Algorithms §8. */
function easter(year: number): string {
  const [a, b, c] = [year % 19, Math.floor(year / 100), year % 100]
  const g = Math.floor((8 * b + 13) / 25)
  const h = (19 * a + b - Math.floor(b / 4) - g + 15) % 30
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7
  const m = Math.floor((a + 11 * h + 22 * l) / 451)
  const sum = h + l - 7 * m + 114
  return `${year}-${String(Math.floor(sum / 31)).padStart(2, '0')}-${String((sum % 31) + 1).padStart(2, '0')}`
}

/** Days from Easter: Good Friday, Easter Monday, Ascension, Whit Monday. */
const aroundEaster = [-2, 1, 39, 50]

export function isHoliday(day: string): boolean {
  const year = Number(day.slice(0, 4))
  // When the 27th of April is a Sunday, the king's birthday is kept on the 26th.
  const kings = weekday(dayNumber(`${year}-04-27`)) === 0 ? '04-26' : '04-27'
  if (['01-01', kings, '05-05', '12-25', '12-26'].includes(day.slice(5))) return true
  const sunday = dayNumber(easter(year))
  return aroundEaster.some((days) => dayOfNumber(sunday + days) === day)
}

export const isWorkingDay = (day: string): boolean => ![0, 6].includes(weekday(dayNumber(day))) && !isHoliday(day)
