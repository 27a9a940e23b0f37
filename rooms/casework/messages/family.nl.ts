/** Words of the page about a circle, a household and aligned plans. */
export const family = {
  title: 'Kring en gezin',
  lede: (name: string): string => `Wie er in ${name} staat. Eén stap rond de betrokkene en niet verder.`,
  circle: 'De kring',
  circleLede: 'Alleen deze casus. Er is niets geteld of gerangschikt, en niemand leidt hier naar een andere casus.',
  subject: 'hierover gaat de casus',
  minor: 'minderjarig',
  household: 'Gezin',
  householdLede:
    'Van wie een eigen casus heeft die met deze is afgestemd, opent u het eigen dossier: onder die betrokkenheid en dat doel. Er wordt niets overgenomen.',
  noFamily: 'Er staat niemand van het gezin in deze casus',
  name: 'Naam',
  relation: 'Relatie',
  relations: { gezinslid: 'gezinslid', directSociaalContact: 'direct sociaal contact' },
  ownFile: 'Eigen dossier',
  open: (name: string): string => `Open ${name}`,
  links: 'Afgestemde plannen',
  linksLede: (ground: string): string =>
    `Alleen als beiden in elkaars directe kring staan, hun problemen van elkaar afhangen en het noodzakelijk is (${ground}). Het eindigt als één van beide casussen eindigt.`,
  none: 'Geen plan is afgestemd',
  noneText:
    'Staat de ander in deze kring, en deze betrokkene in die van de ander, dan kan een kerndeelnemer het voorstellen.',
  propose: 'Afstemmen voorstellen',
  other: 'Met welke casus?',
  otherHint: 'Alleen casussen waarbij uw orgaan ook is betrokken.',
  dependence: 'Hoe hangen de problemen van deze twee van elkaar af?',
  necessity: 'Waarom is afstemmen noodzakelijk?',
  send: 'Stel voor',
  standings: { proposed: 'voorgesteld', agreed: 'afgestemd' },
  consented: (organs: string): string => `Instemming van ${organs}`,
  waits: (organs: string): string => `Wacht op ${organs}`,
  consent: 'Stem in',
  consentLede:
    'Met de laatste instemming zien organen die bij beide casussen zijn betrokken, dat de plannen bij elkaar horen.',
  end: 'Beëindig het afstemmen',
  endLede: 'Beide casussen gaan door, elk met een eigen plan.',
  plan: (name: string): string => `Plan van ${name}`,
  sideBySide: 'Beide plannen naast elkaar',
  whyNamed: 'Alleen bij een kind: waarom moet het genoemd worden?',
  whyNamedHint:
    'Alleen organen met een taak voor kinderen en uw eigen orgaan lezen de naam; de anderen zien dat er een kind is. Na een jaar gaat het vanzelf weg.',
  childrenNotNamed: (count: number): string =>
    `${count === 1 ? 'Eén kind' : `${count} kinderen`} in de kring; hoe ${count === 1 ? 'het heet' : 'zij heten'}, lezen alleen organen met een taak voor kinderen.`,
}
