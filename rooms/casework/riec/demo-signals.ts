/** Fictional signals for the demonstration. No person, company or place in here exists. Days count from the start. */
import type { CrimeForm, RiecCriterion, WeighingFactor } from './words.ts'

type Told = { readonly [C in RiecCriterion]: string }
export type Signal = {
  readonly reporter: string
  readonly crimeForm: CrimeForm
  readonly goal: string
  readonly criteria: Told
} & (
  | { readonly kind: 'scan' }
  | {
      readonly kind: 'case'
      readonly untold: string
      readonly subject: { readonly name: string; readonly address?: string }
      readonly circle: readonly { readonly name: string; readonly relation: 'gezinslid' | 'directSociaalContact' }[]
    }
)
export type Taken = Signal & {
  readonly weighing: {
    readonly criteria: Told
    readonly factors: { readonly [F in WeighingFactor]: string }
    readonly reasons: string
    readonly categories: readonly string[]
    readonly involves: readonly string[]
  }
}
export type Brought = {
  readonly by: string
  readonly day: number
  readonly category: string
  readonly content: string
  readonly audience: readonly string[]
}

/** What came of a conference. Units: days from the start. */
export type Table = {
  readonly seats: readonly string[]
  readonly interpretation: string
  readonly decision: string
  readonly actions: readonly {
    readonly owner: string
    readonly task: string
    readonly what: string
    readonly due: number
  }[]
}

/** A rental company with empty shops and cash: four organs, phase 2, both documents begun. */
export const rentals = {
  kind: 'case',
  reporter: 'joost',
  crimeForm: 'money-laundering',
  goal: 'Samen bepalen wie wat doet tegen winkels die niets verkopen en wel omzet boeken.',
  untold: 'Er loopt een onderzoek naar de herkomst van het geld.',
  subject: { name: 'Autoverhuur De Kromme Akker BV', address: 'Nijverheidslaan 12' },
  circle: [
    { name: 'Harrie Poswick', relation: 'directSociaalContact' },
    { name: 'Wonen aan de Bron BV', relation: 'directSociaalContact' },
  ],
  criteria: {
    a: 'Wijkagenten zagen tussen april en september elf keer een gesloten winkel waar die dag wel omzet werd geboekt.',
    b: 'Contant geld wordt als omzet van drie winkels geboekt: witwassen.',
    c: 'Politie ziet de winkels, de Belastingdienst de aangiften, de gemeente de vergunningen; alleen samen is er een beeld.',
    d: 'Vergunning, aangifte en huur zijn van drie organen.',
    e: 'Alle panden staan in deze regio.',
  },
  weighing: {
    criteria: {
      a: 'Eigen waarnemingen, met data en plaats.',
      b: 'Past bij witwassen in de lijst.',
      c: 'Met minder gegevens lukte het in 2025 niet.',
      d: 'Drie deelnemers hebben elk een taak.',
      e: 'Staat vast.',
    },
    factors: {
      '1': 'Een bedrijf dat als dekmantel lijkt te dienen.',
      '2': 'Drie panden, een half jaar, elf waarnemingen.',
      '3': 'Een waarschuwing van de gemeente hielp niet.',
      '4': 'Politie en college melden hetzelfde, los van elkaar.',
    },
    reasons: 'Eén deelnemer alleen krijgt dit niet rond, en het duurt al een half jaar.',
    categories: ['bedrijf', 'kadaster', 'toezichtHandhaving', 'vergunningSubsidie'],
    involves: ['college', 'om', 'politie', 'rijksbelastingdienst'],
  },
  land: {
    by: 'bas',
    day: -30,
    category: 'kadaster',
    content: 'De drie panden zijn in 2024 op één dag gekocht, zonder hypotheek.',
    audience: ['om', 'politie', 'rijksbelastingdienst'],
  },
  phase2: {
    reasons: 'Zonder de aangiften is niet te zien of de omzet ergens vandaan komt. Het college heeft die niet nodig.',
    categories: ['fiscaal', 'wpg8'],
    involves: ['om', 'politie', 'rijksbelastingdienst'],
  },
  tax: {
    by: 'els',
    day: -12,
    category: 'fiscaal',
    content: 'Over 2024 en 2025 is geen aangifte omzetbelasting gedaan.',
    audience: ['om', 'politie'],
  },
  bottleneck:
    'Zolang elk orgaan alleen zijn eigen stuk ziet, is er geen grond om in te grijpen: de koop en de omzet samen wel.',
  advice: 'De Belastingdienst kan een boekenonderzoek beginnen; het OM beslist over beslag. Elk orgaan beslist zelf.',
  table: {
    seats: ['hanna', 'joost', 'els', 'bas'],
    interpretation: 'Drie winkels, één eigenaar, en omzet op dagen dat de deur dicht was.',
    decision:
      'Eerst het boekenonderzoek, dan pas de panden in. Elk orgaan doet het zijne en meldt hier wat eruit komt.',
    actions: [
      {
        owner: 'rijksbelastingdienst',
        task: 'belastingaanslag',
        what: 'Een boekenonderzoek beginnen bij het verhuurbedrijf.',
        due: 20,
      },
      { owner: 'college', task: 'bestuursdwang', what: 'De vergunningen van de drie panden nalopen.', due: 12 },
    ],
  },
} as const satisfies Taken & {
  land: Brought
  tax: Brought
  bottleneck: string
  advice: string
  phase2: object
  table: Table
}

/** An industrial estate: nobody stands in it. */
export const industrialEstate = {
  kind: 'scan',
  reporter: 'bas',
  crimeForm: 'real-estate-fraud',
  goal: 'Bedrijventerrein De Bron: welke panden staan leeg en zijn toch verhuurd, en waar kan het terrein weerbaarder?',
  criteria: {
    a: 'Toezichthouders zagen bij twintig controles zeven panden die verhuurd zijn en leegstaan.',
    b: 'Fraude met vastgoed.',
    c: 'Wie eigenaar, huurder en vergunninghouder is, weten drie organen.',
    d: 'Gemeente, politie en Belastingdienst zijn nodig.',
    e: 'Het terrein ligt in deze regio.',
  },
  weighing: {
    criteria: {
      a: 'Uit eigen controles.',
      b: 'Staat op de lijst.',
      c: 'Een scan zonder personen volstaat.',
      d: 'Drie organen werken mee.',
      e: 'Staat vast.',
    },
    factors: {
      '1': 'Een terrein, geen persoon.',
      '2': 'Zeven van de twintig panden.',
      '3': 'Controles alleen veranderden niets.',
      '4': 'Ondernemers en toezichthouders zien hetzelfde.',
    },
    reasons: 'Eerst weten waar het terrein kwetsbaar is, zonder iemand aan te wijzen.',
    categories: ['kadaster', 'vergunningSubsidie', 'toezichtHandhaving'],
    involves: ['college', 'om', 'politie'],
  },
  permits: {
    by: 'bas',
    day: -6,
    category: 'vergunningSubsidie',
    content: 'Voor negen panden op het terrein is nooit een gebruiksvergunning gevraagd.',
    audience: ['om', 'politie'],
  },
} as const satisfies Taken & { permits: Brought }

/** Waits to be weighed. */
export const waiting = {
  kind: 'case',
  reporter: 'els',
  crimeForm: 'organised-drug-crime',
  goal: 'Nagaan of een loods voor meer dan opslag wordt gebruikt, en wie daar iets aan kan doen.',
  untold: 'De betrokkene zou sporen kunnen wissen.',
  subject: { name: 'Loodsen Fonteinplaats BV', address: 'Fonteinplaats 80' },
  circle: [{ name: 'Joep Ravestein', relation: 'directSociaalContact' }],
  criteria: {
    a: 'Bij een controle op 3 november roken twee ambtenaren een chemische geur en zagen zij vaten zonder etiket.',
    b: 'Mogelijk productie van synthetische drugs.',
    c: 'Alleen de Belastingdienst kan niet in de loods kijken.',
    d: 'Politie, gemeente en Belastingdienst.',
    e: 'De loods staat in deze regio.',
  },
} as const satisfies Signal
