/** Words of the document that says how a decision weighed one person, for that person or their lawyer. */
export const weighingDocument = {
  title: (name: string) => `Hoe dit besluit rekening houdt met ${name}`,
  about: (name: string) => `Over: ${name}`,
  dateLine: (file: string, day: string) => `Ons kenmerk: ${file}. Stand van het dossier op ${day}.`,
  opening: (organ: string, power: string, article: string) =>
    `Dit stuk komt uit het dossier van de ${organ.toLowerCase()} over deze maatregel: ${power.charAt(0).toLowerCase()}${power.slice(1)}. De wet: ${article}.`,
  leftOut:
    'Wat alleen over andere bewoners gaat, staat er niet in. Hun namen zijn weggelaten uit wat wij zelf schreven. Adviezen staan er woord voor woord in.',
  anotherResident: '[andere bewoner]',
  facts: 'Wat er is gevonden',
  source: (said: string) => `Dat blijkt uit: ${said}`,
  weighing: 'De afweging',
  competence: 'Mocht het orgaan dit besluit nemen?',
  notAnswered: 'Niet beantwoord voor dit besluit:',
  notKnown: (day: string) => `Nog niet bekend. Wordt uitgezocht voor of op ${day}.`,
  line: (what: string, said: string) => `${what} ${said}`,
  aboutYou: (name: string) => `Wat over ${name} is gewogen`,
  vulnerability: 'Wist deze persoon ervan, en was die vrij?',
  helped: (help: string, day: string) => `Hulp aangeboden op ${day}: ${help}`,
  signed: (day: string) => `Een tweede medewerker heeft dit op ${day} ondertekend.`,
  notSigned: 'Nog geen tweede medewerker heeft dit ondertekend.',
  without: (why: string, day: string) => `Op ${day} is doorgegaan zonder toets: ${why}. De redenen:`,
  advice: 'Advies',
  noAdvice: 'Er is geen advies dat over deze persoon of over het hele dossier gaat.',
  adviceBy: (organ: string, kind: string, day: string) => `${kind}, gevraagd aan ${organ} op ${day}.`,
  adviceSays: (verdict: string, day: string) => `Ontvangen op ${day}: ${verdict}. De tekst, onveranderd:`,
  adviceWaits: 'Nog niet ontvangen.',
  setAside: (day: string) => `Dit advies is niet gevolgd (${day}). De redenen:`,
  hearing: 'Wat deze persoon zei',
  viewStands: (view: string, day: string) => `Zienswijze: ${view} (${day}).`,
  minorNotHeard: 'Deze persoon is minderjarig.',
  notHeardYet: 'Er is geen zienswijze vastgelegd.',
  decision: 'Het besluit',
  decided: (outcome: string, day: string) => `Besloten op ${day}: ${outcome}.`,
  remedy: (kind: string, lodged: string, ended: string | null, due: string | null) =>
    `${kind}, ingediend op ${lodged}${ended ? `: ${ended}` : due ? `; uiterlijk ${due} moet het orgaan hier iets aan doen` : ''}`,
  ended: (outcome: string, day: string) => `${outcome} (${day})`,
  // around the document
  pageTitle: 'Hoe is met deze persoon rekening gehouden?',
  pageLede:
    'Voor de bewoner of diens advocaat. Ga eerst na wie erom vraagt en of die namens deze persoon mag spreken; bij een kind is dat de wettelijk vertegenwoordiger.',
  readFirst: 'Lees het eerst zelf',
  readFirstText:
    'Namen van andere bewoners zijn weggelaten, maar een omschrijving kan ook over een ander gaan. Een advies blijft woord voor woord: noemt het een ander, overleg dan voordat u het geeft.',
  measures: 'Maatregelen',
  file: 'Dossier',
  savePdf: 'Bewaren als pdf',
}
