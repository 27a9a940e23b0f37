/** What residents read about their rights, at level B1. */
export const yourRights = {
  title: 'Uw rechten',
  lede: 'Gaat het over uw eigen gegevens? Dan mag u weten wat er over u is opgeschreven, en er iets van vinden.',
  what: 'Wat kunt u vragen?',
  kinds: [
    ['Inzage', 'Welke gegevens hebt u over mij?'],
    ['Verbeteren', 'Dit klopt niet. Wilt u het aanpassen?'],
    ['Wissen', 'Wilt u dit weghalen?'],
    ['Niet gebruiken', 'Wilt u dit voorlopig niet gebruiken?'],
    ['Bezwaar', 'Ik wil niet dat u mijn gegevens gebruikt.'],
  ],
  how: 'Hoe vraagt u het?',
  howText:
    'Stuur een brief, bel of kom langs bij het contactpunt. U vraagt het één keer. Het telt voor alle organisaties die samenwerken.',
  howNeeds:
    'Zet in uw brief: uw naam, uw geboortedatum, uw adres en wat u wilt weten. Stuur geen kopie van uw paspoort.',
  contact: 'Het contactpunt',
  telephone: 'Telefoon',
  next: 'Wat gebeurt er dan?',
  steps: [
    'Wij kijken of u het echt bent. Wij bewaren geen kopie van uw identiteitsbewijs.',
    'Wij vragen elke organisatie die iets over u heeft, wat zij u kan geven.',
    'U krijgt binnen één maand een brief. Duurt het langer? Dan hoort u dat binnen die maand, met de reden. Het duurt nooit langer dan drie maanden.',
  ],
  not: 'Wat geven wij niet?',
  notText:
    'Wij geven nooit gegevens over andere mensen. Wij zeggen nooit wie iets heeft gemeld, ook niet als u erom vraagt. Soms mag een organisatie iets niet geven, bijvoorbeeld om iemand te beschermen. Is die reden weg, dan krijgt u het alsnog.',
  police: 'Gegevens bij de politie zelf',
  policeText:
    'Wilt u weten wat de politie zelf over u heeft? Vraag het aan de politie. U krijgt dan binnen zes weken antwoord.',
  disagree: 'Bent u het niet eens met het antwoord?',
  disagreeText:
    'In de brief staat hoe u bezwaar maakt. U kunt ook klagen bij de Autoriteit Persoonsgegevens: telefoon 088 1805 250, Postbus 93374, 2509 AJ Den Haag.',
  told: 'Hoort u het vanzelf?',
  toldText:
    'Ja. Werken wij met gegevens over u, dan krijgt u daar binnen een maand een brief over. Dat kan later zijn als er een goede reden is, bijvoorbeeld om iemand te beschermen.',
  rules: 'Welke regels gelden er?',
}
