import type { figures as nl } from './figures.nl.ts'

type Worded<T> = T extends string
  ? string
  : T extends (...given: infer G) => string
    ? (...given: G) => string
    : { readonly [K in keyof T]: Worded<T[K]> }
export type FigureWords = Worded<typeof nl>

export const figures: FigureWords = {
  period: {
    'full-year': (year) => `all of ${year}`,
    'jan-mar': (year) => `January to March ${year}`,
    'jan-jun': (year) => `January to June ${year}`,
    'jan-sep': (year) => `January to September ${year}`,
    'not-printed': () => 'year not printed',
  },
  shortPeriod: {
    'full-year': '',
    'jan-mar': 'Jan–Mar',
    'jan-jun': 'Jan–Jun',
    'jan-sep': 'Jan–Sep',
    'not-printed': '?',
  },
  tablePeriod: {
    'full-year': (year) => year,
    'jan-mar': (year) => `Jan to Mar ${year}`,
    'jan-jun': (year) => `Jan to Jun ${year}`,
    'jan-sep': (year) => `Jan to Sep ${year}`,
    'not-printed': () => 'year not printed',
  },
  source: { 'police-register': 'Police register', survey: 'Safety Monitor (survey)' },
  unit: { count: 'number of registrations', percent: 'per cent of people asked', score: 'grade from 0 to 10' },
  shortUnit: { count: 'number', percent: 'per cent', score: 'grade' },
  percent: (amount) => `${amount}%`,
  more: (amount, from) => `${amount} more than in ${from}`,
  fewer: (amount, from) => `${amount} fewer than in ${from}`,
  same: (from) => `as many as in ${from}`,
  acrossEditions: 'two editions',
  higher: (amount, low, high, from) => `${amount} percentage points higher than in ${from} (${low} to ${high})`,
  lower: (amount, low, high, from) => `${amount} percentage points lower than in ${from} (${low} to ${high})`,
  cannotTell: {
    'no-margin-published': (from) => `cannot tell whether it differs from ${from}: no margin published`,
    'spread-not-published': (from) => `cannot tell whether it differs from ${from}: no spread published`,
    'interval-holds-no-change': (from) => `cannot tell whether it differs from ${from}: the difference fits the margin`,
  },
  cannotTellShort: 'cannot tell',
  margin: (low, high) => `(${low} to ${high} percentage points)`,
  revised: (was, edition) => `was ${was} in edition ${edition}`,
  quoted: 'quoted by others',
  ownWords: 'our translation',
  edition: (code, until) => `edition ${code}, figures until ${until}`,
  editionUndated: (code) => `edition ${code}`,
  reuse: 'Reuse terms not stated.',
  notes: {
    'registered-depends-on-reporting':
      'Police figures count what was reported or what the police saw. More registrations can mean more nuisance, and also more reporting.',
    'gravest-offence-only':
      'Of one event with several offences only the gravest counts. A lighter offence in the same event is not in these figures.',
    'found-by-police-effort':
      'Drug trafficking mostly comes to light when the police look for it. This number says little about how much is dealt.',
    'quarrels-in-assault-total':
      'Quarrels without follow-up are counted in the total of assault. When that total rises, quarrels may be the reason.',
    'no-margin-published':
      'The survey asks part of the residents. How many people answered was not published. So we cannot say whether a difference between two years is real.',
    'reuse-not-stated':
      'The municipality of Maastricht published these figures. Reuse terms were not stated. Check the page of the municipality before you use a figure as current.',
  },
}
