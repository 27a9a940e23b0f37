/** Words of the letter about what was agreed. Plain Dutch (B1): short sentences, no words of the law without their meaning. */
export const agreed = {
  title: 'Wat er is afgesproken',
  dateLine: (day: string, caseName: string) => `${day}. Ons kenmerk: ${caseName}.`,
  parentsOf: (name: string) => `Aan de ouders of voogd van ${name}`,
  dear: (name: string) => `Beste ${name},`,
  dearParents: 'Beste ouders of voogd,',
  dearColleague: 'Geachte collega,',
  opening:
    'Een paar organisaties hebben met elkaar overlegd over uw situatie. U weet dat al. In deze brief leest u wat er is afgesproken, wie het doet en wanneer.',
  openingAbout: (name: string) =>
    `Een paar organisaties hebben met elkaar overlegd over ${name}. U weet dat al. In deze brief leest u wat er is afgesproken, wie het doet en wanneer.`,
  openingToOrgan: (caseName: string) =>
    `In het overleg over ${caseName} is met uw organisatie afgesproken wat hieronder staat. De casus zelf vindt u in Schakel.`,
  whatWasAgreed: 'Wat is er afgesproken?',
  who: (organ: string) => `Wie doet dit: ${organ}.`,
  dueOn: (day: string) => `Uiterlijk op ${day}.`,
  doneOn: (day: string) => `Gedaan op ${day}.`,
  restsOn: (article: string) => `Die organisatie mag dit op grond van: ${article}.`,
  voluntary: 'U werkt hier vrijwillig aan mee. U mag nee zeggen, ook later nog.',
  imposed:
    'Dit is opgelegd. Hoort daar een besluit bij? Dan staat in dat besluit waarom, en hoe en tot wanneer u bezwaar maakt.',
  disagree: 'Bent u het er niet mee eens?',
  saySo: 'Zeg het ons. Bel, of schrijf een brief. Wij kijken er dan opnieuw naar en u hoort wat wij doen.',
  noDecision:
    'Een afspraak is geen besluit. U hoeft er niets voor te tekenen. Neemt een organisatie een besluit over u, dan krijgt u daarover een eigen brief.',
  helpIsFree: 'U hoeft dit niet alleen te doen. Het Juridisch Loket en de sociaal raadslieden helpen u gratis.',
  yourData: 'Uw gegevens',
  kept: (day: string) =>
    `Wij bewaren wat wij over u hebben opgeschreven tot uiterlijk ${day}. Daarna is het weg. U mag:`,
  rights: [
    'vragen wat er over u staat, en met wie het is gedeeld',
    'zeggen wat er niet klopt; dan verbeteren wij het',
    'vragen om iets weg te halen of niet meer te gebruiken',
    'bezwaar maken tegen het gebruik van uw gegevens',
  ],
  writeTo: (name: string, address: string) =>
    `Schrijf naar: ${name}, ${address}. Soms mogen wij iets nog niet laten zien. Dan zeggen wij dat, en waarom.`,
  complain: 'Vindt u dat wij niet goed met uw gegevens omgaan? Dan kunt u klagen bij de Autoriteit Persoonsgegevens.',
  secrecy:
    'Houd geheim wat in deze brief staat (artikel 1.11 WGS). Geef de brief niet door, en vernietig hem zodra hij niet meer nodig is.',
  questions: 'Heeft u vragen?',
  call: (name: string, telephone: string, caseName: string) =>
    `Bel ${name}: ${telephone}. Noem ons kenmerk ${caseName}. U mag ook langskomen, en iemand meenemen.`,
  askAtTheTable: (organ: string) => `Vraag het bij de contactpersoon van ${organ} aan tafel, of in Schakel.`,
  translation:
    'Wilt u deze brief in een andere taal, of voorgelezen? Bel ons. This letter is also available in English.',
  regards: 'Met vriendelijke groet,',
}
export const agreedPage = {
  title: 'Brief over afspraken',
  lede: 'Kies aan wie de brief gaat en welke acties erin staan. De brief wordt nu gemaakt en nergens bewaard; in het logboek staat alleen dat u hem maakte.',
  link: 'Brief over afspraken',
  caseCrumb: 'Casus',
  to: 'Aan wie?',
  toPerson: (name: string) => `${name} (om wie het gaat)`,
  toOrganHint:
    'Een orgaan krijgt alleen wat het zelf op zich nam. Wie niet aan tafel zit, krijgt geen brief maar een resultaat, via Vrijgeven.',
  which: 'Welke acties?',
  quoting: (count: number) =>
    count === 1
      ? 'Eén actie haalt een bijdrage van een partner aan en gaat niet in een brief.'
      : `${count} acties halen een bijdrage van een partner aan en gaan niet in een brief.`,
  narrowHint: 'Lees de tekst met de ogen van wie hem krijgt. Iedere actie staat erin zoals zij is afgesproken.',
  waits: {
    'person-not-told': 'Deze persoon is nog niet geïnformeerd',
    'nothing-agreed': 'Er is niets gekozen om over te schrijven',
  },
  waitsText: {
    'person-not-told':
      'Een brief mag niet het eerste zijn wat iemand hoort. Informeer de persoon eerst. Houdt een orgaan dat tegen, dan gaat er ook geen brief.',
    'nothing-agreed': 'Kies een actie, of spreek er in het overleg een af.',
  },
  inform: 'Persoon informeren',
  letter: 'De brief',
  savePdf: 'Brief als pdf',
  letters: 'Brieven die volgen',
  lettersText: 'De persoon informeren, warm overdragen en een brief over de afspraken begint u hier.',
  handOver: 'Warm overdragen',
}
