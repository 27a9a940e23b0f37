/** The words of the council report, form 1. Text that was published stays as it was: change words only with a new form. */
export const report = {
  title: 'Raadsrapportage veiligheid Maastricht',
  subtitle: (until: string, code: string) => `Cijfers tot en met ${until} (editie ${code})`,
  later: (number: number) => `herziene uitgave ${number}`,
  summary: {
    counts: (series: string, themes: string, of: string) =>
      `Deze rapportage toont ${series} reeksen over ${themes} van de ${of} thema’s uit de integrale veiligheidsanalyse.`,
    revisions: (count: string) => `${count} cijfers zijn herzien ten opzichte van een eerdere editie; zij staan apart.`,
    noRevisions: 'Geen enkel cijfer is herzien ten opzichte van een eerdere editie.',
    cannotTell: (count: string) =>
      `Bij ${count} reeksen uit de enquête is niet te zeggen of er iets is veranderd: er is geen marge gepubliceerd.`,
  },
  reading: 'Hoe dit te lezen',
  indicator: 'Reeks',
  period: 'Periode',
  amount: 'Cijfer',
  change: 'Verschil',
  edition: 'Editie',
  ofWhich: (label: string) => `waarvan: ${label}`,
  withUnit: (label: string, unit: string) => `${label} (${unit})`,
  registerCaption: (theme: string) => `${theme}: cijfers`,
  pages: (pages: string) => `Bron: ${pages}. Voorwaarden voor hergebruik niet vermeld.`,
  partYears: 'Een deel van een jaar wordt alleen vergeleken met hetzelfde deel van een ander jaar.',
  interpretation: (edition: string) => `Duiding bij editie ${edition}`,
  interpretationLeftBehind: (edition: string) =>
    `Deze duiding las editie ${edition}. Sindsdien zijn nieuwere cijfers verschenen, die zij niet kent.`,
  withoutFigures: 'Thema’s zonder cijfers',
  withoutFiguresText:
    'In de edities van deze rapportage staan bij deze thema’s geen cijfers. Dat wil niet zeggen dat er niets gebeurt, of dat er geen cijfers bestaan.',
  revisions: 'Herziene cijfers',
  revisionsText:
    'Deze cijfers zijn in een latere editie anders dan in een eerdere. Het nieuwste cijfer telt; het oude staat erbij, zodat een eerdere rapportage te volgen blijft.',
  noRevisionsText: 'Geen enkel cijfer in deze rapportage is herzien.',
  was: 'Was',
  became: 'Werd',
  editions: 'Waar de cijfers vandaan komen',
  editionsText:
    'De rapportage is gemaakt uit de volgende edities en uit geen andere. Verschijnt er een nieuwere editie, dan verandert deze rapportage niet.',
  until: 'Cijfers tot en met',
  loaded: 'Lading',
  colophon: 'Verantwoording',
  colophonText: (date: string, sha256: string) => [
    `Gemaakt op ${date}. Dezelfde edities geven altijd hetzelfde document, tot op de byte.`,
    `Vingerafdruk van alle cijfers (SHA-256): ${sha256}.`,
    'Cijfers: gemeente Maastricht, integrale veiligheidsanalyse (politieregistraties en Veiligheidsmonitor). Alles gaat over de hele gemeente; niets gaat over personen of adressen.',
  ],
}
