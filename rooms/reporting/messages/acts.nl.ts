/** Hoe handelingen van deze kamer heten in het logboek en in het weekoverzicht: per soort, nooit met inhoud. */
export const acts = {
  'reporting.interpretation.written': 'Duiding bij rapportage geschreven',
  'reporting.report.downloaded': 'Rapportage opgehaald',
  'reporting.report.listed': 'Rapportages bekeken',
  'reporting.report.made': 'Rapportage gemaakt',
  'reporting.report.read': 'Rapportage geopend',
}
