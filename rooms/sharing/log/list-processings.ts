/** Logboek Dataverwerkingen, read extension: what was processed, by trace, activity or data subject. Nobody who works here. */
import type { Act } from '../../../foundation/act.ts'
import { activityIn, objectIn, spanOf, traceIn } from '../../../foundation/log/processing-record.ts'
import { processingsOf } from '../../../foundation/log/processings.ts'
import { decideOr } from '../../../foundation/policy/decide.ts'
import type { RouteInput } from '../../../kit/contract.ts'
import type { sharingContract } from '../contract.ts'
import { sharingProblems } from '../problems.ts'
import { aboutLog } from './question.ts'

const most = 1_000

/**
 * What organs do when a person uses a right is not told to the desk that asked: neither that one of them answers, nor when, nor in
 * which legal world. It learns on one day.
 */
const ofRights = 'rights-of-persons/1'
const isTheDesksToKnow = ({ activity, name }: { readonly activity: string; readonly name: string }): boolean =>
  activity !== ofRights || (name.startsWith('sharing.') && !name.startsWith('sharing.restriction.'))

/**
 * The act notes which lines were shown, not what they are about: whoever asks has a pseudonym of that, and finds no more among
 * her own acts. Errors: `sharing/processing-needs-a-criterion`: without one it would be a list of everything.
 */
export async function listProcessings(
  act: Act,
  { body }: RouteInput<(typeof sharingContract)['POST /v1/processing-activities']>,
) {
  await decideOr(
    act,
    aboutLog('read-processings', act.capacity.partnership),
    sharingProblems.because('may-not-see-log'),
  )
  const { traceId, processingActivityId, dataSubjectId } = body
  if (!traceId && !processingActivityId && !dataSubjectId) throw sharingProblems.because('processing-needs-a-criterion')
  const trace = traceId ? traceIn(traceId) : undefined
  const activity = processingActivityId ? activityIn(processingActivityId) : undefined
  const object = dataSubjectId ? objectIn(act.keys, dataSubjectId) : undefined
  // What cannot be one of ours is not there.
  if (trace === null || activity === null || object === null) return { processingActivities: [], more: false }
  const found = await processingsOf(act.trx, {
    ...(trace ? { trace } : {}),
    ...(activity ? { activity } : {}),
    ...(object ? { object } : {}),
  })
  const { roles } = act.capacity
  const oversees = roles.includes('privacy-officer') || roles.includes('log-controller')
  const rows = oversees ? found : found.filter(isTheDesksToKnow)
  act.note(...rows.map(({ id }) => id))
  return { processingActivities: rows.map((row) => spanOf(row, act.keys)), more: found.length === most }
}
