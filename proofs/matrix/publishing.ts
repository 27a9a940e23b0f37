/**
 * What the house says about publishing (§6: areas, never persons; nobody to be found): an analyst proposes, and whoever did
 * not propose decides, once. What was published is there for everybody, at the other entrance.
 */
import { aProposal } from '../../rooms/neighbourhood/examples.ts'
import { all, anew, everybody, freely, is, not, stands, whoSees } from './answers.ts'
import { roles } from './law-data.ts'
import { isAsker } from './relations.ts'
import type { Telling } from './telling.ts'
import { inMunicipality } from './worlds.ts'

const readers = [...roles.makers, 'privacy-officer']
const decides = all(is('programme-manager', 'privacy-officer'), stands('proposed'), not(isAsker))

export const publishing = {
  'listing what would be published': inMunicipality(readers, freely),
  'proposing a publication': inMunicipality(['analyst'], anew(everybody)),
  'reading what would be published': inMunicipality(readers, whoSees(everybody, everybody)),
  'ranking areas of a publication': inMunicipality(['analyst'], whoSees(everybody, everybody)),
  'deciding on a publication': inMunicipality(['programme-manager', 'privacy-officer'], whoSees(everybody, decides)),
} as const

const proposer = 'college.analyst.processing.4'

/** One that may be published, and one that nobody can protect. */
export async function tellPublishing({ does }: Telling): Promise<void> {
  await does(proposer, 'publication-proposals', aProposal(), 'publication:proposed')
  const rows = 'buurt;antwoord;aantal\nBU1;ja;2\nBU1;nee;1'
  await does(proposer, 'publication-proposals', aProposal({ rows }), 'publication:blocked')
}
