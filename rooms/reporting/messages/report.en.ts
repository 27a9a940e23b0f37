import type { report as nl } from './report.nl.ts'

export const report: typeof nl = {
  title: 'Safety report to the council of Maastricht',
  subtitle: (until, code) => `Figures until ${until} (edition ${code})`,
  later: (number) => `revised issue ${number}`,
  summary: {
    counts: (series, themes, of) =>
      `This report shows ${series} series on ${themes} of the ${of} themes of the integral safety analysis.`,
    revisions: (count) => `${count} figures were revised since an earlier edition; they stand apart.`,
    noRevisions: 'No figure was revised since an earlier edition.',
    cannotTell: (count) =>
      `For ${count} series from the survey we cannot tell whether anything changed: no margin was published.`,
  },
  reading: 'How to read this',
  indicator: 'Series',
  period: 'Period',
  amount: 'Figure',
  change: 'Difference',
  edition: 'Edition',
  ofWhich: (label) => `of which: ${label}`,
  withUnit: (label, unit) => `${label} (${unit})`,
  registerCaption: (theme) => `${theme}: figures`,
  pages: (pages) => `Source: ${pages}. Reuse terms not stated.`,
  partYears: 'Part of a year is only compared with the same part of another year.',
  interpretation: (edition) => `Interpretation of edition ${edition}`,
  interpretationLeftBehind: (edition) =>
    `This interpretation read edition ${edition}. Newer figures have appeared since, which it does not know.`,
  withoutFigures: 'Themes without figures',
  withoutFiguresText:
    'The editions of this report hold no figures on these themes. That does not mean that nothing happens, or that no figures exist.',
  revisions: 'Revised figures',
  revisionsText:
    'These figures differ between a later and an earlier edition. The newest figure counts; the old one stands beside it, so that an earlier report can still be followed.',
  noRevisionsText: 'No figure in this report was revised.',
  was: 'Was',
  became: 'Became',
  editions: 'Where the figures come from',
  editionsText:
    'This report was made from the following editions and from no others. When a newer edition appears, this report does not change.',
  until: 'Figures until',
  loaded: 'Load',
  colophon: 'Account',
  colophonText: (date, sha256) => [
    `Made on ${date}. The same editions always give the same document, byte for byte.`,
    `Fingerprint of all figures (SHA-256): ${sha256}.`,
    'Figures: municipality of Maastricht, integral safety analysis (police registrations and Safety Monitor). Everything is about the whole municipality; nothing is about persons or addresses.',
  ],
}
