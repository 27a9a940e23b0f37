/** Woorden van de pagina waar een tabel van buiten wordt opgehaald. */
export const outside = {
  title: 'Gegevens ophalen',
  lede: 'Zoek een tabel in een catalogus, of plak het adres van een bestand. U ziet eerst wat erin staat; pas daarna wordt er iets geladen.',
  open: 'Gegevens van buiten ophalen',
  openLede: 'Een tabel van het CBS of grenzen van een kaartdienst, zonder eerst zelf bestanden te bewaren.',

  none: 'Deze installatie haalt niets van buiten op',
  noneText:
    'Zo begint elke installatie. De beheerder van de machine kan plaatsen toestaan met de instelling SCHAKEL_OPEN_DATA_HOSTS, bijvoorbeeld opendata.cbs.nl. Tot die tijd haalt u het bestand zelf op en levert u het aan.',
  toHandIn: 'Naar aanleveren',
  places: (hosts: string) => `Er wordt alleen opgehaald van: ${hosts}.`,
  whoAllows:
    'De beheerder van de machine bepaalt dit (SCHAKEL_OPEN_DATA_HOSTS). Alleen het adres gaat naar buiten: geen naam, en niet waar u naar zoekt.',

  search: 'Zoeken in catalogi',
  searchLede:
    'Er wordt gezocht in lijsten die hier worden bewaard. Alle woorden moeten in de titel of de omschrijving staan.',
  words: 'Woorden',
  wordsHint: 'Bijvoorbeeld: kerncijfers wijken buurten 2024',
  searchNow: 'Zoeken',
  noWords: 'Typ eerst een woord.',
  lists: 'Lijsten van tabellen',
  place: 'Plaats',
  tables: 'Tabellen',
  state: 'Stand',
  states: { waiting: 'wordt opgehaald', kept: 'opgehaald', refused: 'niet gelukt' },
  notAsked: 'nog niet opgehaald',
  keptOn: (day: string) => `van ${day}`,
  fetchLists: 'Lijsten ophalen',
  renewLists: 'Lijsten vernieuwen',
  noLists: 'Geen van deze plaatsen heeft een catalogus die we kennen',
  noListsText: 'Plak hieronder het adres van een bestand of van een tabel.',
  found: (count: string) => (count === '1' ? '1 tabel gevonden' : `${count} tabellen gevonden`),
  shownOf: (shown: string, count: string) => `De eerste ${shown} van ${count}. Voeg een woord toe om minder te vinden.`,
  nothing: 'Geen tabel met al deze woorden',
  nothingText: 'Probeer minder woorden, of een ander woord: buurt in plaats van wijk.',
  nothingYet: 'Er is nog geen lijst om in te zoeken',
  nothingYetText: 'Haal eerst de lijsten op. Dat duurt meestal minder dan een minuut.',
  table: 'Tabel',
  period: 'Periode',
  modified: 'Gewijzigd',
  licence: 'Licentie',
  notStated: 'niet vermeld',
  fetchTable: 'Ophalen',
  fetchNamed: (title: string) => `${title} ophalen`,

  byAddress: 'Ophalen van een adres',
  byAddressLede:
    'Een tabel van de opendataservice (alle bladen en beschrijvingen gaan mee), een kaartlaag (OGC API Features), of een los bestand: csv, xlsx, json, geojson.',
  address: 'Adres',
  addressHint: 'Begint met https://. Bijvoorbeeld https://opendata.cbs.nl/ODataFeed/odata/84799NED',
  encoding: 'Tekens in het bestand',
  fetchNow: 'Ophalen en bekijken',

  fetching: (megabytes: string, files: string) => `${megabytes} opgehaald, ${files} bestanden klaar`,
  fetchedFrom: (address: string) => `Opgehaald van ${address}`,
  again: 'Opnieuw ophalen',
}
