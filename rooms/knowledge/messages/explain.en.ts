import type { explain as dutch } from './explain.nl.ts'

export const explain = {
  'knowledge.shared-language-is-open': 'The glossary and the themes are about no person. Everybody may read them.',
} as const satisfies { readonly [K in keyof typeof dutch]: string }
