/** The fictional people of the demonstration: one per role, several organs, and one person who acts for two. */
import { both, type DemoPerson, type Given, mun, type Organ, person, riec, zvh } from './demo-person.ts'

export { type DemoPerson, demoId, demoPartnership } from './demo-person.ts'

const processing = { ground: 'processing' } as const
const legality = { ground: 'legality' } as const

const desk = {
  organ: 'burgemeester',
  function: 'Medewerker meldpunt',
  roles: ['desk-officer'],
  regimes: both,
  ...processing,
} as const
const radicalisation = {
  organ: 'burgemeester',
  function: 'Medewerker meldpunt radicalisering',
  roles: ['radicalisation-officer'],
  regimes: mun,
  ...processing,
} as const

/** Works in the compartment for radicalisation alone, which is closed until two organs adopted its protocol. */
const weighs = (organ: Organ, what: string): Given => ({
  organ,
  function: what,
  roles: ['delegate', 'partner-professional'],
  regimes: ['PGA'],
  ...processing,
})

export const demoPeople: readonly DemoPerson[] = [
  person('noor', 'Noor Janssen', { nl: 'Leest en beoordeelt meldingen', en: 'Reads and triages signals' }, desk),
  person(
    'thijs',
    'Thijs Wouters',
    { nl: 'Leest meldingen mee, tweede paar ogen', en: 'Second pair of eyes on signals' },
    desk,
  ),
  person(
    'samira',
    'Samira Vos',
    { nl: 'Meldpunt radicalisering', en: 'Radicalisation reporting point' },
    radicalisation,
  ),
  person(
    'jules',
    'Jules Lemmens',
    { nl: 'Meldpunt radicalisering', en: 'Radicalisation reporting point' },
    radicalisation,
  ),
  person(
    'pien',
    'Pien Hermans',
    { nl: 'Procesregisseur van casussen', en: 'Process manager of cases' },
    { organ: 'college', function: 'Procesregisseur', roles: ['process-manager'], regimes: both, ...processing },
  ),
  person(
    'bram',
    'Bram Kuijpers',
    { nl: 'Draagt bij en beslist voor de politie', en: 'Contributes and decides for the police' },
    {
      organ: 'politie',
      function: 'Operationeel specialist',
      roles: ['delegate', 'partner-professional'],
      regimes: zvh,
      ...processing,
    },
  ),
  person(
    'dewi',
    'Dewi Smeets',
    { nl: 'Draagt bij en beslist voor het OM', en: 'Contributes and decides for the prosecution' },
    {
      organ: 'om',
      function: 'Officier van justitie',
      roles: ['delegate', 'partner-professional'],
      regimes: zvh,
      ...processing,
    },
  ),
  person(
    'karim',
    'Karim Daemen',
    {
      nl: 'Beslist voor het college, of bereidt maatregelen van de burgemeester voor',
      en: 'Decides for the executive, or prepares measures of the mayor',
    },
    {
      organ: 'college',
      function: 'Strateeg veiligheid',
      roles: ['delegate', 'partner-professional'],
      regimes: both,
      ...processing,
    },
    // To prepare, and not to test: in the world in which he decides on cases he tests no legality.
    {
      organ: 'burgemeester',
      function: 'Juridisch adviseur maatregelen',
      roles: ['legal-adviser'],
      regimes: mun,
      ...processing,
    },
  ),
  person(
    'judith',
    'Judith Ploum',
    {
      nl: 'Toetst of het rechtmatig gaat, voor de burgemeester',
      en: 'Tests whether it is lawful, for the mayor',
    },
    { organ: 'burgemeester', function: 'Juridisch adviseur', roles: ['legal-adviser'], regimes: both, ...legality },
  ),
  person(
    'lotte',
    'Lotte Bemelmans',
    { nl: 'Draagt bij vanuit de reclassering', en: 'Contributes for the probation service' },
    {
      organ: 'reclassering',
      function: 'Reclasseringswerker',
      roles: ['partner-professional'],
      regimes: zvh,
      ...processing,
    },
  ),
  person(
    'gijs',
    'Gijs Pluijmen',
    { nl: 'Draagt bij vanuit de zorg', en: 'Contributes for care' },
    { organ: 'ggz-instelling', function: 'Behandelaar', roles: ['partner-professional'], regimes: zvh, ...processing },
  ),
  person(
    'joost',
    'Joost Habets',
    { nl: 'Werkt voor het RIEC, namens de politie', en: 'Works for the RIEC, for the police' },
    {
      organ: 'politie',
      function: 'Accountmanager RIEC',
      roles: ['partner-professional'],
      regimes: riec,
      ...processing,
    },
  ),
  person(
    'hanna',
    'Hanna Meertens',
    { nl: 'Beslist in het RIEC, namens het OM', en: 'Decides in the RIEC, for the prosecution' },
    { organ: 'om', function: 'Gebiedsofficier', roles: ['delegate'], regimes: riec, ...processing },
  ),
  person(
    'els',
    'Els Vroomen',
    {
      nl: 'Draagt bij en beslist in het RIEC, namens de Belastingdienst',
      en: 'Contributes and decides in the RIEC, for the tax administration',
    },
    {
      organ: 'rijksbelastingdienst',
      function: 'Accountmanager RIEC',
      roles: ['delegate', 'partner-professional'],
      regimes: riec,
      ...processing,
    },
  ),
  person(
    'bas',
    'Bas Crijns',
    {
      nl: 'Draagt bij en beslist in het RIEC, namens het college',
      en: 'Contributes and decides in the RIEC, for the executive',
    },
    {
      organ: 'college',
      function: 'Adviseur ondermijning',
      roles: ['delegate', 'partner-professional'],
      regimes: riec,
      ...processing,
    },
  ),
  person(
    'hugo',
    'Hugo Pisters',
    { nl: 'Bereidt maatregelen voor', en: 'Prepares measures' },
    {
      organ: 'burgemeester',
      function: 'Juridisch adviseur maatregelen',
      roles: ['legal-adviser'],
      regimes: mun,
      ...processing,
    },
  ),
  person(
    'nele',
    'Nele Frissen',
    { nl: 'Leest maatregelen mee en ondertekent als tweede', en: 'Reads along with measures and signs second' },
    {
      organ: 'burgemeester',
      function: 'Adviseur zorg en veiligheid',
      roles: ['legal-adviser'],
      regimes: mun,
      ...processing,
    },
  ),
  person(
    'evi',
    'Evi Nijsten',
    { nl: 'Adviseert over zorg bij een maatregel, sociaal team', en: 'Advises on care with a measure, social team' },
    {
      organ: 'college',
      function: 'Consulent sociaal team',
      roles: ['partner-professional'],
      regimes: mun,
      ...processing,
    },
  ),
  person(
    'roos',
    'Roos Claessens',
    { nl: 'Adviseert over kinderen bij een maatregel', en: 'Advises on children with a measure' },
    {
      organ: 'gecertificeerde-instelling',
      function: 'Jeugdbeschermer',
      roles: ['partner-professional'],
      regimes: mun,
      ...processing,
    },
  ),
  person(
    'trees',
    'Trees Wolters',
    { nl: 'Leest waarom een besluit zonder toets doorging', en: 'Reads why a decision went on without a check' },
    {
      organ: 'bezwaarschriftencommissie',
      function: 'Secretaris bezwaarschriftencommissie',
      roles: ['legal-adviser'],
      regimes: mun,
      ...legality,
    },
  ),
  person(
    'marieke',
    'Marieke Schoenmakers',
    { nl: 'Beslist over maatregelen', en: 'Decides on measures' },
    { organ: 'burgemeester', function: 'Burgemeester', roles: ['mayor'], regimes: both, ...processing },
  ),
  person(
    'sofie',
    'Sofie Vaessen',
    {
      nl: 'Weegt zorgen over radicalisering voor de burgemeester',
      en: 'Weighs worries about radicalisation for the mayor',
    },
    weighs('burgemeester', 'Regisseur radicalisering'),
  ),
  person(
    'daan',
    'Daan Ramakers',
    {
      nl: 'Weegt zorgen over radicalisering voor de politie',
      en: 'Weighs worries about radicalisation for the police',
    },
    weighs('politie', 'Coördinator radicalisering'),
  ),
  person(
    'mila',
    'Mila Theunissen',
    { nl: 'Meldt en begeleidt vanuit de reclassering', en: 'Reports and supports, for the probation service' },
    { ...weighs('reclassering', 'Reclasseringswerker'), roles: ['partner-professional'] },
  ),
  person(
    'ruud',
    'Ruud Castermans',
    { nl: 'Functionaris gegevensbescherming, controleert het logboek', en: 'Privacy officer, controls the log' },
    {
      organ: 'college',
      function: 'Privacy officer',
      roles: ['privacy-officer', 'log-controller'],
      regimes: [...both, ...riec],
      ...legality,
    },
  ),
  person(
    'yara',
    'Yara Brouns',
    {
      nl: 'Functionaris gegevensbescherming van de politie, tweede sleutel van het logboek',
      en: 'Privacy officer of the police, second key of the log',
    },
    {
      organ: 'politie',
      function: 'Functionaris gegevensbescherming',
      roles: ['privacy-officer'],
      regimes: zvh,
      ...legality,
    },
  ),
  person(
    'fien',
    'Fien Gorissen',
    { nl: 'Maakt de cijfers en leidt het programma', en: 'Makes the figures and leads the programme' },
    {
      organ: 'college',
      function: 'Programmamanager',
      roles: ['analyst', 'programme-manager'],
      regimes: mun,
      ...processing,
    },
  ),
  person(
    'tom',
    'Tom Ackermans',
    { nl: 'Raadslid', en: 'Council member' },
    { organ: 'raad', function: 'Raadslid', roles: ['council-member'], regimes: mun, ...processing },
  ),
  person(
    'ines',
    'Ines Vrancken',
    { nl: 'Contactpunt voor betrokkenen', en: 'Contact point for people concerned' },
    {
      organ: 'college',
      function: 'Medewerker contactpunt',
      roles: ['contact-point-clerk'],
      regimes: both,
      ...processing,
    },
  ),
  person(
    'wim',
    'Wim Duijsens',
    { nl: 'Beheert aanstellingen en instellingen', en: 'Administers appointments and settings' },
    {
      organ: 'college',
      function: 'Functioneel beheerder',
      roles: ['administrator'],
      regimes: mun,
      ground: 'maintenance',
    },
  ),
]

/** Someone of the demonstration by log-in name. */
export function demoPerson(subject: string): DemoPerson {
  const found = demoPeople.find((one) => one.subject === subject)
  if (!found) throw new RangeError(`nobody in the demonstration is called ${subject}`)
  return found
}
