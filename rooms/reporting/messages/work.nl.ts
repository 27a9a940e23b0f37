/** Words of the report about signals and measures, from form 2 on. Published reports keep the words they were made with. */
export const work = {
  signals: 'Wat er met meldingen is gedaan',
  period: (from: string, to: string) =>
    `Meldingen waarover is besloten van ${from} tot en met ${to}, per thema en maand. Een maand telt mee als zij vier weken voorbij is.`,
  signalsText:
    'Elk aantal is vijf of meer en heeft een kleine, willekeurige afwijking, zodat niemand eruit kan aflezen wie er meldde. De afwijking is per cel getrokken: de kolommen tellen niet op. Een thema of maand die er niet staat, heeft minder dan vijf meldingen of geen. Meldingen over radicalisering worden niet geteld.',
  noSignals:
    'In geen enkele maand zijn er bij een thema vijf of meer meldingen. Minder wordt niet verteld, ook niet of er geen waren: anders kan een buur zien wie er meldde.',
  fewerThanFive: 'minder dan 5',
  measures: 'Maatregelen en wat ervan kwam',
  measuresText:
    'Aantallen huishoudens en besluiten, over hele jaren samengeteld tot er tien of meer zijn, en afgerond op vijf. Zijn het er ook samen minder dan tien, dan staat er geen aantal. Elk aantal is apart afgerond: ze tellen niet op.',
  noMeasures:
    'Er zijn nog geen cijfers over maatregelen. Zij komen na afloop van een jaar, als een orgaan heeft besloten de gevolgen bij te houden.',
  tooFew: 'te weinig om te noemen',
  columns: {
    theme: 'Thema',
    month: 'Maand',
    whole: 'Meldingen',
    toCase: 'Naar een casus',
    toDepartment: 'Naar een afdeling',
    figure: 'Wat',
    years: 'Jaren',
    households: 'Aantal',
  },
  organs: { burgemeester: 'burgemeester', college: 'college' } as { readonly [organ: string]: string },
  figures: {
    measures: 'Maatregelen waarvan de gevolgen zijn bijgehouden',
    'housing-lost': 'Huishoudens: woning kwijt',
    'lease-ended': 'Huishoudens: huur beëindigd',
    blacklisted: 'Huishoudens: op een zwarte lijst',
    'benefit-cut': 'Huishoudens: uitkering verlaagd of gestopt',
    repayment: 'Huishoudens: terugvordering',
    debt: 'Huishoudens: schuld',
    'child-elsewhere': 'Huishoudens: kind woont elders',
    'school-changed': 'Huishoudens: kind naar een andere school',
    'job-lost': 'Huishoudens: werk kwijt',
    'used-by-others': 'Maatregelen die mensen troffen die door anderen werden gebruikt',
    'used-started': 'Daarvan: onderzoek of maatregel begonnen tegen wie hen gebruikte',
    'used-not-started': 'Daarvan: niets begonnen',
    'used-unknown': 'Daarvan: niet bekend',
    'without-check-acute-danger': 'Besluiten zonder toets op kwetsbaarheid: acuut gevaar',
    'without-check-not-to-be-found': 'Besluiten zonder toets op kwetsbaarheid: niet te vinden',
    'without-check-refuses-contact': 'Besluiten zonder toets op kwetsbaarheid: wil geen contact',
    'without-check-other': 'Besluiten zonder toets op kwetsbaarheid: iets anders',
    'urgent-courses': 'Spoedbesluiten',
    'remedies-upheld': 'Bezwaar en beroep: besluit bleef',
    'remedies-partly': 'Bezwaar en beroep: deels gegrond',
    'remedies-annulled': 'Bezwaar en beroep: besluit vernietigd',
    'remedies-withdrawn': 'Bezwaar en beroep: ingetrokken',
  } as { readonly [figure: string]: string },
}
