/** Words around figures, the same for residents, council and workbench. B1 Dutch. */
export const figures = {
  period: {
    'full-year': (year: string) => `heel ${year}`,
    'jan-mar': (year: string) => `januari t/m maart ${year}`,
    'jan-jun': (year: string) => `januari t/m juni ${year}`,
    'jan-sep': (year: string) => `januari t/m september ${year}`,
    'not-printed': () => 'jaar niet vermeld',
  },
  shortPeriod: {
    'full-year': '',
    'jan-mar': 'jan–mrt',
    'jan-jun': 'jan–jun',
    'jan-sep': 'jan–sep',
    'not-printed': '?',
  },
  /** Short, for tables: `2018`, `jan t/m jun 2019`. */
  tablePeriod: {
    'full-year': (year: string) => year,
    'jan-mar': (year: string) => `jan t/m mrt ${year}`,
    'jan-jun': (year: string) => `jan t/m jun ${year}`,
    'jan-sep': (year: string) => `jan t/m sep ${year}`,
    'not-printed': () => 'jaar niet vermeld',
  },
  source: { 'police-register': 'Politieregistratie', survey: 'Veiligheidsmonitor (enquête)' },
  unit: { count: 'aantal registraties', percent: 'procent van de ondervraagden', score: 'cijfer van 0 tot 10' },
  shortUnit: { count: 'aantal', percent: 'procent', score: 'cijfer' },
  percent: (amount: string) => `${amount}%`,
  more: (amount: string, from: string) => `${amount} meer dan in ${from}`,
  fewer: (amount: string, from: string) => `${amount} minder dan in ${from}`,
  same: (from: string) => `evenveel als in ${from}`,
  acrossEditions: 'twee edities',
  higher: (amount: string, low: string, high: string, from: string) =>
    `${amount} procentpunt hoger dan in ${from} (${low} tot ${high})`,
  lower: (amount: string, low: string, high: string, from: string) =>
    `${amount} procentpunt lager dan in ${from} (${low} tot ${high})`,
  cannotTell: {
    'no-margin-published': (from: string) => `niet te zeggen of het anders is dan in ${from}: geen marge gepubliceerd`,
    'spread-not-published': (from: string) =>
      `niet te zeggen of het anders is dan in ${from}: geen spreiding gepubliceerd`,
    'interval-holds-no-change': (from: string) =>
      `niet te zeggen of het anders is dan in ${from}: het verschil past binnen de marge`,
  },
  cannotTellShort: 'niet te zeggen',
  margin: (low: string, high: string) => `(${low} tot ${high} procentpunt)`,
  revised: (was: string, edition: string) => `was ${was} in editie ${edition}`,
  quoted: 'door anderen aangehaald',
  ownWords: 'onze vertaling',
  edition: (code: string, until: string) => `editie ${code}, cijfers t/m ${until}`,
  editionUndated: (code: string) => `editie ${code}`,
  reuse: 'Voorwaarden voor hergebruik niet vermeld.',
  notes: {
    'registered-depends-on-reporting':
      'Politiecijfers tellen wat is gemeld of door de politie is gezien. Meer registraties kan meer overlast zijn, en ook meer melden.',
    'gravest-offence-only':
      'Van één voorval met meer strafbare feiten telt alleen het ernstigste feit. Een lichter feit in hetzelfde voorval staat niet in deze cijfers.',
    'found-by-police-effort':
      'Drugshandel komt vooral aan het licht als de politie ernaar zoekt. Dit aantal zegt weinig over hoeveel er wordt gehandeld.',
    'quarrels-in-assault-total':
      'Ruzies zonder vervolg tellen mee in het totaal van mishandeling. Als dat totaal stijgt, kan dat door ruzies komen.',
    'no-margin-published':
      'De enquête vraagt een deel van de inwoners. Er is niet gepubliceerd hoeveel mensen antwoordden. Daarom kunnen wij niet zeggen of een verschil tussen twee jaren echt is.',
    'reuse-not-stated':
      'De gemeente Maastricht publiceerde deze cijfers. Voorwaarden voor hergebruik stonden er niet bij. Kijk op de pagina van de gemeente voordat u een cijfer als actueel gebruikt.',
  },
} as const
