import type { explain as dutch } from './explain.nl.ts'

export const explain = {
  'knowledge.shared-language-is-open': 'The glossary and the themes are about no person. Everybody may read them.',
  'knowledge.experts-enter-themselves':
    'Only who entered themselves is in the directory. Everybody who works here may read it.',
  'knowledge.nobody-is-entered-without-consent': 'Without consent nobody is in the directory.',
} as const satisfies { readonly [K in keyof typeof dutch]: string }
