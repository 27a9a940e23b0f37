import type { letterPage as nl } from './letter-page.nl.ts'

export const letterPage: typeof nl = {
  title: 'Letter to the resident',
  lede: 'As the resident gets it. The letter does not hold what others said, which help was offered, or the name of any worker: your organ signs. Choose Dutch at the top for the letter itself; this is its translation.',
  measures: 'Measures',
  file: 'File',
  savePdf: 'Save as PDF',
}
