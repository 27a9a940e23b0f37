import type { nl } from './resident.nl.ts'

export const en: typeof nl = {
  title: 'Glossary',
  lede: 'Municipality, police and care sometimes use difficult words, or one word for different things. Here is what we mean by them.',
  jump: 'To the letter',
  source: 'Source',
  own: (who: string) => `Used differently by ${who}`,
  none: 'There are no words in the list yet.',
}
