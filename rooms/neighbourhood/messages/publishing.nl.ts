/** Woorden van de pagina waar wordt voorgesteld en beslist wat over gebieden naar buiten gaat. */
export const publishing: PublishingWords = {
  title: 'Publiceren',
  lede: 'Een analist stelt voor, iemand anders beslist. Wat is vrijgegeven, verandert niet meer.',
  proposals: 'Voorstellen',
  none: 'Er is nog niets voorgesteld',
  noneText: 'Een analist stelt hieronder een tabel voor, of een cijfer uit open data.',
  proposal: 'Voorstel',
  basis: 'Grondslag',
  state: 'Stand',
  day: 'Voorgesteld',
  states: {
    proposed: 'wacht op besluit',
    blocked: 'mag niet naar buiten',
    released: 'vrijgegeven',
    declined: 'afgewezen',
  },
  origins: { 'open-data': 'open data', 'own-count': 'eigen telling', survey: 'bewonersonderzoek' },
  proposeSurvey: 'Uitkomsten van een enquête voorstellen',
  proposeSignals: 'Aantallen meldingen voorstellen',
  noFinishedSurvey:
    'Er is nog geen enquête met definitieve uitkomsten. Maak ze definitief op de pagina van de enquête.',
  survey: 'Enquête',
  by: 'Naar wat',
  parts: { area: 'per gebied', age: 'naar leeftijd', sex: 'naar geslacht' },
  partHints: {
    area: 'Elk gebied van het ontwerp, naast iedereen samen.',
    age: 'Iedereen samen en elke leeftijdsgroep van het ontwerp; niet per gebied.',
    sex: 'Iedereen samen en elk geslacht dat het ontwerp noemt; niet per gebied.',
  },
  earlierSurveys: 'Eerdere enquêtes ernaast',
  earlierSurveysHint:
    'Zij komen als eerdere perioden in dezelfde publicatie. Waar anders is gevraagd, wordt de lijn geknipt en niets vergeleken.',
  form: 'Welke cijfers',
  forms: { measured: 'gemeten per gebied', modelled: 'geschat met hulp van andere gebieden' },
  formHints: {
    measured: 'Gebieden met te weinig antwoorden worden afgeschermd, met zoveel andere als nodig is.',
    modelled: 'Ook gebieden met te weinig antwoorden krijgen een schatting, met een ruimere marge.',
  },
  theme: 'Thema',
  firstMonth: 'Eerste maand',
  lastMonth: 'Laatste maand',
  monthHint: 'Bijvoorbeeld 2026-03. Een maand is geteld als zij 28 dagen voorbij is.',
  proposeHeld: 'Een eigen tabel voorstellen',
  proposeOpen: 'Een cijfer uit open data voorstellen',
  proposeNow: 'Beschermen en voorstellen',
  kind: 'Wat voor tabel',
  titleNl: 'Titel in het Nederlands',
  titleEn: 'Titel in het Engels',
  definitionNl: 'Wat is er gevraagd of geteld (Nederlands)',
  definitionEn: 'Wat is er gevraagd of geteld (Engels)',
  source: 'Bron',
  basisHint:
    'Welke antwoorden of registraties zijn geteld, bijvoorbeeld bewonersonderzoek-2025. Alles met dezelfde grondslag wordt samen getoetst.',
  period: 'Periode',
  direction: 'Wat is gunstig',
  directionHint:
    'Staan er meer antwoorden naast elkaar, zoals veilig en onveilig? Dan staat er bij elk alleen hoger of lager.',
  directions: {
    'higher-is-better': 'hoger is beter',
    'higher-is-worse': 'hoger is slechter',
    neither: 'geen van beide',
  },
  matters: 'Vanaf welk verschil doet het ertoe',
  mattersHint: 'In de eenheid van het cijfer. Leeg: dan wordt niets ongeveer gelijk genoemd.',
  divisions: 'Hoeveel kolommen zijn gebieden',
  rows: 'Regels van de tabel',
  rowsHint:
    'Eerste regel: namen van kolommen, gebieden eerst, aantal als laatste. Bijvoorbeeld buurt;antwoord;aantal. De regels worden nergens bewaard.',
  known: 'Wat anderen al publiceerden',
  knownHint: 'Zelfde kolommen; * voor alles samen. De aanvaller kent deze getallen.',
  kin: 'Vergelijkbare gebieden',
  kinHint: 'Per regel een code en een groep, bijvoorbeeld BU09350102;vooroorlogse wijk.',
  table: 'Tabel',
  figure: 'Cijfer',
  chooseTable: 'Kies een tabel',
  level: 'Gebieden',
  levels: { municipality: 'gemeenten', district: 'wijken', neighbourhood: 'buurten' },
  municipality: 'Alleen in deze gemeente',
  surety: 'Hoe zeker',
  sureties: {
    'published-margin': 'de bron geeft marges',
    'modelled-95': 'geschat met hulp van andere gebieden',
    'full-count': 'telling van alles, geen steekproef',
    'no-margin-published': 'de bron geeft geen marges',
  },
  attacker: 'Wat een aanvaller overhoudt',
  attackerLede:
    'De aanvaller kent alles wat hier staat, alles wat eerder op deze grondslag is gepubliceerd, en wat anderen publiceerden.',
  cells: 'cijfers',
  withheld: 'afgeschermd',
  sensitive: 'te klein of te veelzeggend',
  found: 'door de aanvaller gevonden',
  narrowest: 'kleinste speelruimte die overblijft',
  earlier: 'eerdere publicaties meegerekend',
  knownCount: 'cijfers van anderen meegerekend',
  whyProtected: (sensitive, more) =>
    `Zelf te klein of te veelzeggend: ${sensitive}. Weggelaten omdat die anders door aftrekken te vinden zijn: ${more}. Welke welke zijn, staat nergens: dat zou zelf iets verraden.`,
  nothingToProtect: 'Er hoefde niets te worden weggelaten.',
  changedInstead: (small) =>
    `Niets is weggelaten: elk aantal is iets veranderd. ${small} aantallen zijn kleiner dan vijf; van elk zijn ten minste drie getallen mogelijk.`,
  left: 'Wat per afgeschermd cijfer nog mogelijk is',
  leftName: 'Cijfer',
  leftRange: 'De aanvaller weet alleen',
  between: (low, high) => `tussen ${low} en ${high}`,
  atLeast: (low) => `${low} of meer`,
  blocked: 'Dit mag niet naar buiten',
  blockedText:
    'Verander de tabel en stel haar daarna opnieuw voor. Is niets te beschermen, neem dan minder uitsplitsingen of grotere gebieden.',
  ranks: 'Plaatsen van gebieden (alleen voor analisten)',
  ranksLede:
    'Plaats 1 is het hoogste cijfer. Met 95 % zekerheid staan alle gebieden samen tussen deze plaatsen. Deze lijst gaat niet naar buiten.',
  rank: 'Plaats',
  noRanks: 'Zonder marges zegt een plaats niets.',
  withoutRank: (count) => `Zonder cijfer, en dus zonder plaats: ${count}.`,
  preview: 'Wat iedereen zou zien',
  area: 'Gebied',
  category: 'Categorie',
  amount: 'Cijfer',
  noMargin: 'geen marge',
  cellStates: { protected: 'afgeschermd', 'too-few': 'te weinig antwoorden', 'no-data': 'geen gegevens' },
  whole: 'alles samen',
  shownOf: (shown, all) => `${shown} van ${all} cijfers; alle staan in het bestand na vrijgave.`,
  fingerprint: 'Vingerafdruk (SHA-256)',
  decide: 'Beslissen',
  decideLede: 'U beslist over het voorstel van een ander. Vrijgeven kan niet worden teruggedraaid.',
  reason: 'Reden',
  release: 'Vrijgeven',
  decline: 'Afwijzen',
  own: 'Dit is uw eigen voorstel; iemand anders beslist.',
  whereItStands: 'Bewoners lezen het onder Mijn stad, Mijn buurt. Het vaste adres op die site is',
  decided: (state, day, organ) => `${state} op ${day} door ${organ}.`,
}

export type PublishingWords = {
  readonly [K in
    | 'title'
    | 'lede'
    | 'whereItStands'
    | 'proposals'
    | 'none'
    | 'noneText'
    | 'proposal'
    | 'basis'
    | 'state'
    | 'day'
    | 'proposeSurvey'
    | 'proposeSignals'
    | 'noFinishedSurvey'
    | 'survey'
    | 'form'
    | 'by'
    | 'earlierSurveys'
    | 'earlierSurveysHint'
    | 'theme'
    | 'firstMonth'
    | 'lastMonth'
    | 'monthHint'
    | 'proposeHeld'
    | 'proposeOpen'
    | 'proposeNow'
    | 'kind'
    | 'titleNl'
    | 'titleEn'
    | 'definitionNl'
    | 'definitionEn'
    | 'source'
    | 'basisHint'
    | 'period'
    | 'direction'
    | 'directionHint'
    | 'matters'
    | 'mattersHint'
    | 'divisions'
    | 'rows'
    | 'rowsHint'
    | 'known'
    | 'knownHint'
    | 'kin'
    | 'kinHint'
    | 'table'
    | 'figure'
    | 'chooseTable'
    | 'level'
    | 'municipality'
    | 'surety'
    | 'attacker'
    | 'attackerLede'
    | 'cells'
    | 'withheld'
    | 'sensitive'
    | 'found'
    | 'narrowest'
    | 'earlier'
    | 'knownCount'
    | 'nothingToProtect'
    | 'left'
    | 'leftName'
    | 'leftRange'
    | 'blocked'
    | 'blockedText'
    | 'ranks'
    | 'ranksLede'
    | 'rank'
    | 'noRanks'
    | 'preview'
    | 'area'
    | 'category'
    | 'amount'
    | 'noMargin'
    | 'whole'
    | 'fingerprint'
    | 'decide'
    | 'decideLede'
    | 'reason'
    | 'release'
    | 'decline'
    | 'own']: string
} & {
  readonly states: { readonly [K in 'proposed' | 'blocked' | 'released' | 'declined']: string }
  readonly origins: { readonly [K in 'open-data' | 'own-count' | 'survey']: string }
  readonly parts: { readonly [K in 'area' | 'age' | 'sex']: string }
  readonly partHints: { readonly [K in 'area' | 'age' | 'sex']: string }
  readonly forms: { readonly [K in 'measured' | 'modelled']: string }
  readonly formHints: { readonly [K in 'measured' | 'modelled']: string }
  readonly directions: { readonly [K in 'higher-is-better' | 'higher-is-worse' | 'neither']: string }
  readonly levels: { readonly [K in 'municipality' | 'district' | 'neighbourhood']: string }
  readonly sureties: {
    readonly [K in 'published-margin' | 'modelled-95' | 'full-count' | 'no-margin-published']: string
  }
  readonly cellStates: { readonly [K in 'protected' | 'too-few' | 'no-data']: string }
  readonly whyProtected: (sensitive: string, more: string) => string
  readonly changedInstead: (small: string) => string
  readonly between: (low: string, high: string) => string
  readonly atLeast: (low: string) => string
  readonly shownOf: (shown: string, all: string) => string
  readonly withoutRank: (count: string) => string
  readonly decided: (state: string, day: string, organ: string) => string
}
