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
  'sharing.privacy-officer-reads-questions':
    'De functionaris gegevensbescherming ziet welke vragen zijn gesteld: door wie, waarvoor en wanneer, nooit over wie.',
  'sharing.everyone-knows-which-registers-can-be-asked':
    'Welke registers bevraagd kunnen worden, mag iedereen weten die in dit juridische kader werkt.',
  // Wat er zou moeten veranderen, na "Het zou mogen als".
  'sharing.change.context.committeeHeard.true':
    'de rechtmatigheidsadviescommissie was gehoord, of de afwijking was gemotiveerd',
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
  'sharing.everyone-reads-covenants': 'Wat organen met elkaar hebben afgesproken, is openbaar.',
  'sharing.legal-adviser-records-covenants': 'De juridisch adviseur legt vast welk convenant is ondertekend.',
} as const
