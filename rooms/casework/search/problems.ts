/** What may go wrong with searching. */
import { entry } from '../../../foundation/problem-entry.ts'

export const searchProblems = {
  'no-search-term': entry(
    400,
    [
      'Hierop kunt u niet zoeken',
      'Zoek met gewone woorden in kleine letters, van ten minste drie letters. Op een naam, adres of nummer zoekt u niet: vraag vanuit een casus of iemand elders bekend is.',
    ],
    [
      'This cannot be searched for',
      'Search with ordinary words in small letters, of at least three letters. A name, address or number is no search term: ask from a case whether somebody is known elsewhere.',
    ],
  ),
}
