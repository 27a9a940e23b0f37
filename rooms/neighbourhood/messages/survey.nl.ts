/** Woorden van de enquêtepagina’s: ontwerpen, antwoorden aanleveren, uitkomsten lezen. */
type Place = { readonly line?: number | undefined; readonly column?: string | undefined }
const at = ({ line }: Place) => (line === undefined ? '' : ` (regel ${line})`)
const named = ({ column }: Place) => (column ? ` “${column}”` : '')

export const survey = {
  title: 'Enquêtes',
  lede: 'Wat bewoners zelf zeggen. Eerst staat vast wat een enquête kan laten zien, dan wordt er gevraagd. Antwoorden leest niemand; u ziet uitkomsten van tien antwoorden of meer.',
  design: 'Enquête ontwerpen',
  list: 'Alle enquêtes',
  noSurveys: 'Er is nog geen enquête',
  noSurveysText: 'Ontwerp er een. U ziet meteen hoe precies de uitkomsten per buurt zullen zijn.',
  survey: 'Enquête',
  fieldwork: 'Veldwerk',
  fromUntil: (from: string, until: string) => `${from} – ${until}`,
  planned: 'Beoogde antwoorden',
  areas: 'Buurten',
  state: 'Stand',
  states: {
    designed: 'ontworpen',
    importing: 'wordt verwerkt',
    refused: 'niet te verwerken',
    estimated: 'uitkomsten, nog niet definitief',
    final: 'definitief',
  },

  context: 'Context voor de schattingen',
  contextHint: 'Alleen wat bij besluit is toegelaten. De cijfers van de antwoorden zelf veranderen er niet door.',
  withoutContext: (names: string) => `Zonder schatting, omdat een cijfer van de context ontbreekt: ${names}.`,
  questionsTitle: 'Elke vraag apart',
  questionsLede:
    'Het deel dat gunstig antwoordt, met het interval. Een schaal middelt; hier is te zien waar zij uit bestaat.',
  question: 'Vraag',
  questionArea: 'Buurt',
  favourable: 'Antwoordt gunstig',
  shareInterval: (share: string, low: string, high: string) => `${share} (${low}–${high})`,
  besideTitle: 'Naast een cijfer uit open data',
  besideLede:
    'Twee bronnen naast elkaar, buurt voor buurt op naam. Dat ze samengaan, zegt niet dat het een van het ander komt.',
  besideChoose: 'Kies een tabel',
  besideTable: 'Tabel',
  besideFigure: 'Cijfer',
  besidePeriod: 'Periode',
  besideNone: 'geen',
  besideSource: (source: string) => `Bron: ${source}`,

  designLede:
    'Wat u hier vastlegt, verandert niet meer. Reken het ontwerp eerst door: een verschil dat kleiner is dan wat de enquête kan laten zien, zult u straks niet vinden.',
  name: 'Naam',
  fieldworkFrom: 'Eerste dag van het veldwerk',
  fieldworkUntil: 'Laatste dag van het veldwerk',
  modes: 'Hoe wordt er gevraagd?',
  modesHint:
    'Een andere manier van vragen geeft andere antwoorden. Verandert dit, dan wordt de lijn door de tijd geknipt.',
  modeNames: { internet: 'via internet', paper: 'op papier', telephone: 'per telefoon', visit: 'aan de deur' },
  areasHint:
    'Eén buurt per regel: code; naam; inwoners van 15 jaar en ouder; beoogde antwoorden. Plakken uit een spreadsheet kan. Vraag in een kleine buurt meer mensen dan haar aandeel, anders is er straks niets over te zeggen.',
  ages: 'Leeftijdsklassen',
  groupsHint: (example: string) =>
    `Eén per regel: code; inwoners. Bijvoorbeeld: ${example}. Leeg: wordt niet gevraagd.`,
  sexes: 'Geslacht',
  scales: 'Wat wordt er gevraagd?',
  scaleNames: {
    'physical-quality': 'Fysieke kwaliteit',
    'social-cohesion': 'Sociale cohesie',
    'little-nuisance': 'Weinig overlast',
    'perceived-safety': 'Veiligheidsbeleving',
    trust: 'Vertrouwen',
    resilience: 'Weerbaarheid',
    'resilience-mutual-trust': 'Weerbaarheid: onderling vertrouwen',
    'resilience-informal-control': 'Weerbaarheid: elkaar aanspreken',
    'resilience-authorities-act': 'Weerbaarheid: instanties doen iets',
    'resilience-knows-where': 'Weerbaarheid: weten waar je veilig kunt melden',
    'resilience-no-retaliation': 'Weerbaarheid: geen angst voor represailles',
  },
  weighting: 'Weging',
  weightings: {
    house: 'hier: naar buurt, leeftijd en geslacht',
    delivered: 'geleverd: in het bestand staat een kolom met gewichten',
  },
  deviation: 'Spreiding tussen mensen',
  deviationHint: 'In punten van 0–10. Meestal rond 2.',
  designEffect: 'Effect van de weging',
  designEffectHint: 'Hoeveel ongelijke gewichten de variantie vergroten. Meestal 1,1 tot 1,5.',
  response: 'Verwachte respons (%)',
  breakWhy: 'Waarom niet te vergelijken met eerdere enquêtes?',
  breakWhyHint: 'Alleen invullen als dat zo is. De lijn wordt dan geknipt, met deze reden erbij.',
  reckon: 'Doorrekenen',
  record: 'Vastleggen',
  recorded: 'Vastgelegd',
  badLine: (line: number) =>
    `heeft een fout in regel ${line}: zet puntkomma’s of tabs tussen de delen, en gebruik hele getallen`,
  notANumber: 'is geen getal',
  unread: 'Verbeter wat hier staat en probeer het opnieuw.',

  precision: 'Wat deze enquête kan laten zien',
  precisionLede:
    'Marge: de helft van een interval van 95 %. Kleinste verandering: zo groot moet een verschil tussen twee zulke enquêtes zijn om het in vier van de vijf gevallen te zien.',
  area: 'Buurt',
  all: 'Alle buurten samen',
  invited: 'Aan te schrijven',
  oversampling: 'Ten opzichte van aandeel',
  times: (factor: string) => `${factor} ×`,
  margin: 'Marge van een score',
  smallestChange: 'Kleinste verandering',
  shareMargin: 'Marge van een percentage',
  plusMinus: (amount: string) => `±\u00a0${amount}`,
  points: (amount: string) => `${amount} punt`,
  percentagePoints: (amount: string) => `± ${amount} procentpunt`,
  tooFew: 'te weinig om te tonen',
  none: '–',

  bring: 'Antwoorden aanleveren',
  bringLede:
    'Eén csv-bestand, een regel per persoon, met precies deze kolommen. Namen, adressen, geboortejaren, postcodes, opmerkingen of nummers van personen houden het hele bestand tegen.',
  columns: 'Kolommen in het bestand',
  column: 'Kolom',
  meaning: 'Betekenis',
  codes: 'Wat erin staat',
  columnArea: 'Buurt waar iemand woont',
  columnAge: 'Leeftijdsklasse',
  columnSex: 'Geslacht',
  columnWeight: 'Gewicht',
  anAreaCode: 'een buurtcode uit het ontwerp',
  aPositiveNumber: 'een getal groter dan 0',
  file: 'Bestand met antwoorden',
  fileHint: 'csv, hoogstens 60 MB. Het wordt verzegeld zodra het binnenkomt.',
  chooseFile: 'Kies eerst een bestand.',
  emptyFile: 'Dit bestand is leeg. Sla de antwoorden opnieuw op.',
  fileTooLarge: 'Dit bestand is groter dan 60 MB.',
  send: 'Verzegelen en verwerken',
  sending: (done: string) => `${done} verzegeld`,
  encoding: 'Tekens in het bestand',
  encodings: { 'utf-8': 'UTF-8 (gewoonlijk)', 'windows-1252': 'Windows-1252 (oudere spreadsheets)' },

  steps: {
    reading: (done: string, of: string) => `Antwoorden worden gelezen: deel ${done} van ${of}.`,
    weighing: () => 'Antwoorden worden gewogen naar de bevolking.',
    estimating: (done: string, of: string) => `Uitkomsten worden berekend: schaal ${done} van ${of}.`,
  },
  waiting: 'Wacht tot het aan de beurt is.',
  mayLeave: 'U kunt weggaan: dit loopt door.',
  refusedTitle: 'Deze antwoorden zijn niet verwerkt',
  gone: 'Het bestand is vernietigd. Lever een verbeterd bestand aan.',
  faults: {
    'about-persons': (place: Place) =>
      `De kolom${named(place)} kan vertellen wie iemand is. Haal hem uit het bestand; alleen de kolommen uit het ontwerp horen erin.`,
    'sensitive-question': (place: Place) =>
      `De kolom${named(place)} gaat over herkomst, geloof, politiek of geaardheid. Dat wordt hier niet gevraagd. Haal hem eruit.`,
    'unknown-question': (place: Place) =>
      `De kolom${named(place)} staat niet in het ontwerp. Haal hem uit het bestand.`,
    'column-missing': (place: Place) =>
      `De kolom${named(place)} ontbreekt. Alle kolommen uit het ontwerp moeten er zijn, ook als een vraag vaak leeg bleef.`,
    'finer-than-design': (place: Place) =>
      `De kolom${named(place)} is fijner dan het ontwerp, of staat er niet in${at(place)}. Gebruik de klassen van het ontwerp.`,
    'unknown-area': (place: Place) =>
      `Een buurt staat niet in het ontwerp${at(place)}. Gebruik de codes van het ontwerp.`,
    'unknown-answer': (place: Place) =>
      `Bij vraag${named(place)} staat een antwoord dat niet bestaat${at(place)}. Gebruik de codes bij de vraag, of laat het leeg.`,
    'bad-weight': (place: Place) => `Het gewicht is geen getal groter dan 0${at(place)}.`,
    'no-answers': () => 'Er staat geen enkel antwoord in het bestand.',
    'more-than-live-there': (place: Place) =>
      `Uit${named(place)} komen meer antwoorden dan er volgens het ontwerp mensen wonen.`,
    'cannot-weigh': (place: Place) =>
      `Er is geen weging die bij de bevolking past${place.column ? ` (${place.column})` : ''}: uit een groep antwoordde niemand. Voeg groepen samen in een nieuw ontwerp.`,
    'pieces-missing': () => 'Een deel van het bestand is niet aangekomen. Lever het opnieuw aan.',
    'broke-off': () => 'Het verwerken is drie keer afgebroken. Lever het bestand opnieuw aan, of vraag de beheerder.',
  },

  answers: 'De antwoorden',
  answersHeld: (day: string) =>
    `De antwoorden zijn verzegeld en worden door niemand gelezen. Ze worden vernietigd zodra u de uitkomsten definitief maakt, en uiterlijk op ${day}.`,
  answersDestroyed: (day: string) =>
    `De antwoorden zijn op ${day} vernietigd, met hun sleutel. Alleen de uitkomsten zijn er nog.`,
  answersGoing:
    'De sleutel van de antwoorden is vernietigd: niemand opent ze nog. Straks staat hier welke regel van het logboek dat zegt.',
  answersNone: 'Er worden hier geen antwoorden bewaard.',
  proof: 'Regel in het logboek:',
  finish: 'Definitief maken',
  finishTitle: 'Uitkomsten definitief maken?',
  finishText:
    'Controleer de uitkomsten eerst. De sleutel van de antwoorden wordt meteen vernietigd: opnieuw berekenen kan daarna niet meer.',
  finishDo: 'Definitief maken en antwoorden vernietigen',

  publish: 'Stel uitkomsten voor om te publiceren',
  picture: 'Wat bewoners zeggen',
  scale: 'Schaal',
  respondents: (count: string) => `${count} antwoorden`,
  version: (version: string, source: string) =>
    `Definitie ${version}. Bron: ${source}. Scores van 0 tot 10; hoger is beter.`,
  whole: 'Alle bewoners samen',
  score: 'Score',
  interval: (mean: string, low: string, high: string) => `${mean} (${low}–${high})`,
  place: 'Plaats op 0–10',
  beside: 'Vergeleken met allen',
  verdicts: { higher: 'hoger', lower: 'lager', 'cannot-tell': 'niet te zeggen' },
  withheld: 'te weinig antwoorden om te tonen',
  noMargin: 'allen gelijk: geen marge',
  estimate: 'Schatting',
  ownShare: 'Eigen antwoorden',
  modelOnly: 'alleen uit het model',
  noEstimate: 'niet geschat',
  byAge: 'Naar leeftijd',
  bySex: 'Naar geslacht',
  group: 'Groep',
  method: {
    title: 'Hoe dit is gemaakt',
    house: (smallest: string, largest: string) =>
      `Gewogen naar buurt, leeftijd en geslacht van de bevolking (raking); gewichten veranderden met een factor ${smallest} tot ${largest}.`,
    delivered:
      'Gewogen met de geleverde gewichten. Hoe die zijn gemaakt, is hier niet bekend; de intervallen zijn aan de ruime kant.',
    without: (areas: string) => `Uit ${areas} buurten antwoordde niemand; het geheel gaat over de andere.`,
    intervals:
      'Intervallen van 95 %, berekend uit het ontwerp van de steekproef. “Hoger” en “lager” staan er alleen als het interval van het verschil geen nul bevat; bij veel buurten is dat bij ongeveer één op twintig toeval.',
    withheld:
      'Minder dan tien antwoorden worden niet getoond, voor geen enkele schaal; soms blijft een tweede groep weg zodat de eerste niet uit het totaal volgt.',
    estimates:
      'Schatting: buurten leunen op elkaar (Fay–Herriot), minder naarmate ze zelf meer zeggen. Zonder achtergrondkenmerken. Wat niet wordt getoond, zit ook niet in de schatting.',
    noEstimates: 'Er is niets geschat: te weinig buurten hebben eigen uitkomsten om op elkaar te leunen.',
    hash: 'Vingerafdruk van de uitkomsten:',
  },
  line: (name: string) => `${name} door de tijd`,
  change: 'Verandering',
  cuts: {
    definition: 'geknipt: de vragen zijn veranderd',
    mode: 'geknipt: er is anders gevraagd',
    said: (why: string) => `geknipt: ${why}`,
  },
  changed: (verdict: string, difference: string, low: string, high: string) =>
    `${verdict}: ${difference} (${low} tot ${high})`,
  changeUnknown: (low: string, high: string) => `niet te zeggen: tussen ${low} en ${high}`,
  toList: 'Naar enquêtes',
} as const
