import type { explain as nl } from './explain.nl.ts'

export const explain: { readonly [K in keyof typeof nl]: string } = {
  'sharing.everyone-reads-the-regimes':
    'The rules of every legal regime are public; everyone who works here may read them.',
  'sharing.everyone-reads-the-organs': 'Which organs take part, and for which tasks, stands in the law and is public.',
  'sharing.everyone-reads-the-purposes': 'What data are used for is fixed beforehand and public.',
}
