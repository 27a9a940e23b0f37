export const explain = {
  'neighbourhood.published-figures-are-open':
    'Gepubliceerde cijfers gaan over gebieden en nooit over personen. Iedereen mag ze lezen.',
  'neighbourhood.open-data-is-open':
    'Open data gaan over gebieden en nooit over personen. Wie hier werkt, mag ze lezen.',
  'neighbourhood.analyst-loads-open-data': 'Analisten laden open data en zien wat daarvan onderweg is.',
  'neighbourhood.programme-manager-decides-covariates':
    'Welke kenmerken van een gebied als achtergrond mogen dienen, beslist de programmamanager, met een reden.',
  'neighbourhood.two-people-publish': 'Twee mensen publiceren: een analist stelt voor, iemand anders beslist.',
} as const
