import type { explain as dutch } from './explain.nl.ts'

export const explain = {
  'knowledge.shared-language-is-open': 'The glossary and the themes are about no person. Everybody may read them.',
  'knowledge.everybody-reads-lessons': 'A lesson is about the work and about no person. Everybody may read it.',
  'knowledge.who-works-on-cases-reads-along': 'Who works on cases reads along before a lesson is shared.',
  'knowledge.another-organ-judges-lesson': 'Somebody of another organ reads whether a person can be recognised.',
  'knowledge.experts-enter-themselves':
    'Only who entered themselves is in the directory. Everybody who works here may read it.',
  'knowledge.nobody-is-entered-without-consent': 'Without consent nobody is in the directory.',
  'knowledge.one-keeps-own-trainings': 'Each keeps and reads back their own trainings.',
  'knowledge.privacy-officer-sees-trainings': 'The privacy officer sees whether whoever is authorised was trained.',
  'knowledge.administrator-sees-trainings-of-organ':
    'The administrator sees of the own organ whether whoever is authorised was trained.',
} as const satisfies { readonly [K in keyof typeof dutch]: string }
