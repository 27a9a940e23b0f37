import {
  admits,
  asks,
  atConference,
  begins,
  care,
  control,
  core,
  type Deed,
  day,
  desk,
  does,
  executive,
  extract,
  gives,
  leaves,
  letter,
  looks,
  mayNotice,
  moves,
  onAction,
  onAgenda,
  pair,
  probation,
  radicalisation,
  release,
  reports,
  says,
  seats,
  table,
  toTheMayor,
  triages,
  underneath,
  withheldFromProbation,
  words,
  writes,
} from './deeds.ts'
import { storyBesideTheTable } from './story-beside-the-table.ts'
import { storyOfAFile } from './story-of-a-file.ts'
import { storyOfTheCompartment } from './story-of-the-compartment.ts'
import { storyOfTheCrimeCentre } from './story-of-the-crime-centre.ts'

export const story: readonly Deed[] = [
  does('pien', 'POST /v1/conferences', table, {
    makes: 'conference:next',
    body: () => ({ heldOn: day, place: 'Zaal 3' }),
  }),
  // The control of legality never opens a case; it sees that a correction waits for somebody, or that informing is put off.
  reports('lotte', 'shared', [...table, ...control]),
  admits('bram', 'shared', ['politie', 'om', 'college', 'reclassering', 'ggz-instelling'], [...table, ...control]),
  does('lotte', 'POST /v1/cases/:case/persons', table, {
    at: { case: 'case:shared' },
    body: () => ({ person: { name: 'Zus', minor: false, relation: 'gezinslid' } }),
  }),
  gives('bram', 'shared', 'for-all', table, { audience: ['om', 'college', 'reclassering', 'ggz-instelling'] }),
  // What police and prosecution do by themselves.
  reports('bram', 'pair', [...core, 'pien', ...control]),
  admits('dewi', 'pair', pair, [...core, 'pien', ...control]),
  gives('bram', 'pair', 'of-pair', ['bram', 'dewi'], { audience: ['om'], observedOn: '2026-11-01' }),
  reports('lotte', 'second', [...table.filter((name) => name !== 'gijs')]),
  admits('dewi', 'second', ['om', 'college', 'reclassering'], [...probation, ...core, 'pien']),
  gives('lotte', 'shared', 'of-probation', ['lotte', ...core, 'pien'], {
    category: 'begeleiding',
    secrecy: 'consent',
    secrecyReason: 'getekend',
    audience: ['politie', 'om', 'college'],
    withheld: ['ggz-instelling'],
    withheldReason: 'hij vertelt het zelf',
    observedOn: '2026-11-15',
  }),
  asks('lotte', 'shared', 'to-police', 'politie', ['lotte', 'bram']),
  gives('bram', 'shared', 'withheld', [...core, 'pien'], withheldFromProbation),
  gives('bram', 'shared', 'answer', ['bram'], { ...withheldFromProbation, audience: [] }, 'to-police'),
  gives('gijs', 'shared', 'of-care', ['gijs', 'lotte', ...executive], {
    category: 'gezondheid',
    secrecy: 'good-care',
    secrecyReason: 'gevaar',
    audience: ['college', 'reclassering'],
    withheld: ['politie', 'om'],
    withheldReason: 'alleen voor de begeleiding',
    expiresOn: '2026-12-20',
    observedOn: '2026-11-03',
  }),
  gives('dewi', 'shared', 'withdrawn', ['dewi', ...executive], { category: 'justitieel', audience: ['college'] }),
  does('dewi', 'POST /v1/contributions/:contribution/withdrawal', ['dewi', ...executive], {
    at: { contribution: 'contribution:withdrawn' },
  }),
  asks('dewi', 'shared', 'to-executive', 'college', ['dewi', ...executive]),
  does('karim', 'POST /v1/requests/:request/answer', ['dewi', ...executive], {
    at: { request: 'request:to-executive' },
    body: () => ({ answer: 'nothing-known' }),
  }),
  atConference('pien', 'agenda', 'shared', table, {}),
  atConference('bram', 'agenda', 'pair', ['bram', 'dewi', 'pien'], {}),
  underneath(
    'karim',
    atConference(
      'dewi',
      'actions',
      'pair',
      ['bram', 'dewi'],
      { owner: 'politie', what: words('actie'), task: 'politietaak', dueOn: day },
      'action:of-pair',
    ),
  ),
  atConference(
    'bram',
    'guests',
    'pair',
    ['bram', 'dewi'],
    {
      organisation: 'Stichting Voorbeeld',
      reason: 'kent de buurt',
      statementSignedOn: '2026-11-20',
      extract: words('gast'),
    },
    'guest:of-pair',
  ),
  // What is agreed becomes a plan of two; what stands in the way goes to the delegates of the core, without its case.
  does('bram', 'POST /v1/cases/:case/goals', ['bram', 'dewi'], {
    at: { case: 'case:pair' },
    makes: 'goal:of-pair',
    body: () => ({
      domain: 'safety',
      goal: 'Verborgen: er is een plek waar hij kan blijven.',
      strengths: words('kracht'),
    }),
  }),
  onAction('bram', 'taking', ['bram', 'dewi'], { take: true }),
  underneath(
    'karim',
    onAction(
      'bram',
      'obstacles',
      ['bram', 'dewi'],
      { kind: 'no-capacity', what: words('obstakel') },
      'obstacle:of-pair',
    ),
  ),
  does('bram', 'POST /v1/obstacles/:obstacle/escalation', ['bram', 'dewi', 'karim'], {
    at: { obstacle: 'obstacle:of-pair' },
    makes: 'escalation:of-pair',
    body: () => ({ question: words('vraag aan de stuurgroep'), withoutPersons: true }),
  }),
  does('dewi', 'POST /v1/cases/:case/reviews', ['bram', 'dewi'], {
    at: { case: 'case:pair' },
    makes: 'review:of-pair',
    body: () => ({ heldOn: '2026-11-23' }),
  }),
  does('bram', 'POST /v1/reviews/:review/parts', ['bram', 'dewi'], {
    at: { review: 'review:of-pair' },
    body: () => ({ attended: true, kept: 'partly', words: words('deel van de evaluatie') }),
  }),
  does('bram', 'POST /v1/cases/:case/handovers', ['bram', 'dewi'], {
    at: { case: 'case:pair' },
    makes: 'handover:of-pair',
    body: () => ({ receiver: 'om', content: words('overdracht') }),
  }),
  // One that is called off: its cases go back, and who may not know of a case learns nothing of it.
  does('pien', 'POST /v1/conferences', table, {
    makes: 'conference:called-off',
    body: () => ({ heldOn: day, place: 'Zaal 8' }),
  }),
  ...(['shared', 'pair'] as const).map((name) =>
    does('bram', 'POST /v1/conferences/:conference/agenda', name === 'pair' ? ['bram', 'dewi', 'pien'] : table, {
      at: { conference: 'conference:called-off' },
      makes: `item:${name}-called-off`,
      body: (id) => ({ case: id(`case:${name}`) }),
    }),
  ),
  does('pien', 'POST /v1/conferences/:conference/calling-off', table, { at: { conference: 'conference:called-off' } }),
  // A conference that is held: its record has blocks for all, for some, and of a case of two.
  does('pien', 'POST /v1/conferences', table, {
    makes: 'conference:held',
    body: () => ({ heldOn: day, place: 'Zaal 4', beginsAt: '14:00' }),
  }),
  onAgenda('pien', 'shared', table),
  onAgenda('bram', 'pair', ['bram', 'dewi', 'pien']),
  // To whom an invitation goes hangs on who is a member, and on nothing that is on the agenda.
  does('pien', 'POST /v1/conferences/:conference/arrangement', table, {
    at: { conference: 'conference:held' },
    body: () => ({ heldOn: day, place: 'Zaal 6', beginsAt: '14:30', members: ['college', 'om', 'politie'] }),
  }),
  does('pien', 'POST /v1/conferences/:conference/invitations', table, {
    at: { conference: 'conference:held' },
    makes: 'invitation:of-held',
  }),
  does('pien', 'POST /v1/conferences/:conference/opening', table, { at: { conference: 'conference:held' } }),
  ...['bram', 'dewi', 'lotte'].map((name) => seats(name, 'shared', table)),
  ...['bram', 'dewi'].map((name) => seats(name, 'pair', ['bram', 'dewi', 'pien'])),
  does('bram', 'POST /v1/conferences/:conference/decisions', ['bram', 'dewi'], {
    at: { conference: 'conference:held' },
    body: (id) => ({ case: id('case:pair'), outcome: 'continue', reasons: words('besluit') }),
  }),
  begins('bram', 'shared', 'for-all', table, ['om', 'college', 'reclassering', 'ggz-instelling']),
  begins('bram', 'shared', 'for-some', [...core, 'pien'], ['om', 'college']),
  begins('dewi', 'pair', 'of-pair', ['bram', 'dewi'], ['politie']),
  writes('dewi', 'for-some', [...core, 'pien']),
  writes('lotte', 'for-all', table),
  // Is somebody of theirs known to the RIEC? Drafted, approved, shielded: nobody else notices.
  does('bram', 'POST /v1/cases/:case/persons', ['bram', 'dewi', ...control], {
    at: { case: 'case:pair' },
    makes: 'person:of-pair',
    body: () => ({
      person: { name: 'Vriend Van Paar', birthDate: '1993-03-03', minor: false, relation: 'directSociaalContact' },
    }),
  }),
  does('bram', 'POST /v1/cases/:case/known-questions', ['bram', 'dewi'], {
    at: { case: 'case:pair' },
    makes: 'question:of-pair',
    body: (id) => ({ person: id('person:of-pair'), target: 'WGS-RIEC', necessity: words('vraag van twee') }),
  }),
  does('dewi', 'POST /v1/known-questions/:question/decision', ['bram', 'dewi'], {
    at: { question: 'question:of-pair' },
    body: () => ({ outcome: 'approve' }),
  }),
  does('dewi', 'POST /v1/cases/:case/shieldings', ['bram', 'dewi'], {
    at: { case: 'case:pair' },
    body: (id) => ({ person: id('person:of-pair'), reason: words('afscherming van een persoon') }),
  }),
  does('joost', 'POST /v1/crime-centre/known-questions', ['joost', 'hanna'], {
    makes: 'question:of-crime-centre',
    body: () => ({
      reference: 'RIEC-2026-900',
      name: 'Iemand Anders',
      birthDate: '1985-05-05',
      target: 'WGS-ZVH',
      necessity: words('vraag van het RIEC'),
      decider: 'om',
    }),
  }),
  does('hanna', 'POST /v1/crime-centre/known-questions/:question/decision', ['joost', 'hanna'], {
    at: { question: 'question:of-crime-centre' },
    body: () => ({ outcome: 'approve' }),
  }),
  // Care and the executive, after which the police sees nothing of it.
  reports('gijs', 'care', ['gijs', ...core, 'pien']),
  admits('karim', 'care', ['college', 'ggz-instelling'], ['gijs', ...core, 'pien']),
  gives('gijs', 'care', 'in-care', ['gijs', ...executive], {
    category: 'gezondheid',
    secrecy: 'consent',
    secrecyReason: 'getekend',
    audience: ['college'],
  }),
  atConference('karim', 'agenda', 'care', ['gijs', ...executive], {}),
  // Extracts of the desk, and a report that leans on one.
  extract('noor', 'taken', [...desk, ...core, 'pien']),
  release('thijs', 'taken', [...desk, ...core, 'pien']),
  extract('noor', 'draft', desk),
  extract('thijs', 'ready', [...desk, ...core, 'pien']),
  release('noor', 'ready', [...desk, ...core, 'pien']),
  reports('karim', 'waiting', [...desk, ...core, 'pien'], (id) => ({ extract: id('extract:taken') })),
  letter('signal', 'garages', desk),
  letter('radicalisation', 'worry', radicalisation),
  triages('_classify', 'garages', {
    theme: '5.2',
    subject: 'area',
    observation: 'own',
    urgency: 'weeks',
    aboutSafety: true,
    municipalTask: true,
    onTerritory: true,
    concrete: true,
    recent: true,
  }),
  letter('signal', 'second', desk),
  triages('_refuse', 'garages', { reason: 'not-about-safety', keep: true }),
  // Closed, and refused.
  // What nobody outside the core and the reporter knows: that it was asked about, and what was answered.
  does('pien', 'POST /v1/cases/:case/inquiries', [...desk, ...core, 'pien'], {
    at: { case: 'case:waiting' },
    makes: 'inquiry:waiting',
    body: () => ({ question: words('navraag') }),
  }),
  reports('bram', 'closed', [...core, 'pien']),
  admits('dewi', 'closed', pair, [...core, 'pien']),
  does('dewi', 'POST /v1/cases/:case/closure', [...core, 'pien'], {
    at: { case: 'case:closed' },
    body: () => ({ reason: 'goal-reached' }),
  }),
  reports('karim', 'refused', [...core, 'pien']),
  does('dewi', 'POST /v1/cases/:case/refusal', [...core, 'pien'], {
    at: { case: 'case:refused' },
    body: () => ({ unmet: ['b'], advice: 'none' }),
  }),
  gives('karim', 'second', 'in-second', ['karim', 'dewi', 'lotte', 'pien'], {
    category: 'financieel',
    audience: ['om', 'reclassering'],
  }),
  // A result leaves, another is stopped, a third is put to the police; all of it kept from probation and care.
  leaves('released', 'withheld', ['bram', 'marieke'], toTheMayor),
  moves('window', 'released', ['bram', 'marieke']),
  says('bram', 'released', ['dewi'], { position: 'no-objection' }),
  moves('hand-over', 'released', ['bram', 'marieke']),
  leaves('stopped', 'withheld', ['bram'], toTheMayor),
  moves('window', 'stopped', ['bram']),
  says('bram', 'stopped', ['dewi'], { position: 'objects', reason: words('bezwaar') }),
  leaves('to-probation', 'withheld', ['bram'], {
    receiverKind: 'participant',
    organ: 'reclassering',
    task: 'reclasseringstoezicht',
    interest: 'legal-duty',
  }),
  moves('window', 'to-probation', ['bram']),
  looks('marieke', '/v1/releases'),
  // An error in what was withheld, and its correction.
  gives('bram', 'shared', 'wrong', [...core, 'pien', ...control], {
    ...withheldFromProbation,
    observedOn: '2026-11-05',
  }),
  does('dewi', 'POST /v1/contributions/:contribution/errors', ['bram'], {
    at: { contribution: 'contribution:wrong' },
    makes: 'correction:of-wrong',
    body: () => ({ what: words('fout') }),
  }),
  does('bram', 'POST /v1/contributions/:contribution/correction', [...core, 'pien', ...control], {
    at: { contribution: 'contribution:wrong' },
    makes: 'contribution:right',
    body: () => ({ content: words('verbeterd'), reason: words('reden van verbetering') }),
  }),
  // Somebody asks what is known about a person of police and prosecution: they are asked, and nobody else.
  does('ines', 'POST /v1/rights-requests', [...control, 'bram', 'dewi'], {
    makes: 'request:of-person',
    body: () => ({
      ...{ kind: 'access', channel: 'letter', receivedOn: '2026-11-20', name: 'Persoon pair' },
      ...{ birthDate: '1990-01-01', address: 'Ergens 1', asks: words('inzage') },
    }),
  }),
  does('ines', 'POST /v1/rights-requests/:request/identity', [...control, 'bram', 'dewi'], {
    at: { request: 'request:of-person' },
    body: () => ({ established: true, way: 'document-shown' }),
  }),
  does('ines', 'POST /v1/rights-requests/:request/consultation', [...control, 'bram', 'dewi'], {
    at: { request: 'request:of-person' },
  }),
  does('dewi', 'POST /v1/persons/:person/notice-deferral', ['bram', ...control], {
    at: { person: 'person:of-pair' },
    body: () => ({ ground: 'd', reason: words('uitstel van informeren'), reviewOn: '2027-01-15' }),
  }),
  // A breach, a reading of the log, and who leaves the table of two.
  does('gijs', 'POST /v1/breaches', ['ines', ...control], {
    body: () => ({
      ...{ discoveredOn: '2026-11-20', discoveredTime: '08:00', natures: ['confidentiality'], what: words('datalek') },
    }),
  }),
  does('ruud', 'POST /v1/log-readings', control, {
    makes: 'reading:of-case',
    body: (id) => ({
      ...{ use: 'legality', regime: 'WGS-ZVH', reason: 'complaint', objects: [id('case:pair')] },
      ...{ from: '2026-11-01', until: '2026-11-28' },
    }),
  }),
  does('yara', 'POST /v1/log-readings/:reading/decision', control, {
    at: { reading: 'reading:of-case' },
    body: () => ({ agrees: true }),
  }),
  ...storyBesideTheTable,
  ...storyOfTheCrimeCentre,
  ...storyOfAFile,
  ...storyOfTheCompartment,
  // Log-ins and looks of others.
  looks('dewi', '/v1/cases/:case', { case: 'case:shared' }),
  looks('bram', '/v1/cases/:case', { case: 'case:shared' }),
  looks('bram', '/v1/to-decide'),
  looks('pien', '/v1/today'),
  looks('gijs', '/v1/asked-of-me'),
  looks('fien', '/v1/council-reports'),
  looks('samira', '/v1/letters'),
  does('wim', 'POST /v1/appointments/:appointment/end', ['karim', ...control], {
    at: { appointment: 'appointment:ines' },
  }),
  gives('bram', 'shared', 'last', [...core, 'pien'], { audience: ['om', 'college'], observedOn: '2026-11-02' }),
  // What the observer does after all that, in every world.
  gives('lotte', 'shared', 'later', ['lotte', ...core, 'pien'], {
    category: 'begeleiding',
    secrecy: 'consent',
    secrecyReason: 'getekend',
    audience: ['politie', 'om', 'college'],
    observedOn: '2026-11-18',
  }),
  asks('lotte', 'shared', 'to-care', 'ggz-instelling', [...probation, ...care]),
  gives('gijs', 'shared', 'later-of-care', ['gijs', 'lotte', ...executive], {
    category: 'gezondheid',
    secrecy: 'consent',
    secrecyReason: 'getekend',
    audience: ['college', 'reclassering'],
    observedOn: '2026-11-19',
  }),
  atConference('bram', 'agenda', 'shared', table, {}),
  extract('noor', 'later', desk),
  gives('dewi', 'second', 'very-last', ['dewi'], { category: 'justitieel', observedOn: '2026-11-22' }),
]

export const labels: readonly string[] = [...story.flatMap(({ makes }) => (makes ? [makes] : [])), 'appointment:ines']
/** Whether this label stands for something this person never learns of. */
export const hiddenFrom = (observer: string, label: string): boolean =>
  !story.some((deed) => deed.makes === label && mayNotice(observer, deed))
