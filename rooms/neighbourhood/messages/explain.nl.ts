export const explain = {
  'neighbourhood.published-figures-are-open':
    'Gepubliceerde cijfers gaan over gebieden en nooit over personen. Iedereen mag ze lezen.',
  'neighbourhood.open-data-is-open':
    'Open data gaan over gebieden en nooit over personen. Wie hier werkt, mag ze lezen.',
  'neighbourhood.analyst-loads-open-data': 'Analisten laden open data en zien wat daarvan onderweg is.',
  'neighbourhood.programme-manager-decides-covariates':
    'Welke kenmerken van een gebied als achtergrond mogen dienen, beslist de programmamanager, met een reden.',
  'neighbourhood.who-looks-at-areas-sees-questions':
    'Analisten en de programmamanager zien waar naar veranderingen is gezocht, en welke vragen daaruit kwamen.',
  'neighbourhood.analyst-looks-for-change':
    'Analisten laten zoeken naar veranderingen, en leggen vast wanneer mensen om meldingen is gevraagd.',
  'neighbourhood.a-question-has-an-owner':
    'Wie naar gebieden kijkt, kan een vraag op zich nemen en zeggen wat eruit kwam.',
} as const
