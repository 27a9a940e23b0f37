export const explain = {
  'knowledge.shared-language-is-open':
    'De woordenlijst en de thema’s gaan over geen enkele persoon. Iedereen mag ze lezen.',
  'knowledge.experts-enter-themselves':
    'In de kennisgids staat alleen wie zichzelf erin zette. Iedereen die hier werkt, mag hem lezen.',
  'knowledge.nobody-is-entered-without-consent': 'Zonder toestemming staat niemand in de kennisgids.',
} as const
