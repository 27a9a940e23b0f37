/** Wat een bewoner leest. Eenvoudige woorden (B1), eerlijk over wat wij niet kunnen beloven. */
export const nl = {
  // ── vertellen ──
  tellTitle: 'Wat wilt u ons vertellen?',
  tellLede:
    'U hoeft uw naam niet te geven. Uw bericht gaat op dit apparaat dicht, als een brief met een zegel. Alleen de mensen van het meldpunt kunnen hem openen.',
  withoutScriptTitle: 'Op deze pagina kunt u ons iets vertellen zonder uw naam',
  withoutScript: [
    'De pagina verzegelt uw bericht op uw eigen apparaat. Daar is een script voor nodig, en dat werkt hier niet of nog niet.',
    'Zonder script kunt u hier niets versturen. Zo kan er ook niets per ongeluk open over de lijn gaan.',
  ],
  call: (telephone: string) => `Bel ons: ${telephone}. U hoeft uw naam niet te zeggen.`,
  callRadicalisation: (telephone: string) => `Meldpunt radicalisering: ${telephone}.`,
  callAnonymous: 'Of bel Meld Misdaad Anoniem: 0800-7000. Dat is een andere organisatie.',
  stepNames: ['Onderwerp', 'Uw bericht', 'Acht woorden', 'Controle'],

  subjectTitle: 'Waar gaat het over?',
  subjectHint: 'Wij vragen dit eerst, omdat het bepaalt wie uw bericht kan lezen.',
  subjectSignal: 'Iets in mijn straat, buurt of stad',
  subjectSignalHint: 'Bijvoorbeeld drugs, uitbuiting, overlast, bedreiging, of een plek waar u zich niet veilig voelt.',
  subjectRadicalisation: 'Iemand die radicaliseert',
  subjectRadicalisationHint:
    'U bent bang dat iemand geweld gaat gebruiken om een overtuiging, of daarin wordt meegetrokken. Dan leest alleen het meldpunt radicalisering uw bericht.',
  subjectMissing: 'Kies eerst waar het over gaat.',
  next: 'Verder',
  previous: 'Terug',
  preparing: 'Wij kijken wie er mag lezen…',

  letterTitle: 'Uw bericht',
  beforeTitle: 'Voordat u schrijft',
  whoTitle: 'Wie kan dit lezen?',
  whoSignal: (officers: string) =>
    `Alleen de ${officers} medewerkers van het meldpunt van de burgemeester. Ieder van hen opent het met een eigen sleutel. De politie, andere partners en onze systeembeheerders kunnen dat niet.`,
  whoRadicalisation: (officers: string) =>
    `Alleen de ${officers} medewerkers van het meldpunt radicalisering. Niet het gewone meldpunt, niet de politie, niet onze systeembeheerders.`,
  whoRecovery:
    'Er is ook één reservesleutel, voor als al die mensen wegvallen. Wie die bewaart, kan uw bericht dan openen. De sleutel ligt niet in dit systeem.',
  nextTitle: 'Wat gebeurt er daarna?',
  nextSignal: [
    'Binnen een week leest iemand uw bericht. Die kan u één vraag stellen.',
    'Uw eigen woorden gaan nooit verder. Wie er iets mee doet, krijgt een korte tekst die wij zelf schrijven. Een tweede medewerker kijkt of een buur u daarin zou herkennen.',
    'Met acht woorden kunt u later zien wat er is gedaan.',
  ],
  nextRadicalisation: [
    'Iemand van het meldpunt radicalisering leest uw bericht en kan u één vraag stellen.',
    'Uw bericht blijft daar. Het gaat niet naar andere organisaties via dit systeem.',
    'Met acht woorden kunt u later zien of er een antwoord is.',
  ],
  promiseTitle: 'Wat beloven wij wel en niet?',
  promises: [
    'Wij bewaren niet waar u vandaan komt, welk apparaat u hebt of hoe laat het was. Alleen de dag.',
    'Doen wij er niets mee? Dan vernietigen wij uw bericht na een jaar, of eerder.',
  ],
  noPromisesTitle: 'Dit kunnen wij niet beloven',
  noPromises: [
    'Dat niemand u herkent aan wat u schrijft. Laat weg wat alleen u kunt weten.',
    'Dat niemand meekijkt op uw telefoon of computer. Gebruik een apparaat dat u vertrouwt.',
    'Dat deze pagina nooit voor één persoon wordt veranderd. Vertrouwt u het niet, bel dan.',
    'Dat een rechter nooit om berichten vraagt. Daarom bewaren wij zo weinig.',
  ],
  textLabel: 'Wat is er aan de hand?',
  textHint:
    'Schrijf wat u zelf zag of hoorde, waar, en ongeveer wanneer. Uw naam en adres hoeven er niet in. Zijn er geen namen nodig, laat ze dan weg.',
  textMissing: 'Schrijf eerst uw bericht.',
  textTooLong: 'Uw bericht is te lang om te verzegelen. Maak het korter.',
  photoLabel: 'Foto',
  photoHint:
    'Hoeft niet. Wij maken de foto op dit apparaat opnieuw: plaats, tijd en toestel gaan eraf, hij wordt kleiner en gaat mee in de verzegelde brief. Kijk of u zelf niet in beeld bent, en niet uw raam of uw spiegelbeeld.',
  photoWrong: 'Dit is geen foto die wij kunnen openen. Kies een andere, of stuur uw bericht zonder foto.',
  photoTooLarge: 'De foto past niet in de brief, ook niet verkleind. Kies een andere, of maak uw tekst korter.',
  photoBusy: 'Wij maken de foto opnieuw…',
  photoReady: 'Zo gaat de foto mee.',
  photoRemove: 'Foto weghalen',

  wordsTitle: 'Schrijf deze acht woorden op papier',
  wordsText: [
    'Dit is de enige weg terug naar uw bericht. Wij kennen deze woorden niet en kunnen ze niet opnieuw geven.',
    'Schrijf ze met de hand op, in deze volgorde. Maak geen foto en geen schermafdruk: die blijft op uw toestel staan.',
    'Er is nog niets verstuurd.',
  ],
  wordsDone: 'Ik heb ze opgeschreven',
  checkTitle: 'Staat het goed op papier?',
  checkText: 'Typ twee van de acht woorden over van uw papier. Daarna versturen wij uw bericht.',
  checkWord: (place: string) => `Woord ${place}`,
  checkWrong: 'Dit is een ander woord dan dat op die plek hoort. Kijk nog eens op uw papier.',
  showAgain: 'Woorden nog eens zien',
  send: 'Verzegelen en versturen',
  sending: 'Wij verzegelen uw bericht op dit apparaat. Dat kan een paar tellen duren…',

  sentTitle: 'Uw bericht is verzegeld en verstuurd',
  sentText: [
    'Op dit apparaat staat niets meer van uw bericht.',
    'Bewaar uw papier waar alleen u bij kunt. Over een week kunt u kijken of er een vraag of een antwoord is.',
  ],
  sentMailbox: 'Naar de pagina voor uw bericht',
  sentLeave: 'Klaar? Gebruik ‘Snel weg’ bovenaan. Dan ziet wie hierna komt een gewone pagina.',

  stopTitle: 'Wij kunnen dit nu niet veilig versturen',
  stopText: 'Er is niets verstuurd. Wij sturen nooit iets dat niet verzegeld is.',
  stopUnsure:
    'Wij weten niet zeker of uw verzegelde bericht is aangekomen. Kijk later met uw acht woorden, of bel ons.',
  stopAgain: 'Opnieuw proberen',

  // ── mijn bericht ──
  mailboxTitle: 'Mijn bericht',
  mailboxLede: 'Hebt u eerder iets verteld? Met uw acht woorden ziet u wat ermee is gedaan.',
  mailboxWithoutScript:
    'Uw woorden gaan niet over de lijn: deze pagina maakt er op uw apparaat een sleutel van. Daar is een script voor nodig, en dat werkt hier niet of nog niet.',
  wordsLabel: 'Uw acht woorden',
  wordsHint: 'In de volgorde van uw papier, met een spatie ertussen.',
  open: 'Openen',
  opening: 'Wij maken uw sleutel. Dat kan een paar tellen duren…',
  unknownWord: (place: string) => `Woord ${place} staat niet op onze lijst. Kijk nog eens op uw papier.`,
  wrongCount: 'Typ alle acht woorden.',
  wordsDoNotFit: 'Deze woorden horen niet bij elkaar. Een woord is anders, of twee woorden staan op elkaars plek.',
  nothingTitle: 'Bij deze woorden ligt niets',
  nothingText:
    'Uw bericht is vernietigd omdat de tijd om was, of het is nooit aangekomen. U kunt opnieuw iets vertellen.',
  progress: {
    received: 'Uw bericht is aangekomen. Het meldpunt is er nog niet mee begonnen. Kijk over een week nog eens.',
    reading: 'Iemand van het meldpunt heeft uw bericht gelezen en is ermee bezig.',
    asked: 'Het meldpunt heeft een vraag voor u.',
    answered: 'Uw antwoord is aangekomen.',
    done: 'Het meldpunt is klaar met uw bericht.',
  },
  statusTitle: 'Hoe staat het ervoor?',
  questionTitle: 'Vraag van het meldpunt',
  outcomeTitle: 'Bericht van het meldpunt',
  answerLabel: 'Uw antwoord',
  answerHint: 'U kunt één keer antwoorden. Het wordt verzegeld zoals uw eerste bericht. Niet antwoorden mag ook.',
  answerMissing: 'Schrijf eerst uw antwoord.',
  answerSend: 'Antwoord verzegelen en versturen',
  answerSent: 'Uw antwoord is verzegeld en verstuurd.',
  notTrusted:
    'Er ligt een bericht, maar wij kunnen niet vaststellen dat het van het meldpunt komt. Wij tonen het daarom niet. Bel ons.',
  close: 'Sluiten',
  lookAgainText: 'Sluit deze pagina als u klaar bent. De woorden blijven nergens staan.',
} as const
