/** Words around the letter to a resident; those of the letter itself stand in `letter.nl.ts`. */
export const letterPage = {
  title: 'Brief aan de bewoner',
  lede: 'Zoals de bewoner die krijgt. In de brief staat niet wat anderen zeiden, niet welke hulp is aangeboden en geen naam van een medewerker: uw orgaan ondertekent. Kies bovenaan een andere taal voor de vertaling.',
  measures: 'Maatregelen',
  file: 'Dossier',
  savePdf: 'Bewaren als pdf',
}
