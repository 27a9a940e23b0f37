/** The words of the answer to a person, at level B1. */
export const letters = {
  title: {
    access: 'Antwoord op uw vraag: welke gegevens hebben wij van u?',
    rectification: 'Antwoord op uw vraag om gegevens te verbeteren',
    erasure: 'Antwoord op uw vraag om gegevens te wissen',
    restriction: 'Antwoord op uw vraag om gegevens niet te gebruiken',
    objection: 'Antwoord op uw bezwaar tegen het gebruik van uw gegevens',
  },
  dateLine: (day: string, reference: string): string => `${day}. Kenmerk ${reference}.`,
  opening: {
    access: (day: string): string =>
      `Op ${day} vroeg u ons welke gegevens wij van u hebben. Uw vraag geldt voor alle organisaties die in dit samenwerkingsverband samen verantwoordelijk zijn.`,
    rectification: (day: string): string =>
      `Op ${day} vroeg u ons om gegevens over u te verbeteren. Uw vraag geldt voor alle organisaties die in dit samenwerkingsverband samen verantwoordelijk zijn.`,
    erasure: (day: string): string =>
      `Op ${day} vroeg u ons om gegevens over u te wissen. Uw vraag geldt voor alle organisaties die in dit samenwerkingsverband samen verantwoordelijk zijn.`,
    restriction: (day: string): string =>
      `Op ${day} vroeg u ons om gegevens over u voorlopig niet te gebruiken. Uw vraag geldt voor alle organisaties die in dit samenwerkingsverband samen verantwoordelijk zijn.`,
    objection: (day: string): string =>
      `Op ${day} maakte u bezwaar tegen het gebruik van uw gegevens. Uw bezwaar geldt voor alle organisaties die in dit samenwerkingsverband samen verantwoordelijk zijn.`,
  },
  identity: {
    'log-in': 'Wij weten dat u het bent, omdat u met DigiD hebt ingelogd.',
    'document-shown':
      'Wij weten dat u het bent, omdat u aan de balie een identiteitsbewijs liet zien. Wij hebben geen kopie.',
    'letter-to-known-address':
      'Wij weten dat u het bent, omdat u de code noemde uit de brief aan het adres waar u staat ingeschreven.',
    representative: 'Uw vertegenwoordiger liet zien namens u te mogen vragen.',
  },
  decision: 'Ons besluit',
  outcomes: {
    given: 'Wij doen wat u vraagt.',
    partly: 'Wij doen een deel van wat u vraagt.',
    refused: 'Wij doen niet wat u vraagt.',
    'nothing-held': 'Wij kunnen u geen gegevens geven.',
  },
  common: 'Wat de deelnemers samen vastlegden',
  from: (organ: string): string => `Van: ${organ}`,
  nothingFrom: {
    access: 'Deze organisatie heeft zelf niets over u ingebracht.',
    rectification: 'Deze organisatie heeft zelf niets over u ingebracht dat kan worden verbeterd.',
    erasure: 'Deze organisatie heeft zelf niets over u ingebracht dat kan worden gewist.',
    restriction: 'Deze organisatie heeft zelf niets over u ingebracht.',
    objection: 'Deze organisatie heeft zelf niets over u ingebracht.',
  },
  late: 'Wat u later hoort',
  lateLede: 'Dit konden of mochten wij u eerder nog niet geven. Daarom krijgt u het nu.',
  keptBack: 'Als wij iets niet mogen geven',
  keptBackLede:
    'De wet zegt dat een organisatie soms iets niet geeft: artikel 41 van de Uitvoeringswet AVG. Bijvoorbeeld om iemand te beschermen. Soms mogen wij ook niet zeggen dát wij iets niet geven. Daarom staat deze tekst in elke brief. Mogen wij het wel zeggen, dan staat de reden hieronder.',
  keptBackControl:
    'Wij geven nooit gegevens over anderen, en niet wie iets heeft gemeld. Vindt u dat wij te veel achterhouden? Dan kunt u de Autoriteit Persoonsgegevens vragen om te kijken.',
  grounds: {
    a: 'Een deel geven wij niet, vanwege de veiligheid van het land (artikel 41, eerste lid, onder a).',
    b: 'Een deel geven wij niet, vanwege de verdediging van het land (artikel 41, eerste lid, onder b).',
    c: 'Een deel geven wij niet, vanwege de openbare veiligheid (artikel 41, eerste lid, onder c).',
    d: 'Een deel geven wij niet, om strafbare feiten te voorkomen, te onderzoeken of te vervolgen (artikel 41, eerste lid, onder d).',
    e: 'Een deel geven wij niet, vanwege een ander belangrijk algemeen belang (artikel 41, eerste lid, onder e).',
    f: 'Een deel geven wij niet, om de onafhankelijke rechter te beschermen (artikel 41, eerste lid, onder f).',
    g: 'Een deel geven wij niet, vanwege onderzoek naar beroepsregels (artikel 41, eerste lid, onder g).',
    h: 'Een deel geven wij niet, vanwege toezicht door de overheid (artikel 41, eerste lid, onder h).',
    i: 'Een deel geven wij niet, om u of iemand anders te beschermen (artikel 41, eerste lid, onder i).',
    j: 'Een deel geven wij niet, vanwege een schuld die via de rechter wordt geïnd (artikel 41, eerste lid, onder j).',
  },
  about: 'Wat wij met gegevens doen',
  aboutText: [
    'In het Zorg- en Veiligheidshuis werken organisaties samen aan moeilijke situaties. Zij mogen dat van de Wet gegevensverwerking door samenwerkingsverbanden. Het doel is: criminaliteit, ernstige overlast en onveilige situaties voorkomen en minder maken.',
    'De gegevens komen van de organisaties die meedoen. Alleen wie bij een situatie betrokken is, mag ze zien. Elke keer dat iemand kijkt, wordt dat vastgelegd.',
    'Wij bewaren gegevens niet langer dan nodig, en hoogstens vijf jaar. Alleen in bijzondere gevallen wordt dat steeds twee jaar langer. Geen computer neemt een besluit over u.',
    'U kunt ook vragen om gegevens te verbeteren, te wissen of voorlopig niet te gebruiken, en u kunt bezwaar maken tegen het gebruik.',
  ],
  disagree: 'Bent u het niet eens met dit besluit?',
  disagreeText: [
    'U kunt binnen zes weken bezwaar maken. Stuur een brief met uw naam, uw adres, de datum, het kenmerk van deze brief en waarom u het niet eens bent. Zet uw handtekening eronder.',
    'U kunt ook een klacht sturen naar de Autoriteit Persoonsgegevens, Postbus 93374, 2509 AJ Den Haag.',
  ],
  contact: (name: string, address: string, telephone: string): string =>
    `Hebt u een vraag? ${name}, ${address}, telefoon ${telephone}.`,
  informTitle: 'Wij verwerken gegevens over u',
  toParents: 'Aan de ouders of verzorgers van',
  informText: [
    'Met deze brief laten wij u weten dat er gegevens over u worden verwerkt in het Zorg- en Veiligheidshuis. Dat moeten wij u vertellen (artikel 14 AVG).',
    'Wat er over u is vastgelegd, staat niet in deze brief. Wilt u dat weten? Vraag het aan ons contactpunt. Uw vraag geldt dan voor alle organisaties samen. U krijgt binnen een maand antwoord. Op onze pagina “Uw rechten” staat hoe dat gaat.',
  ],
  seen: 'Wie keek naar uw gegevens?',
  seenLede:
    'Dit is op welke dagen een organisatie de situatie opende waarin u voorkomt. Namen van medewerkers noemen wij niet.',
  seenBy: (organ: string, day: string): string => `${organ}: ${day}`,
}
