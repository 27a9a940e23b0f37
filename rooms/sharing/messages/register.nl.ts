/** Words of the register of rules, for the workbench and for residents. */
export const register = {
  title: 'Wie deelt wat, en op welke grond',
  short: 'Regels van delen',
  lede: 'Partners mogen alleen delen wat de wet toestaat. Hier staat in welke juridische kaders wordt gewerkt, wie meedoet, welke soorten gegevens erin mogen en hoe lang ze blijven.',
  ledeResident:
    'De gemeente, de politie en andere partners mogen niet zomaar gegevens over mensen met elkaar delen. Hier leest u wat wel mag, wie dat mag en hoe lang.',
  states: {
    'in-use': 'in gebruik',
    'data-only': 'alleen de regels, nog geen zaken',
    refused: 'gesloten: er mag niets in',
  },
  refusedNow: (name: string, telephone: string) => `Leg niets vast. Bel ${name}: ${telephone}.`,
  example: 'Voorbeeld, geen recht: alleen voor de demonstratie.',
  aim: 'Doel',
  controllers: 'Wie is verantwoordelijk',
  participants: 'Wie doet mee',
  kinds: { core: 'kerndeelnemer', private: 'private deelnemer', participant: 'deelnemer' },
  organ: 'Orgaan',
  kind: 'Rol',
  law: 'Artikel',
  categories: 'Wat erin mag',
  category: 'Soort gegevens',
  phase: 'Vanaf fase',
  suppliers: 'Alleen van',
  secrecy: 'beroepsgeheim: alleen met toestemming, wet of goed hulpverlenerschap',
  noCategories: 'Er mag niets in',
  circle: (hops: number): string =>
    hops === 1
      ? 'De betrokkene en de directe kring: gezin en directe contacten, niet verder.'
      : 'Alleen de betrokkene zelf.',
  circleTitle: 'Over wie',
  criteria: 'Wanneer een casus in behandeling komt',
  retention: 'Hoe lang het blijft',
  years: (years: number) => `Hoogstens ${years} jaar na de eerste verwerking, daarna vernietigd.`,
  renew: (years: number) => `In bijzondere gevallen ${years} jaar langer, na een nieuw besluit.`,
  noRetention: 'Niet vastgesteld: daarom mag er niets in.',
  noAnalysis: 'Geen geautomatiseerde analyse, geen scores en geen voorspellingen over mensen.',
  organs: 'Organen en hun taken',
  organsLede:
    'De burgemeester en het college zijn twee deelnemers, elk met eigen taken. Meedoen geeft geen nieuwe bevoegdheid.',
  noTasks: 'Taken volgen uit de wet van dit orgaan.',
  purposes: 'Waarvoor',
  version: (version: number, from: string) => `versie ${version}, geldig vanaf ${from}`,
  empty: 'De regels zijn nog niet geladen',
  emptyText: 'Vraag de beheerder de regels te laden.',
  cannotShare: 'Nationaliteit, afkomst, geloof en politieke voorkeur worden hier niet vastgelegd.',
  processings: 'Verwerkingen',
  processingsLede:
    'Elk gebruik van gegevens staat hier met doel en grond. Wat hier niet staat, gebeurt niet. Een nieuwe of gewijzigde verwerking begint pas als de rechtmatigheidsadviescommissie is gehoord en twee organen haar aannamen.',
  noAlgorithm: 'geen algoritme',
}
