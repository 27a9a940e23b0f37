export const explain = {
  'sharing.everyone-reads-the-regimes':
    'De regels van elk juridisch kader zijn openbaar; iedereen die hier werkt mag ze lezen.',
  'sharing.everyone-reads-the-organs': 'Welke organen meedoen en voor welke taken, staat in de wet en is openbaar.',
  'sharing.everyone-reads-the-purposes': 'Waarvoor gegevens worden gebruikt, ligt vooraf vast en is openbaar.',
  'sharing.everyone-reads-protocols': 'Hoe regels tot stand komen mag iedereen weten die ermee werkt.',
  'sharing.legal-adviser-proposes':
    'De juridisch adviseur van een orgaan stelt regels voor; twee organen nemen ze aan.',
  'sharing.proposer-withdraws': 'Wie een voorstel deed, kan het terugnemen zolang het niet is aangenomen.',
  'sharing.privacy-officer-records-advice':
    'De functionaris gegevensbescherming legt vast wat de rechtmatigheidsadviescommissie zei.',
  'sharing.decider-deviates-with-reasons':
    'Een beslissende deelnemer mag met redenen afwijken van het advies; dat wordt gemeld.',
  'sharing.deciding-participant-adopts': 'Alleen wie namens een beslissende deelnemer optreedt, neemt regels aan.',
  'sharing.committee-is-heard-first':
    'Regels komen pas in werking als de rechtmatigheidsadviescommissie is gehoord, of met redenen van haar advies is afgeweken.',
  'sharing.supplier-knows-own-clocks': 'Een orgaan weet tot wanneer blijft wat het zelf verstrekte.',
  'sharing.clock-of-a-child-is-not-for-colleagues':
    'Wie een zorg over een kind meldt, is daar alleen in: ook collega’s zien niet dat die melding er is.',
  'sharing.legality-reads-what-goes':
    'Wie op rechtmatigheid toeziet, ziet wat er wanneer weggaat: soort, dagen en regel, nooit de tekst.',
  'sharing.decider-reads-renewal': 'Kerndeelnemers die over de casus beslissen, lezen een voorstel tot verlenging.',
  'sharing.whoever-is-asked-reads-renewal': 'Een orgaan dat om toestemming wordt gevraagd, leest waarvoor.',
  'sharing.legality-reads-renewal': 'Wie op rechtmatigheid toeziet, leest verlengingen.',
  'sharing.core-participant-proposes-renewal':
    'Een afgevaardigde van een kerndeelnemer stelt voor dat gegevens langer beschikbaar blijven.',
  'sharing.only-a-regime-that-knows-renewal-renews': 'Alleen bij het Zorg- en Veiligheidshuis kan worden verlengd.',
  'sharing.a-renewal-has-ground-a-or-b':
    'Verlengen kan alleen als de casus op de grensdag nog loopt en aan de criteria voldoet, of korter dan een jaar ervoor is gesloten met een groot risico op terugval.',
  'sharing.a-renewal-lasts-two-years-at-most':
    'Een verlenging duurt hoogstens twee jaar; daarna is een nieuw besluit nodig.',
  'sharing.core-participant-decides-renewal': 'Een afgevaardigde van een kerndeelnemer beslist over de verlenging.',
  'sharing.a-renewal-is-decided-by-another': 'Een ander orgaan en een ander persoon dan wie het voorstelde, beslist.',
  'sharing.proposer-withdraws-renewal':
    'Het orgaan dat voorstelde, kan het voorstel terugnemen zolang er niet is beslist.',
  'sharing.supplier-answers-about-own-items': 'Wie gegevens verstrekte, zegt per onderdeel of ze langer mogen blijven.',
  'sharing.supplier-reads-own-consent': 'Een orgaan leest de antwoorden die het zelf gaf.',
  'sharing.legality-reads-consent': 'Wie op rechtmatigheid toeziet, leest of de verstrekker toestemde.',
  'sharing.legality-reads-hold': 'Wie op rechtmatigheid toeziet, leest wat om juridische redenen wordt aangehouden.',
  'sharing.legal-adviser-holds':
    'Een juridisch adviseur houdt vernietiging aan voor een rechtsvordering of een wettelijke plicht.',
  'sharing.legal-adviser-lifts': 'Een juridisch adviseur heft een aanhouding op; daarna loopt de vernietiging door.',
  'sharing.legality-reads-destruction-list': 'Wie op rechtmatigheid toeziet, leest de vernietigingslijsten.',
  'sharing.privacy-officer-makes-list': 'De functionaris gegevensbescherming stelt de vernietigingslijst op.',
  'sharing.legality-releases': 'Wie op rechtmatigheid toeziet, geeft een vernietigingslijst vrij.',
  'sharing.a-release-needs-somebody-else': 'Vrijgeven doen twee mensen van twee organen.',
  'sharing.legality-reads-release': 'Wie op rechtmatigheid toeziet, leest wie een lijst vrijgaf.',
  'sharing.legality-reads-what-was-destroyed':
    'Wie op rechtmatigheid toeziet, leest wat is vernietigd: soort, regel en dagen.',
  'sharing.legality-reads-certificate': 'Wie op rechtmatigheid toeziet, leest de verklaringen van vernietiging.',
  'sharing.privacy-officer-reads-questions':
    'De functionaris gegevensbescherming ziet welke vragen zijn gesteld: door wie, waarvoor en wanneer, nooit over wie.',
  'sharing.everyone-knows-which-registers-can-be-asked':
    'Welke registers bevraagd kunnen worden, mag iedereen weten die in dit juridische kader werkt.',
  'sharing.contact-point-reads-requests':
    'Het contactpunt behandelt verzoeken namens alle verwerkingsverantwoordelijken samen.',
  'sharing.contact-point-searches-the-log-for-the-answer':
    'Het contactpunt zoekt in het logboek wie keek, om de vraag van de betrokkene te beantwoorden.',
  'sharing.privacy-officer-oversees-requests':
    'De functionaris gegevensbescherming ziet toe op verzoeken en op wat organen daarop antwoorden.',
  'sharing.organ-consulted-reads-request':
    'Uw orgaan wordt geraadpleegd over dit verzoek en leest daarom wie wat vraagt.',
  'sharing.organ-reads-own-verdict': 'Uw orgaan leest terug wat het zelf antwoordde.',
  'sharing.desk-reads-verdicts-once-opened':
    'Het contactpunt ziet de antwoorden van organen pas als de raadpleging is gesloten. Tot die dag is niet te zien wie betrokken is, en of er iemand betrokken is.',
  'sharing.organ-reads-own-restriction':
    'Uw orgaan leest terug waarom het iets voor zich houdt, en wanneer het opnieuw kijkt.',
  'sharing.privacy-officer-checks-restriction':
    'De functionaris gegevensbescherming controleert waarom iets wordt achtergehouden.',
  'sharing.contact-point-handles-request':
    'Het contactpunt schrijft een verzoek in, stelt vast wie vraagt, raadpleegt de deelnemers, beslist en antwoordt.',
  'sharing.what-is-restricted-is-not-given':
    'Het contactpunt geeft niet wat een deelnemer met een beroep op artikel 41 UAVG achterhoudt.',
  'sharing.privacy-officer-opens-answers':
    'De functionaris gegevensbescherming kan de antwoorden eerder aan het contactpunt laten zien, als alle organen hebben gesproken.',
  'sharing.organ-consulted-gives-verdict':
    'Een orgaan dat wordt geraadpleegd, zegt wat het geeft van wat het zelf inbracht.',
  'sharing.restriction-needs-a-letter-and-eight-factors':
    'Wie iets achterhoudt, noemt de grond uit artikel 41 UAVG en weegt de acht punten, elk in woorden.',
  'sharing.organ-looks-at-own-restriction-again':
    'Een orgaan kijkt opnieuw naar wat het achterhoudt, en meldt het als de grond weg is.',
  'sharing.contact-point-and-privacy-officer-read-breaches':
    'Het register van datalekken lezen het contactpunt en de functionaris gegevensbescherming.',
  'sharing.anybody-registers-a-breach': 'Iedereen die hier werkt, kan een datalek melden, ook een eigen vergissing.',
  'sharing.contact-point-judges-breach':
    'Het contactpunt beoordeelt een datalek, meldt het en vertelt het betrokkenen.',
  'sharing.contact-point-and-privacy-officer-read-information':
    'Het contactpunt informeert mensen over wie gegevens worden verwerkt; de functionaris gegevensbescherming ziet of dat op tijd gebeurt.',
  'sharing.contact-point-informs': 'Het contactpunt verstuurt de brief waarmee iemand wordt geïnformeerd.',
  // Wat er zou moeten veranderen, na "Het zou mogen als".
  'sharing.change.context.committeeHeard.true':
    'de rechtmatigheidsadviescommissie was gehoord, of de afwijking was gemotiveerd',
  'sharing.controllers-see-how-the-log-stands':
    'Wie het logboek controleert, en de functionaris gegevensbescherming, ziet hoe het logboek ervoor staat.',
  'sharing.log-controller-controls-the-log': 'Alleen de logboekbeheerder laat het logboek nalezen en sluit alarmen af.',
  'sharing.log-controller-asks-a-reading': 'Alleen de logboekbeheerder vraagt inzage in wat anderen deden.',
  'sharing.the-log-serves-four-uses':
    'Het logboek dient alleen voor controle op rechtmatigheid, interne controle, beveiliging en de rechter.',
  'sharing.another-organ-agrees-to-a-reading':
    'Met inzage in het logboek stemt iemand van een ander orgaan in: niemand leest alleen mee.',
  'sharing.who-asked-reads-while-it-is-open': 'Alleen wie de inzage vroeg leest haar, zolang zij open is.',
  'sharing.everyone-reads-own-acts': 'Iedereen mag zien wat van de eigen handelingen is vastgelegd.',
  'sharing.processing-is-read-for-legality': 'Verwerkingen worden opgevraagd om de rechtmatigheid te controleren.',
  'sharing.change.context.open.true': 'met de inzage was ingestemd en haar tijd niet voorbij was',
  'sharing.own-openings': 'Iedereen mag weten hoeveel personen zij zelf op een dag heeft geopend.',
  'sharing.privacy-officer-reviews-openings':
    'De functionaris gegevensbescherming ziet per rol en orgaan hoeveel personen er zijn geopend.',
  'sharing.privacy-officer-hears-of-alerts':
    'De functionaris gegevensbescherming hoort het als iemand meer opent dan op een dag mag.',
  'sharing.another-organ-hears-of-alerts': 'Een ander orgaan hoort het als iemand meer opent dan op een dag mag.',
  'sharing.own-alert-is-known': 'Wie meer opende dan mag, weet dat een ander orgaan daarvan hoort.',
  'sharing.nobody-settles-their-own-alert': 'Niemand handelt een melding over zichzelf af.',
  'sharing.decider-reads-authorisations-of-own-organ':
    'Wie namens een orgaan beslist, ziet wie er voor dat orgaan mag werken.',
  'sharing.guardian-reads-all-authorisations':
    'De beheerder en de functionaris gegevensbescherming zien alle aanstellingen, nooit wat iemand ermee deed.',
  'sharing.organ-reviews-the-rights-it-gave':
    'Een orgaan bekijkt elk jaar of de mensen die het aanwees hun rechten nog nodig hebben.',
  'sharing.administrator-reviews-where-no-decider-does':
    'De beheerder bekijkt de rechten van organen die hier niemand hebben om dat te doen.',
  'sharing.nobody-confirms-their-own-rights': 'Niemand bevestigt zijn eigen rechten.',
  'sharing.rights-that-rest-are-not-confirmed':
    'Wie aan casussen werkt, controleert in hetzelfde kader niet of dat rechtmatig gaat: een van de twee aanstellingen moet eindigen.',
  'sharing.everyone-reads-covenants': 'Wat organen met elkaar hebben afgesproken, is openbaar.',
  'sharing.legal-adviser-records-covenants': 'De juridisch adviseur legt vast welk convenant is ondertekend.',
} as const
