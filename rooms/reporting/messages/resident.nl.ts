/** Public pages with reports to the council. B1 Dutch. */
export const resident = {
  listTitle: 'Wat de gemeenteraad leest',
  listLede:
    'De raad krijgt een rapportage over veiligheid, gemaakt uit gepubliceerde cijfers. Elke rapportage blijft zoals zij was, ook als er later nieuwere cijfers komen.',
  none: 'Er is nog geen rapportage gemaakt.',
  columns: { report: 'Rapportage', made: 'Gemaakt op', newer: 'Nieuwere cijfers' },
  reportName: (edition: string, number: number) =>
    number > 1 ? `Stand ${edition}, uitgave ${number}` : `Stand ${edition}`,
  newer: (edition: string) => `editie ${edition}`,
  noNewer: 'nee',
  back: 'Alle rapportages',
  pdf: 'Download als PDF',
  pdfNote: (sha256: string) => `De PDF is altijd dezelfde, tot op de byte. Vingerafdruk (SHA-256): ${sha256}`,
  leftBehind: (edition: string) =>
    `Er zijn nieuwere cijfers dan in deze rapportage: editie ${edition}. Deze rapportage verandert niet meer.`,
  cityLink: 'Alle cijfers per thema',
}
