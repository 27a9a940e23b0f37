/** Pure data of the law page (§2.1, §5.1): who takes part in what, and which tasks belong together. */

/** WGS 2.27(1): the joint controllers of the care and safety house. */
export const core = ['raad-kinderbescherming', 'dji', 'politie', 'om', 'burgemeester', 'college', 'ggd']
/** WGS 2.19(1): of the organs here, those that take part in the crime centre. */
export const crimeFighters = ['politie', 'om', 'burgemeester', 'college']
/** As the proposal of the story names them: the radicalisation compartment has controllers of its own. */
export const proposedControllers = ['burgemeester', 'politie', 'om', 'raad-kinderbescherming']

/** Who speaks for an organ in a case; whoever directs the process works on it and speaks for none. */
const speakers = ['partner-professional', 'delegate']
const casework = [...speakers, 'process-manager']
const clerk = ['contact-point-clerk']
const officers = ['desk-officer', 'radicalisation-officer']
const makers = ['analyst', 'programme-manager']
export const roles = {
  speakers,
  casework,
  /** A mayor receives results and browses no cases. */
  receivers: [...casework, 'mayor'],
  clerk,
  overseers: [...clerk, 'privacy-officer'],
  testers: ['privacy-officer', 'legal-adviser'],
  log: ['log-controller', 'privacy-officer'],
  officers,
  makers,
  every: [
    ...casework,
    ...clerk,
    ...officers,
    ...makers,
    ...['privacy-officer', 'legal-adviser', 'log-controller', 'mayor', 'council-member', 'administrator'],
  ],
} as const
