/**
 * What the law says about threats against workers (Arbeidsomstandighedenwet 3(2)): whoever works there reports for oneself, and
 * whoever answers for the workers of the organ says what was done. It is about no resident (X15).
 */
import { all, anew, freely, type Holds, not, whoSees } from './answers.ts'
import { roles } from './law-data.ts'
import { isDone, own } from './relations.ts'
import { inMunicipality } from './worlds.ts'

const processes: Holds = (who) => who.ground === 'processing'
const workers = [...roles.casework, ...roles.ofMeasures, ...roles.officers, ...roles.makers, ...roles.clerk]

export const threats = {
  'reading threats': inMunicipality(workers, freely),
  'reporting a threat': inMunicipality(workers, anew(processes)),
  'answering for a threat': inMunicipality(['mayor', 'programme-manager'], whoSees(all(processes, own), not(isDone))),
} as const
