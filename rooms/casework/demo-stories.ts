/** Fictional cases for the demonstration. Nobody in here exists; the places are made up. Days count from the start. */

export type Given = {
  readonly by: string
  readonly day: number
  readonly category: string
  readonly kind: 'fact' | 'interpretation'
  readonly source: 'own-observation' | 'own-file' | 'told-by-subject' | 'told-by-another'
  readonly content: string
  readonly secrecy?: 'consent' | 'law' | 'good-care'
  readonly secrecyReason?: string
  readonly audience: readonly string[]
  readonly withheld?: readonly string[]
  readonly withheldReason?: string
  readonly conditions?: readonly ('ask-first' | 'no-private-parties' | 'no-other-alliances' | 'no-third-parties')[]
  /** Its supplier lets it stay so many days from the start. */
  readonly expires?: number
}

const everyone = ['politie', 'om', 'college', 'reclassering', 'ggz-instelling']
const but = (...left: readonly string[]) => everyone.filter((organ) => !left.includes(organ))

/** A young man, a stairwell, debts: five organs involved, one contribution unseen by two of them. */
export const stairwell = {
  reporter: 'lotte',
  goal: 'Rust in het portiek, en begeleiding die blijft nadat het toezicht ophoudt.',
  person: { name: 'Milan Verbeek', birthDate: '2001-05-18', address: 'Kromme Akker 14, derde etage' },
  circle: { name: 'Sanne Verbeek', relation: 'gezinslid' as const },
  criteria: {
    a: 'Milan is zijn werk kwijt, drinkt veel en heeft schulden die hij zelf niet meer overziet.',
    b: 'Wonen, geld, middelengebruik en zijn vrienden: elk probleem maakt het volgende groter.',
    c: 'Het afgelopen half jaar elf meldingen van overlast en één veroordeling voor bedreiging.',
    d: 'Toezicht, schuldhulp, behandeling en de wijkagent moeten op elkaar aansluiten; los lukt het niet.',
  },
  admission:
    'Aan alle vier de criteria is voldaan. De melder heeft eerst zelf geprobeerd het met schuldhulp op te lossen.',
  involves: everyone,
  contributions: [
    {
      by: 'bram',
      day: -30,
      category: 'toezichtHandhaving',
      kind: 'fact',
      source: 'own-file',
      content:
        'Elf meldingen van overlast in het portiek sinds mei, waarvan zeven tussen 23.00 en 03.00 uur. Twee keer is een waarschuwing gegeven.',
      audience: but('politie'),
    },
    {
      by: 'bram',
      day: -29,
      category: 'wpg8',
      kind: 'fact',
      source: 'own-file',
      content:
        'Milan is in september twee keer gezien met een man die geld uitleent in de buurt. Een bewoner durft daar niet met naam over te verklaren.',
      audience: ['om', 'college'],
      withheld: ['reclassering', 'ggz-instelling'],
      withheldReason: 'De bewoner zou herkenbaar zijn als dit in een gesprek met Milan ter sprake komt.',
    },
    {
      by: 'karim',
      day: -28,
      category: 'financieel',
      kind: 'fact',
      source: 'own-file',
      content:
        'Huurachterstand van drie maanden; eerste gesprek schuldhulpverlening was op 6 oktober, tweede afspraak niet nagekomen.',
      audience: but('college'),
      expires: 25,
    },
    {
      by: 'gijs',
      day: -26,
      category: 'gezondheid',
      kind: 'interpretation',
      source: 'own-file',
      content:
        'Hij komt als hij gebracht wordt. Drank lijkt een manier om te kunnen slapen; een strenge aanpak alleen maakt terugval waarschijnlijker.',
      secrecy: 'good-care',
      secrecyReason: 'Zonder dit inzicht kiest het overleg voor een aanpak die hem schaadt; besproken met een collega.',
      conditions: ['ask-first', 'no-third-parties'],
      audience: ['college', 'reclassering'],
      withheld: ['politie', 'om'],
      withheldReason: 'Alleen nodig voor wie de begeleiding doet.',
    },
    {
      by: 'lotte',
      day: -25,
      category: 'begeleiding',
      kind: 'fact',
      source: 'told-by-subject',
      content: 'Milan wil terug naar zijn zus als daar rust is. Hij stemt ermee in dat dit hier wordt besproken.',
      secrecy: 'consent',
      secrecyReason: 'Schriftelijke toestemming van Milan, ondertekend in het gesprek.',
      audience: but('reclassering'),
    },
  ] satisfies readonly Given[],
  decision: 'Eerst de huur en de slaapplek, daarna pas strengere voorwaarden. De buren krijgen één vast aanspreekpunt.',
  actions: [
    {
      owner: 'college',
      by: 'karim',
      task: 'schuldhulpverlening',
      what: 'Met de verhuurder een regeling afspreken voor de achterstand.',
      due: -3,
      done: null,
    },
    {
      owner: 'politie',
      by: 'bram',
      task: 'politietaak',
      what: 'De wijkagent spreekt de bewoners van het portiek, samen met de buurtwerker.',
      due: -6,
      done: 'Gesproken met vier huishoudens; zij weten wie zij kunnen bellen.',
    },
    {
      owner: 'reclassering',
      by: 'lotte',
      task: 'reclasseringstoezicht',
      what: 'Wekelijks gesprek, eerste keer bij zijn zus thuis.',
      due: 10,
      done: null,
    },
  ],
  request: {
    by: 'pien',
    asked: 'om',
    categories: ['justitieel'],
    why: 'Om te weten of voorwaarden uit de veroordeling nog lopen voordat het overleg iets afspreekt.',
    due: 5,
  },
} as const

/** Police and prosecution only: the executive is not involved, so its process manager sees the frame and no more. */
export const smallTable = {
  reporter: 'bram',
  goal: 'Voorkomen dat de ruzie tussen de broers opnieuw uitloopt op geweld.',
  person: { name: 'Ruben Aerts', birthDate: '1993-11-02', address: 'Fonteinplaats 3' },
  criteria: {
    a: 'Twee broers met een jarenlange ruzie over de zaak van hun ouders.',
    b: 'Werk, familie en gebruik van verdovende middelen.',
    c: 'Twee mishandelingen in een jaar, de laatste met een wapen.',
    d: 'Vervolging en hulp moeten elkaar niet in de weg zitten.',
  },
  admission: 'Aan alle vier de criteria is voldaan.',
  involves: ['politie', 'om'],
} as const

/** A report that waits for a decision; the person does not know yet. */
export const waiting = {
  reporter: 'lotte',
  goal: 'Samen bepalen wie haar na haar detentie opvangt.',
  person: { name: 'Yara Lemaire', birthDate: '1989-08-27', address: 'thans penitentiaire inrichting' },
  untold: 'Zij zit vast; het gesprek staat gepland met haar begeleider.',
  review: 12,
  criteria: {
    a: 'Yara komt vrij zonder woning en zonder inkomen.',
    b: 'Wonen, inkomen, verslaving en het contact met haar kinderen.',
    c: 'Na de vorige vrijlating volgden binnen een maand winkeldiefstallen en overlast bij de opvang.',
    d: 'Opvang, uitkering en toezicht moeten op dezelfde dag geregeld zijn.',
  },
  wanted: ['dji', 'ggz-instelling'],
} as const

/** A report that did not fit, refused and destroyed. */
export const refused = {
  reporter: 'lotte',
  goal: 'Hulp bij het vinden van werk.',
  person: { name: 'Koen Draaisma', birthDate: '1998-01-15', address: 'Veldzicht 8' },
  criteria: {
    a: 'Koen zoekt al lang werk.',
    b: 'Alleen inkomen.',
    c: 'Er is geen overlast en geen strafbaar feit.',
    d: 'Het college kan dit zelf.',
  },
} as const

/** A case that ended well and was closed. */
export const closed = {
  reporter: 'bram',
  goal: 'Rust op het plein na de jaarwisseling.',
  person: { name: 'Sem Hoekstra', birthDate: '2004-12-09', address: 'Lindenhof 21' },
  criteria: {
    a: 'Sem trekt op met een groep die het plein ’s avonds bezet houdt.',
    b: 'School, vrije tijd en thuis.',
    c: 'Vernielingen en bedreiging van winkeliers.',
    d: 'School, jongerenwerk en politie moeten hetzelfde zeggen.',
  },
  admission: 'Aan alle vier de criteria is voldaan.',
  involves: ['politie', 'om', 'college'],
} as const

export const places = { past: 'Veiligheidshuis, zaal Maas', next: 'Veiligheidshuis, zaal Geul' } as const
