export const nl = {
  title: 'Woordenlijst',
  lede: 'Gemeente, politie en zorg gebruiken soms moeilijke woorden, of hetzelfde woord voor iets anders. Hier staat wat wij ermee bedoelen.',
  jump: 'Naar de letter',
  source: 'Bron',
  own: (who: string) => `Anders gebruikt door ${who}`,
  none: 'Er staan nog geen woorden in de lijst.',
}
