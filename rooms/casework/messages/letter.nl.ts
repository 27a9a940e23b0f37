/** Words of the letter to a resident about a decision. Plain Dutch (B1): short sentences, no words of the law without their meaning. */
export const letter = {
  title: (power: string) => `Besluit: ${power.charAt(0).toLowerCase()}${power.slice(1)}`,
  dateLine: (day: string, file: string) => `${day}. Ons kenmerk: ${file}.`,
  dear: (name: string) => `Beste ${name},`,
  opening: (day: string, organ: string, place: string) =>
    `Op ${day} heeft de ${organ.toLowerCase()} een besluit genomen over ${place}. In deze brief leest u wat het besluit is en waarom. U leest ook wat u kunt doen als u het er niet mee eens bent.`,
  decided: 'Wat is het besluit?',
  outcomes: {
    impose: 'Deze maatregel wordt opgelegd.',
    lighter: 'Deze maatregel wordt niet opgelegd. Er komt iets dat minder zwaar is:',
    none: 'Er komt geen maatregel.',
  },
  lighter: {
    warning: 'Een waarschuwing.',
    'penalty-payment': 'U krijgt tijd om het te herstellen. Doet u dat niet, dan moet u een bedrag betalen.',
    order: 'Een aanwijzing: wat u wel of niet mag doen.',
    mediation: 'Een gesprek, met iemand die bemiddelt.',
    'help-plan': 'Een plan met hulp voor u.',
  },
  lasts: (days: number) => (days === 1 ? 'De maatregel duurt 1 dag.' : `De maatregel duurt ${days} dagen.`),
  basis: (article: string) => `De wet waarop dit besluit steunt: ${article}.`,
  urgent:
    'Er was acuut gevaar. Daarom is besloten voordat alles was uitgezocht. Wat nog ontbrak, is daarna aangevuld of wordt nu aangevuld.',
  changed: (effect: string, days: number | null, day: string | null) =>
    `Na bezwaar of beroep is dit veranderd: ${[effect, days === null ? '' : `${days} dagen`, day === null ? '' : `vanaf of vóór ${day}`].filter(Boolean).join(', ')}.`,
  effects: {
    stands: 'de maatregel blijft zoals die is',
    suspended: 'de maatregel is stilgelegd tot de rechter beslist',
    shortened: 'de maatregel duurt korter',
    ended: 'de maatregel is voorbij',
    'new-decision': 'er komt een nieuw besluit',
  },
  why: 'Waarom?',
  yourView: 'Wat u ons zei',
  youSaid: 'Wij hebben dit van u opgeschreven:',
  noView: 'Wij vroegen wat u ervan vindt. Wij kregen geen antwoord.',
  notHeard: 'Wij konden u niet vooraf vragen wat u ervan vindt, omdat het niet kon wachten. U kunt dat alsnog zeggen.',
  advised: 'Wie gaf advies?',
  about: { care: 'over zorg', youth: 'over de kinderen' },
  verdicts: {
    'no-objection': 'geen bezwaar tegen de maatregel',
    objects: 'bezwaar tegen de maatregel',
    declines: 'kon hierover niet adviseren',
  },
  advice: (organ: string, about: string, verdict: string) => `${organ}, ${about}: ${verdict}.`,
  readAdvice: 'U mag het advies lezen. Vraag het ons.',
  disagree: 'Bent u het er niet mee eens?',
  object: (until: string) =>
    `Dan kunt u bezwaar maken. Dat betekent dat wij opnieuw naar het besluit kijken. Het kost niets. Uw brief moet er zijn op ${until} of eerder. Schrijf in uw brief:`,
  objectionSays: [
    'uw naam en adres',
    'de datum van vandaag',
    'over welk besluit het gaat (zet ons kenmerk erbij)',
    'waarom u het er niet mee eens bent',
    'uw handtekening',
  ],
  sendTo: (organ: string, address: string) => `Stuur uw brief naar: ${organ}, ${address}.`,
  cannotWait:
    'De maatregel gaat door terwijl wij naar uw bezwaar kijken. Kan dat echt niet? Dan kunt u de rechter vragen om de maatregel stil te leggen. Dat heet een voorlopige voorziening. U vraagt het bij de rechtbank Limburg. Daar zijn kosten aan. Vraag hoe hoog die zijn, en of u minder hoeft te betalen.',
  helpWithLetter:
    'U hoeft dit niet alleen te doen. Het Juridisch Loket en de sociaal raadslieden helpen u gratis met een bezwaar. Een advocaat kan ook, met of zonder toevoeging.',
  kept: 'Wat wij van u bewaren',
  ledger: (until: string) =>
    `Wij houden bij wat deze maatregel voor u betekent: wat er gebeurde, op welke dag en om welk bedrag. Geen verhalen. Dat bewaren wij tot ${until}. U mag:`,
  ledgerRights: [
    'lezen wat er staat',
    'zeggen wat er niet klopt; dan verbeteren wij het',
    'zelf melden wat er door de maatregel gebeurde, bijvoorbeeld dat u uw huis of werk kwijt bent',
  ],
  noLedger:
    'Wij houden nu niet bij wat deze maatregel later voor u betekent. Beginnen we daarmee, dan vertellen wij u dat eerst.',
  file: (until: string) =>
    `Het dossier van dit besluit bewaren wij tot uiterlijk ${until}. U mag vragen wat er over u in staat, en vragen om het te verbeteren.`,
  questions: 'Heeft u vragen?',
  call: (name: string, telephone: string, file: string) =>
    `Bel ${name}: ${telephone}. Noem ons kenmerk ${file}. U mag ook langskomen, en iemand meenemen.`,
  translation:
    'Wilt u deze brief in een andere taal, of voorgelezen? Bel ons. This letter is also available in English.',
  regards: 'Met vriendelijke groet,',
}
