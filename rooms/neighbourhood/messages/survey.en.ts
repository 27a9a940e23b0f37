/** Words of the survey pages: designing, bringing answers, reading what they say. */
import type { survey as nl } from './survey.nl.ts'

type Place = { readonly line?: number | undefined; readonly column?: string | undefined }
const at = ({ line }: Place) => (line === undefined ? '' : ` (line ${line})`)
const named = ({ column }: Place) => (column ? ` “${column}”` : '')
type Said<T> = T extends string
  ? string
  : T extends (...given: infer G) => string
    ? (...given: G) => string
    : { readonly [K in keyof T]: Said<T[K]> }

export const survey: Said<typeof nl> = {
  title: 'Surveys',
  lede: 'What residents themselves say. First it is settled what a survey can show, then people are asked. Nobody reads answers; you see results of ten answers or more.',
  design: 'Design a survey',
  list: 'All surveys',
  noSurveys: 'There is no survey yet',
  noSurveysText: 'Design one. You see at once how precise the results will be for each neighbourhood.',
  survey: 'Survey',
  fieldwork: 'Fieldwork',
  fromUntil: (from, until) => `${from} – ${until}`,
  planned: 'Answers planned',
  areas: 'Neighbourhoods',
  state: 'State',
  states: {
    designed: 'designed',
    importing: 'being processed',
    refused: 'could not be processed',
    estimated: 'results, not final yet',
    final: 'final',
  },

  context: 'Context for the estimates',
  contextHint: 'Only what a decision allows. The figures of the answers themselves do not change by it.',
  withoutContext: (names: string) => `Without an estimate, because a figure of the context is missing: ${names}.`,
  questionsTitle: 'Each question by itself',
  questionsLede:
    'The share that answers favourably, with its interval. A scale averages; here one sees what it is made of.',
  question: 'Question',
  questionArea: 'Neighbourhood',
  favourable: 'Answers favourably',
  shareInterval: (share: string, low: string, high: string) => `${share} (${low}–${high})`,
  besideTitle: 'Beside a figure of open data',
  besideLede:
    'Two sources side by side, neighbourhood by neighbourhood by name. That they go together does not say that one comes from the other.',
  besideChoose: 'Choose a table',
  besideTable: 'Table',
  besideFigure: 'Figure',
  besidePeriod: 'Period',
  besideNone: 'none',
  besideSource: (source: string) => `Source: ${source}`,

  designLede:
    'What you record here does not change any more. Reckon the design through first: a difference smaller than the survey can show will not be found later.',
  name: 'Name',
  fieldworkFrom: 'First day of fieldwork',
  fieldworkUntil: 'Last day of fieldwork',
  modes: 'How are people asked?',
  modesHint: 'Another way of asking gives other answers. Where this changes, the line over time is cut.',
  modeNames: { internet: 'by internet', paper: 'on paper', telephone: 'by telephone', visit: 'at the door' },
  areasHint:
    'One neighbourhood per line: code; name; residents aged 15 and over; answers planned. You may paste from a spreadsheet. In a small neighbourhood ask more people than its share, or nothing can be said of it later.',
  ages: 'Age groups',
  groupsHint: (example) => `One per line: code; residents. For example: ${example}. Empty: not asked.`,
  sexes: 'Sex',
  scales: 'What is asked?',
  scaleNames: {
    'physical-quality': 'Physical quality',
    'social-cohesion': 'Social cohesion',
    'little-nuisance': 'Little nuisance',
    'perceived-safety': 'Perceived safety',
    trust: 'Trust',
    resilience: 'Resilience',
    'resilience-mutual-trust': 'Resilience: mutual trust',
    'resilience-informal-control': 'Resilience: speaking up to each other',
    'resilience-authorities-act': 'Resilience: authorities act',
    'resilience-knows-where': 'Resilience: knowing where to report safely',
    'resilience-no-retaliation': 'Resilience: no fear of retaliation',
  },
  weighting: 'Weighting',
  weightings: {
    house: 'here: by neighbourhood, age and sex',
    delivered: 'delivered: the file has a column of weights',
  },
  deviation: 'Spread between people',
  deviationHint: 'In points of 0–10. Usually about 2.',
  designEffect: 'Effect of weighting',
  designEffectHint: 'By how much unequal weights enlarge the variance. Usually 1.1 to 1.5.',
  response: 'Expected response (%)',
  breakWhy: 'Why can it not be compared with earlier surveys?',
  breakWhyHint: 'Fill in only where that is so. The line is then cut, with this reason.',
  reckon: 'Reckon through',
  record: 'Record',
  recorded: 'Recorded',
  badLine: (line) => `has a fault in line ${line}: put semicolons or tabs between the parts, and use whole numbers`,
  notANumber: 'is no number',
  unread: 'Correct what is named here and try again.',

  precision: 'What this survey can show',
  precisionLede:
    'Margin: half of a 95 % interval. Smallest change: a difference between two such surveys must be this large to be seen in four cases out of five.',
  area: 'Neighbourhood',
  all: 'All neighbourhoods together',
  invited: 'To be invited',
  oversampling: 'Beside its share',
  times: (factor) => `${factor} ×`,
  margin: 'Margin of a score',
  smallestChange: 'Smallest change',
  shareMargin: 'Margin of a percentage',
  plusMinus: (amount) => `±\u00a0${amount}`,
  points: (amount) => `${amount} points`,
  percentagePoints: (amount) => `± ${amount} percentage points`,
  tooFew: 'too few to show',
  none: '–',

  bring: 'Bring the answers',
  bringLede:
    'One csv file, a line per person, with exactly these columns. Names, addresses, years of birth, postcodes, remarks or numbers of persons stop the whole file.',
  columns: 'Columns of the file',
  column: 'Column',
  meaning: 'Meaning',
  codes: 'What it holds',
  columnArea: 'Neighbourhood where somebody lives',
  columnAge: 'Age group',
  columnSex: 'Sex',
  columnWeight: 'Weight',
  anAreaCode: 'a code of a neighbourhood of the design',
  aPositiveNumber: 'a number above 0',
  file: 'File of answers',
  fileHint: 'csv, at most 60 MB. It is sealed as it comes in.',
  chooseFile: 'Choose a file first.',
  emptyFile: 'This file is empty. Save the answers again.',
  fileTooLarge: 'This file is larger than 60 MB.',
  send: 'Seal and process',
  sending: (done) => `${done} sealed`,
  encoding: 'Characters of the file',
  encodings: { 'utf-8': 'UTF-8 (usual)', 'windows-1252': 'Windows-1252 (older spreadsheets)' },

  steps: {
    reading: (done, of) => `Answers are being read: part ${done} of ${of}.`,
    weighing: () => 'Answers are being weighted to the population.',
    estimating: (done, of) => `Results are being computed: scale ${done} of ${of}.`,
  },
  waiting: 'Waits for its turn.',
  mayLeave: 'You may leave: this goes on.',
  refusedTitle: 'These answers were not processed',
  gone: 'The file was destroyed. Bring a corrected one.',
  faults: {
    'about-persons': (place) =>
      `The column${named(place)} can tell who somebody is. Take it out of the file; only the columns of the design belong in it.`,
    'sensitive-question': (place) =>
      `The column${named(place)} is about origin, belief, politics or orientation. That is not asked here. Take it out.`,
    'unknown-question': (place) => `The column${named(place)} is not in the design. Take it out of the file.`,
    'column-missing': (place) =>
      `The column${named(place)} is missing. All columns of the design must be there, also where a question was often left empty.`,
    'finer-than-design': (place) =>
      `The column${named(place)} is finer than the design, or not in it${at(place)}. Use the groups of the design.`,
    'unknown-area': (place) => `A neighbourhood is not in the design${at(place)}. Use the codes of the design.`,
    'unknown-answer': (place) =>
      `Question${named(place)} has an answer that does not exist${at(place)}. Use the codes of the question, or leave it empty.`,
    'bad-weight': (place) => `The weight is no number above 0${at(place)}.`,
    'no-answers': () => 'There is not one answer in the file.',
    'more-than-live-there': (place) =>
      `More answers come from${named(place)} than people live there according to the design.`,
    'cannot-weigh': (place) =>
      `No weighting fits the population${place.column ? ` (${place.column})` : ''}: nobody of some group answered. Merge groups in a new design.`,
    'pieces-missing': () => 'A part of the file did not arrive. Bring it again.',
    'broke-off': () => 'Processing broke off three times. Bring the file again, or ask the administrator.',
  },

  answers: 'The answers',
  answersHeld: (day) =>
    `The answers are sealed and read by nobody. They are destroyed as soon as you make the results final, and on ${day} at the latest.`,
  answersDestroyed: (day) => `The answers were destroyed on ${day}, with their key. Only the results are left.`,
  answersGoing:
    'The key of the answers was destroyed: nobody opens them any more. The line of the log that says so will stand here in a moment.',
  answersNone: 'No answers are kept here.',
  proof: 'Line in the log:',
  finish: 'Make final',
  finishTitle: 'Make the results final?',
  finishText:
    'Check the results first. The key of the answers is destroyed at once: they cannot be computed again afterwards.',
  finishDo: 'Make final and destroy the answers',

  publish: 'Propose figures for publication',
  picture: 'What residents say',
  scale: 'Scale',
  respondents: (count) => `${count} answers`,
  version: (version, source) => `Definition ${version}. Source: ${source}. Scores from 0 to 10; higher is better.`,
  whole: 'All residents together',
  score: 'Score',
  interval: (mean, low, high) => `${mean} (${low}–${high})`,
  place: 'Place on 0–10',
  beside: 'Compared with all',
  verdicts: { higher: 'higher', lower: 'lower', 'cannot-tell': 'cannot tell' },
  withheld: 'too few answers to show',
  noMargin: 'all alike: no margin',
  estimate: 'Estimate',
  ownShare: 'Own answers',
  modelOnly: 'from the model only',
  noEstimate: 'not estimated',
  byAge: 'By age',
  bySex: 'By sex',
  group: 'Group',
  method: {
    title: 'How this was made',
    house: (smallest, largest) =>
      `Weighted to the neighbourhood, age and sex of the population (raking); weights moved by a factor of ${smallest} to ${largest}.`,
    delivered: 'Weighted by the delivered weights. How they were made is not known here; intervals are somewhat wide.',
    without: (areas) => `Nobody answered from ${areas} neighbourhoods; the whole speaks of the others.`,
    intervals:
      '95 % intervals, computed from the design of the sample. “Higher” and “lower” are said only where the interval of the difference does not include zero; with many neighbourhoods about one in twenty of those is chance.',
    withheld:
      'Fewer than ten answers are not shown, for any scale; sometimes a second group stays away so that the first does not follow from the total.',
    estimates:
      'Estimate: neighbourhoods lean on each other (Fay–Herriot), the less so the more they say themselves. Without context. What is not shown is not in the estimate either.',
    noEstimates: 'Nothing was estimated: too few neighbourhoods have results of their own to lean on each other.',
    hash: 'Fingerprint of the results:',
  },
  line: (name) => `${name} over time`,
  change: 'Change',
  cuts: {
    definition: 'cut: the questions changed',
    mode: 'cut: people were asked in another way',
    said: (why) => `cut: ${why}`,
  },
  changed: (verdict, difference, low, high) => `${verdict}: ${difference} (${low} to ${high})`,
  changeUnknown: (low, high) => `cannot tell: between ${low} and ${high}`,
  toList: 'To surveys',
}
