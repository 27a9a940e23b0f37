/** Words of a mayor's first screen. */
export const mayor = {
  title: 'Op mijn bureau',
  lede: 'Wat niet kan wachten, waarover u kunt besluiten en wat deze week afloopt.',
  threatened: (many: number): string =>
    many === 1
      ? 'Een medewerker is bedreigd en wacht op u'
      : `${many} meldingen van bedreigde medewerkers wachten op u`,
  threatenedGo: 'Lees wat er is gebeurd en leg vast wat u doet',
  urgent: 'Besloten met spoed, nog niet af',
  urgentLede:
    'Wat nog ontbreekt, moet er op tijd zijn. Tot dan ziet iedereen die het dossier leest dat het niet af is.',
  ready: 'Klaar voor uw besluit',
  readyLede: 'Dossiers waarin niets meer ontbreekt. Er is niets vooraf ingevuld: u weegt en u besluit.',
  noneReady: 'Er ligt niets klaar',
  noneReadyText: 'Zodra een dossier compleet is, staat het hier. Wat nog ontbreekt, ziet u hieronder.',
  nothingPreparedText: 'Er is geen maatregel in voorbereiding. Zodra een dossier compleet is, staat het hier.',
  waiting: 'In voorbereiding',
  waitingLede: 'Hier ontbreekt nog iets. Open het dossier om te zien wat, en wie het uitzoekt.',
  soon: 'Deze week',
  nothingSoon: 'Deze week loopt er geen termijn af',
  nothingSoonText: 'Termijnen van bezwaar, zienswijze, advies en uitzoekwerk komen hier een week van tevoren.',
  lookAgain: 'Hoe gaat het nu met het huishouden?',
  lookAgainLede: 'Een tijd na een maatregel kijkt u opnieuw wat ervan kwam en wat nog te herstellen is.',
  council: 'Voor de raad',
  councilLede: 'Wat raadsleden en inwoners lezen.',
  reports: 'Raadsrapportages',
  figures: 'Cijfers over maatregelen',
}
