/** A fictional file that was decided some months ago, and what became of the household. Nobody in here exists; the place is made up. */

export const followedStory = {
  opened: {
    power: 'sluiting-opiumwet',
    ground: 'b',
    phenomenon: 'hennepteelt-in-woningen',
    place: 'Molenweg 9, bovenwoning',
    facts:
      'Op zolder stonden lampen, filters en 40 lege potten. De bewoner verhuurde de zolder; in de woning zelf is niets gevonden.',
    source: 'Bestuurlijke rapportage van de politie',
  },
  resident: { role: 'main-resident', minor: false, name: 'Ruud Hensels', birthDate: '1968-09-30' },
  answers: [
    { question: 'competence', words: 'Lampen, filters en potten bij elkaar: voorwerpen om te telen.' },
    { question: 'suitability', words: 'De zolder is van buiten bereikbaar; sluiten haalt de plek uit het netwerk.' },
    {
      question: 'lighter-means',
      choices: ['warning', 'penalty-payment'],
      words: 'Een waarschuwing kreeg hij twee jaar eerder. Een dwangsom treft hem en niet wie de zolder gebruikte.',
    },
    { question: 'time-passed', words: 'Vijf weken sinds de vondst; er kwam daarna nog iemand aan de deur.' },
    { question: 'duration', days: 60, words: 'Zestig dagen: tot de zolder een eigen slot heeft en de huurder weg is.' },
    { question: 'minors', choices: ['no'], words: 'Hij woont alleen; nagevraagd in de Basisregistratie Personen.' },
    { question: 'alternative-housing', choices: ['offered'], words: 'Een kamer in de opvang, voor zestig dagen.' },
    { question: 'chain-lease', choices: ['expected'], words: 'De verhuurder schreef dat hij de huur wil ontbinden.' },
    { question: 'chain-blacklist', choices: ['not-expected'], words: 'Deze verhuurder houdt geen lijst bij.' },
    { question: 'chain-benefits', choices: ['not-expected'], words: 'Zijn uitkering zit niet vast aan dit adres.' },
    { question: 'chain-debt', choices: ['expected'], words: 'De huur loopt door; de kosten van de sluiting ook.' },
    { question: 'chain-school', choices: ['not-expected'], words: 'Er wonen geen kinderen.' },
    { question: 'balance', words: 'Zestig dagen en onderdak wegen op tegen een plek die telkens terugkomt.' },
    {
      question: 'who-else',
      choices: ['investigation-started'],
      words: 'De politie onderzoekt wie de zolder huurde en inrichtte.',
    },
  ],
  aboutHim: [
    { question: 'culpability', choices: ['could-have-known'], words: 'Hij vroeg niet waar de lampen voor waren.' },
    { question: 'tie-to-home', choices: ['ordinary'], words: 'Hij woont er vier jaar.' },
    { question: 'return', choices: ['yes'], words: 'Als de huur blijft, kan hij terug.' },
    { question: 'health', choices: ['not-affected'], words: 'Hij zegt dat zijn gezondheid er niet onder lijdt.' },
  ],
  check: {
    knew: 'no',
    free: 'no',
    dependence: 'no',
    debt: 'yes',
    coercion: 'no',
    childUsed: 'no',
    help: ['debt-help' as const],
    words: 'Hij verhuurde de zolder om een lening bij dezelfde man af te lossen.',
  },
  view: 'Ik had schulden en durfde niets te zeggen. Ik wil hier blijven wonen.',
  care: { verdict: 'no-objection', text: 'Geen bezwaar, als de hulp bij schulden blijft lopen tijdens de sluiting.' },
  decision: {
    outcome: 'impose',
    days: 60,
    reasons: 'De plek keert telkens terug. U krijgt onderdak en hulp bij uw schulden zolang de woning dicht is.',
  },
  basis: {
    basis: 'Besluit van de burgemeester over het gevolgenregister (voorbeeld)',
    kinds: ['housing-lost', 'lease-ended', 'blacklisted', 'benefit-cut', 'debt', 'school-changed', 'job-lost'],
    keptMonths: 24,
    assessment: 'Effectbeoordeling 2026-4 (voorbeeld)',
  },
  entries: [
    { kind: 'lease-ended', after: 21, source: 'organ' },
    { kind: 'debt', after: 40, cents: 128_000, source: 'household' },
  ],
  remedies: ['debt-help', 'housing'],
} as const
