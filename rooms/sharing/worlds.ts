/** The roles that work on cases, and the legal worlds they do it in. */

export const zvh = { entrance: 'workbench', regime: 'WGS-ZVH', purpose: 'zvh-casusoverleg/1' } as const
export const riec = { entrance: 'workbench', regime: 'WGS-RIEC', purpose: 'riec-casusoverleg/1' } as const
/** A file of one organ, in the municipality's own world. */
export const mun = { entrance: 'workbench', regime: 'MUN', purpose: 'maatregel/1' } as const
/** Advising another organ about a measure, for one's own organ: another purpose than the measure, and the same world. */
export const advises = {
  entrance: 'workbench',
  regime: 'MUN',
  purpose: 'advies-bij-maatregel/1',
  roles: ['delegate', 'partner-professional'],
} as const
/** Whoever works in the municipality's own world, about their own safety. */
export const worksInMunicipality = {
  entrance: 'workbench',
  regime: 'MUN',
  purpose: 'veiligheid-van-medewerkers/1',
  roles: [
    ...(['desk-officer', 'radicalisation-officer', 'legal-adviser', 'mayor', 'process-manager', 'delegate'] as const),
    ...(['partner-professional', 'programme-manager', 'analyst', 'contact-point-clerk'] as const),
  ],
} as const
/** The compartment for radicalisation: closed until its protocol was adopted, which is its second version. */
export const pga = { entrance: 'workbench', regime: 'PGA', purpose: 'pga-casusoverleg/2' } as const
const [ofPga, ofRiec] = [
  { regime: pga.regime, purpose: pga.purpose },
  { regime: riec.regime, purpose: riec.purpose },
] as const
/**
 * A table of organs, in whichever of the three worlds one works. Not in two at once: each conference, its agenda and its record
 * are of one world.
 */
export const tables = { ...zvh, elsewhere: [ofPga, ofRiec] } as const
/**
 * Cases, in whichever of two worlds one works: where organs ask each other, and agree on actions on a power of their own. A worry
 * about radicalisation has its plan instead.
 */
export const amongCases = { ...zvh, elsewhere: [ofRiec] } as const
export const asksForRiec = ['partner-professional', 'delegate'] as const
/** Who works on cases at all; what each may see and do stands in access/policies.cedar. */
export const anyone = ['partner-professional', 'delegate', 'process-manager'] as const
/** Who prepares and decides measures. */
export const weighsMeasures = ['legal-adviser', 'mayor'] as const
/** The mayor receives results without being involved. */
export const receivers = [...anyone, 'mayor'] as const
export const withPrivacyOfficer = [...receivers, 'privacy-officer'] as const

/** Speaking for one's organ about a person's right: another purpose than the case, and the same compartment. */
export const rights = {
  regime: 'WGS-ZVH',
  purpose: 'rights-of-persons/1',
  // Where something is kept outside the cases of the alliance the request goes on, and is answered there: of a file of a measure
  // by whoever prepares measures.
  elsewhere: [
    { regime: 'MUN', purpose: 'rights-of-persons/1' },
    { regime: 'WGS-RIEC', purpose: 'rights-of-persons/1' },
    { regime: 'PGA', purpose: 'rights-of-persons/1' },
  ],
  roles: ['delegate', 'partner-professional', 'legal-adviser'],
} as const
