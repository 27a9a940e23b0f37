/**
 * Surveys of residents, which stand outside every alliance: an analyst designs, brings and ends them, and nobody at the workbench
 * reads an answer (law page §5.1; red lines §6: no figure from which a person follows).
 */
import { everybody, freely, type Holds, stands, whoSees } from './answers.ts'
import { inMunicipality } from './worlds.ts'

const ofSurvey = (may: Holds) => inMunicipality(['analyst'], whoSees(everybody, may))

export const surveyLaw = {
  'keeping surveys': inMunicipality(['analyst'], freely),
  'seeing a survey': ofSurvey(everybody),
  'bringing answers': ofSurvey(stands('designed')),
  // Only what was brought is read; the answers of the others are read already, or gone.
  'having answers read': ofSurvey((_, it) => it.ready ?? false),
  // Until there are figures there is nothing to read: as if it were not there.
  'reading what a survey says': inMunicipality(['analyst'], whoSees(everybody, everybody)),
  'making figures final': ofSurvey(stands('estimated')),
} as const
