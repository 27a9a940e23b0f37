import type { resident as nl } from './resident.nl.ts'

export const resident: typeof nl = {
  listTitle: 'What the council reads',
  listLede:
    'The council gets a report on safety, made from published figures. Each report stays as it was, even when newer figures appear later.',
  none: 'No report has been made yet.',
  columns: { report: 'Report', made: 'Made on', newer: 'Newer figures' },
  reportName: (edition, number) => (number > 1 ? `As of ${edition}, issue ${number}` : `As of ${edition}`),
  newer: (edition) => `edition ${edition}`,
  noNewer: 'no',
  back: 'All reports',
  pdf: 'Download as PDF',
  pdfNote: (sha256) => `The PDF is always the same, byte for byte. Fingerprint (SHA-256): ${sha256}`,
  leftBehind: (edition) =>
    `There are newer figures than in this report: edition ${edition}. This report will not change any more.`,
  cityLink: 'All figures per theme',
}
