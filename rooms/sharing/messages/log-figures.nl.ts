/** Wat bewoners van het logboek mogen weten. */
export const logFigures = {
  title: 'Wat het logboek telt',
  lede: 'Alles wat in dit systeem gebeurt wordt vastgelegd: ook kijken, en ook wat wordt geweigerd. Andere organisaties bewaren een afdruk, zodat niemand later iets kan veranderen zonder dat het opvalt.',
  rounding:
    'Elk getal is apart afgerond op vijf, ook de totalen. Ze tellen daarom niet op. Zo is uit twee getallen samen niets over één persoon af te leiden.',
  empty: 'Er is nog niet geteld. Dat gebeurt elke nacht.',
  year: 'Jaar',
  kind: 'Wat',
  count: 'Aantal, afgerond',
  kinds: {
    acts: 'handelingen in totaal',
    refusals: 'keren dat iets werd geweigerd',
    letters: 'meldingen van bewoners',
    reports: 'aangemelde casussen',
    admissions: 'toegelaten casussen',
    'log-readings': 'keren dat in het logboek is gelezen wat een medewerker deed',
  },
  law: 'Het logboek dient alleen voor controle op rechtmatigheid, interne controle, beveiliging en de rechter (WGS 1.8 lid 4). Wie leest wat een medewerker deed, heeft daarvoor de instemming van een ander orgaan nodig.',
}
