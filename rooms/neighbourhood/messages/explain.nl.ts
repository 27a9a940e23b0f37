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
  'neighbourhood.professionals-say-what-weighs':
    'Professionals van de partners zeggen wat in een gebied weegt, over gebieden en thema’s en nooit over personen; zij en wie naar gebieden kijkt, lezen wat eruit komt.',
  'neighbourhood.analyst-opens-rounds': 'Analisten openen en sluiten een ronde onder professionals.',
  'neighbourhood.nobody-reads-an-answer':
    'Wie antwoordde, ziet dat het antwoord telt. Het antwoord zelf leest niemand; na het tellen is het weg.',
  'neighbourhood.analyst-lays-sources-side-by-side':
    'Analisten leggen enquête, register en professionals over een gebied naast elkaar.',
  'neighbourhood.analyst-keeps-surveys':
    'Analisten ontwerpen enquêtes en lezen wat eruit komt, van tien antwoorden of meer. De antwoorden zelf leest niemand.',
  'neighbourhood.two-people-publish': 'Twee mensen publiceren: een analist stelt voor, iemand anders beslist.',
} as const
