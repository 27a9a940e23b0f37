/** Waarom iets niet naar buiten mag, in gewone woorden. */
export const gate = {
  column: (columns: string) =>
    `Een eerdere publicatie op deze grondslag gebruikt ook: ${columns}. Zonder die kolom is niet te zeggen wat de twee samen verraden. Neem haar mee in de tabel.`,
  otherwise: (figure: string, amount: string) =>
    `${figure} is eerder gepubliceerd als ${amount}. Nu komt er iets anders uit; het verschil zou verraden wat er veranderde.`,
  sameName: (now: string, before: string) => `${now} telt hetzelfde als eerder ${before}. Gebruik die naam.`,
  whySameName:
    'Onder een andere naam krijgt hetzelfde aantal een andere afwijking. Uit een paar van zulke tabellen is het echte aantal terug te rekenen.',
  division: (now: string, before: string) => `De kolom ${now} heette eerder ${before}. Gebruik dezelfde naam.`,
  sameBasis: (basis: string) =>
    `Deze tabel telt hetzelfde als een tabel met de grondslag ${basis}. Gebruik die grondslag: alleen dan wordt de een tegen de ander gehouden.`,
  otherParts:
    'Een eerdere publicatie van deze enquête toont andere gebieden of groepen. Samen zouden zij iets verraden.',
  alreadyOut: (figure: string) => `Wat al gepubliceerd is, laat dit zien: ${figure}. Geen patroon beschermt dat nog.`,
  noFigure: 'Er blijft geen cijfer over om te laten zien.',
  unproven: 'Het bewijs kwam niet rond binnen de tijd. Stel het opnieuw voor, of maak de tabel kleiner.',
  noInterval: (figure: string) => `${figure}: er is geen marge.`,
  earlier: 'Naar die publicatie',
}
