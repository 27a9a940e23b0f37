/** Words of the book of questions. */
export const questions = {
  title: 'Vragen aan registers',
  lede: 'Wie vroeg of iemand bekend is: aan ons register en door ons. U ziet wie, waarvoor, onder welk kenmerk en wanneer. Over wie het ging staat nergens.',
  incoming: 'aan ons register gevraagd',
  outgoing: 'door ons gevraagd',
  noneIn: 'Er is niets aan ons register gevraagd',
  noneOut: 'Er is van hieruit niets gevraagd',
  when: 'Wanneer',
  who: 'Wie',
  other: 'aan',
  from: 'vanuit',
  what: 'Waarvoor en waarop',
  account: 'Verantwoording',
  reference: 'Kenmerk',
  outcomes: {
    answered: 'beantwoord',
    'over-limit': 'geweigerd: te veel op een dag',
    'not-answered': 'niet beantwoord',
    alarm: 'uitzoeken',
  },
  troubles: {
    'rate-limited': 'te veel op een dag',
    'peer-unreachable': 'niet bereikbaar',
    'peer-not-recognised': 'ander certificaat dan afgesproken',
    'contract-expired': 'contract verlopen',
    'contract-not-valid': 'contract niet geldig',
    'not-in-contract': 'niet afgesproken',
    'proof-refused': 'bewijs klopte niet',
    'key-not-committed': 'sleutel niet afgesproken',
    'plan-not-agreed': 'vroeg meer dan afgesproken',
  } as { readonly [code: string]: string },
  alarms: (count: number): string =>
    count === 1
      ? 'Eén vraag ging niet zoals afgesproken. Zoek dit vandaag uit met de andere organisatie.'
      : `${count} vragen gingen niet zoals afgesproken. Zoek dit vandaag uit met de andere organisatie.`,
  ruleText: (perDay: number, days: number): string =>
    `Een orgaan stelt hoogstens ${perDay} vragen per dag aan één register; een antwoord geldt ${days} dagen.`,
  noRule: 'In dit juridische kader mag niet worden gevraagd en wordt niets beantwoord.',
  unnamed: (organs: string): string => `Nooit genoemd in een antwoord, wegens beroepsgeheim: ${organs}.`,
  where: (names: string): string => `Hiervandaan kan worden gevraagd aan: ${names}.`,
  nowhere: 'Hiervandaan kan nergens worden gevraagd.',
}
