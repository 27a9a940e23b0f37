/** Hoe handelingen van deze kamer heten in het logboek en in het weekoverzicht: per soort, nooit met inhoud. */
export const acts = {
  'neighbourhood.index.read': 'Lijst van wijken bekeken',
  'neighbourhood.theme.read': 'Cijfers over een thema bekeken',
}
