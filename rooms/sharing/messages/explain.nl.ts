export const explain = {
  'sharing.everyone-reads-the-regimes':
    'De regels van elk juridisch kader zijn openbaar; iedereen die hier werkt mag ze lezen.',
  'sharing.everyone-reads-the-organs': 'Welke organen meedoen en voor welke taken, staat in de wet en is openbaar.',
  'sharing.everyone-reads-the-purposes': 'Waarvoor gegevens worden gebruikt, ligt vooraf vast en is openbaar.',
} as const
