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
} as const
