import type { work as nl } from './work.nl.ts'

export const work: typeof nl = {
  signals: 'What was done with signals',
  period: (from, to) =>
    `Signals decided on from ${from} through ${to}, by theme and month. A month counts once it is four weeks past.`,
  signalsText:
    'Each number is five or more and has a small random addition, so that nobody can tell from it who reported. The addition is drawn for each cell: columns do not add up. A theme or month that is not here has fewer than five signals, or none. Signals about radicalisation are not counted.',
  noSignals:
    'In no month does any theme have five signals or more. Fewer is not told, nor whether there were none: a neighbour might see who reported.',
  fewerThanFive: 'fewer than 5',
  measures: 'Measures and what became of them',
  measuresText:
    'Numbers of households and decisions, added up over whole years until there are ten or more, and rounded to five. Where they are fewer than ten even together, there is no number. Each number is rounded by itself: they do not add up.',
  noMeasures:
    'There are no figures on measures yet. They come after the end of a year, when an organ has decided to keep what became of households.',
  ratios: 'Who bears the consequences, per phenomenon',
  ratiosText:
    'Measures that hit people who were used by others, beside what was started against those who used them. The years of one line are the same; what is not known stands apart. Each number is added up and rounded as in the table above.',
  noPhenomenon: 'none of the barrier models',
  tooFew: 'too few to tell',
  columns: {
    theme: 'Theme',
    month: 'Month',
    whole: 'Signals',
    toCase: 'To a case',
    toDepartment: 'To a department',
    figure: 'What',
    years: 'Years',
    households: 'Number',
    phenomenon: 'Phenomenon',
    used: 'Used by others',
    started: 'Started against those others',
    notStarted: 'Nothing started',
    unknown: 'Not known',
  },
  organs: { burgemeester: 'mayor', college: 'municipal executive' },
  figures: {
    measures: 'Measures of which consequences were kept',
    'housing-lost': 'Households: home lost',
    'lease-ended': 'Households: lease ended',
    blacklisted: 'Households: on a blacklist',
    'benefit-cut': 'Households: benefit reduced or stopped',
    repayment: 'Households: repayment',
    debt: 'Households: debt',
    'child-elsewhere': 'Households: child lives elsewhere',
    'school-changed': 'Households: child changed schools',
    'job-lost': 'Households: job lost',
    'used-by-others': 'Measures that hit people who were used by others',
    'used-started': 'Of these: investigation or measure started against whoever used them',
    'used-not-started': 'Of these: nothing started',
    'used-unknown': 'Of these: not known',
    'without-check-acute-danger': 'Decisions without a vulnerability check: acute danger',
    'without-check-not-to-be-found': 'Decisions without a vulnerability check: not to be found',
    'without-check-refuses-contact': 'Decisions without a vulnerability check: refuses contact',
    'without-check-other': 'Decisions without a vulnerability check: something else',
    'urgent-courses': 'Urgent decisions',
    'remedies-upheld': 'Objection and appeal: the decision stood',
    'remedies-partly': 'Objection and appeal: partly well-founded',
    'remedies-annulled': 'Objection and appeal: the decision was annulled',
    'remedies-withdrawn': 'Objection and appeal: withdrawn',
  },
}
