import type { explain as nl } from './explain.nl.ts'

export const explain: { readonly [K in keyof typeof nl]: string } = {
  'reporting.reports-are-open': 'Reports to the council are public. Everybody may read them.',
  'reporting.makers-of-figures-make-reports':
    'The executive answers to the council. Who makes the figures or leads the programme makes the report.',
}
