import type { explain as nl } from './explain.nl.ts'

export const explain: { readonly [K in keyof typeof nl]: string } = {
  'neighbourhood.published-figures-are-open':
    'Published figures are about areas and never about persons. Everybody may read them.',
}
