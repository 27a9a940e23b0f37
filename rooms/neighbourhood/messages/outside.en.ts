/** Words of the page where a table is fetched from outside. */
import type { outside as nl } from './outside.nl.ts'

export const outside: typeof nl = {
  title: 'Fetch data',
  lede: 'Look for a table in a catalogue, or paste the address of a file. You first see what is in it; only then is anything loaded.',
  open: 'Fetch data from outside',
  openLede: 'A table of Statistics Netherlands or boundaries of a map service, without keeping files yourself first.',

  none: 'This installation fetches nothing from outside',
  noneText:
    'That is how each installation begins. The administrator of the machine can allow places with the setting SCHAKEL_OPEN_DATA_HOSTS, for example opendata.cbs.nl. Until then you fetch the file yourself and hand it in.',
  toHandIn: 'To handing in',
  places: (hosts) => `Data are fetched only from: ${hosts}.`,
  whoAllows:
    'The administrator of the machine decides this (SCHAKEL_OPEN_DATA_HOSTS). Only the address goes out: no name, and not what you look for.',

  search: 'Search catalogues',
  searchLede: 'Lists that are kept here are searched. Every word must occur in the title or the description.',
  words: 'Words',
  wordsHint: 'For example: kerncijfers wijken buurten 2024',
  searchNow: 'Search',
  noWords: 'Type a word first.',
  lists: 'Lists of tables',
  place: 'Place',
  tables: 'Tables',
  state: 'State',
  states: { waiting: 'being fetched', kept: 'fetched', refused: 'did not work' },
  notAsked: 'not fetched yet',
  keptOn: (day) => `of ${day}`,
  fetchLists: 'Fetch lists',
  renewLists: 'Renew lists',
  noLists: 'None of these places has a catalogue that we know',
  noListsText: 'Paste the address of a file or of a table below.',
  found: (count) => (count === '1' ? '1 table found' : `${count} tables found`),
  shownOf: (shown, count) => `The first ${shown} of ${count}. Add a word to find fewer.`,
  nothing: 'No table with all of these words',
  nothingText: 'Try fewer words, or another one. Most titles are in Dutch: buurt is a neighbourhood, wijk a district.',
  nothingYet: 'There is no list to search in yet',
  nothingYetText: 'Fetch the lists first. It mostly takes less than a minute.',
  table: 'Table',
  period: 'Period',
  modified: 'Changed',
  licence: 'Licence',
  notStated: 'not stated',
  fetchTable: 'Fetch',
  fetchNamed: (title) => `Fetch ${title}`,

  byAddress: 'Fetch from an address',
  byAddressLede:
    'A table of the open-data service (all of its pages and descriptions come along), a map layer (OGC API Features), or a file: csv, xlsx, json, geojson.',
  address: 'Address',
  addressHint: 'Begins with https://. For example https://opendata.cbs.nl/ODataFeed/odata/84799NED',
  encoding: 'Characters in the file',
  fetchNow: 'Fetch and look',

  fetching: (megabytes, files) => `${megabytes} fetched, ${files} files complete`,
  fetchedFrom: (address) => `Fetched from ${address}`,
  again: 'Fetch again',
}
