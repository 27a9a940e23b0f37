/**
 * What the law says about advice on a measure (Awb 3:5–3:9; FR 65): the organ that is asked sees what it is asked, answers for
 * itself and once, and sees nothing else of the file; the organ that asks cannot answer in its place.
 */
import { all, everybody, freely, type Holds, not, whoSees } from './answers.ts'
import { roles } from './law-data.ts'
import { isDone, ready, wasAsked } from './relations.ts'
import { inMunicipality } from './worlds.ts'

const processes: Holds = (who) => who.ground === 'processing'
const ofAsked = (may: Holds) => inMunicipality(roles.speakers, whoSees(all(processes, wasAsked), may))

export const advising = {
  'reading what advice is asked': inMunicipality(roles.speakers, freely),
  'seeing what advice is asked': ofAsked(everybody),
  'answering with advice': ofAsked(not(isDone)),
  // BGS 1.7 in the municipality’s own world: who was told something wrong, confirms that it was put right.
  'confirming a correction of advice': ofAsked(ready),
} as const
