export const explain = {
  'knowledge.shared-language-is-open':
    'De woordenlijst en de thema’s gaan over geen enkele persoon. Iedereen mag ze lezen.',
} as const
