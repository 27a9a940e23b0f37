/**
 * What is said about areas: looking for change and answering for what is asked. No person is in it (§5.1), so that whoever
 * makes figures reads all of it; what a desk codes is the desk's (FR 11–14).
 */
import { all, everybody, freely, stands, whoSees } from './answers.ts'
import { roles } from './law-data.ts'
import { isAsker } from './relations.ts'
import { inMunicipality } from './worlds.ts'

const ofQuestion = (may: Parameters<typeof whoSees>[1]) => inMunicipality(roles.makers, whoSees(everybody, may))

export const onAreas = {
  'reading which areas a desk codes': inMunicipality(['desk-officer'], freely),
  'reading what may have changed': inMunicipality(roles.makers, freely),
  'looking for change': inMunicipality(['analyst'], freely),
  'seeing a search': inMunicipality(roles.makers, whoSees(everybody, everybody)),
  // One owner for a question, and it is the owner who says what came of it.
  'taking a question on': ofQuestion(stands('open')),
  'closing a question': ofQuestion(all(stands('taken'), isAsker)),
} as const
