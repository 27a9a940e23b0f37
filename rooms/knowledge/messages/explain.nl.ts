export const explain = {
  'knowledge.shared-language-is-open':
    'De woordenlijst en de thema’s gaan over geen enkele persoon. Iedereen mag ze lezen.',
  'knowledge.everybody-reads-lessons':
    'Een les gaat over het werk en over geen enkele persoon. Iedereen mag haar lezen.',
  'knowledge.who-works-on-cases-reads-along': 'Wie aan casussen werkt leest mee voordat een les wordt gedeeld.',
  'knowledge.another-organ-judges-lesson': 'Iemand van een ander orgaan leest of er een persoon in te herkennen is.',
  'knowledge.experts-enter-themselves':
    'In de kennisgids staat alleen wie zichzelf erin zette. Iedereen die hier werkt, mag hem lezen.',
  'knowledge.nobody-is-entered-without-consent': 'Zonder toestemming staat niemand in de kennisgids.',
  'knowledge.one-keeps-own-trainings': 'Iedereen houdt de eigen trainingen bij en leest die terug.',
  'knowledge.privacy-officer-sees-trainings':
    'De functionaris gegevensbescherming ziet of wie bevoegd is, ook is opgeleid.',
  'knowledge.administrator-sees-trainings-of-organ':
    'De beheerder ziet van het eigen orgaan of wie bevoegd is, ook is opgeleid.',
} as const
