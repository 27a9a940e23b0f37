/** A case or a scan of the RIEC, brought as far as a golden case needs it: over the real entrance, by its own people. */
import { aContribution } from '../../rooms/casework/examples.ts'
import { aPhase, aRiecAdmission, aScan, aSignal } from '../../rooms/casework/testing/riec-house.ts'
import { type Court, idOf } from './legal-case.ts'

export async function openRiec(court: Court, kind: 'case' | 'scan') {
  const id = idOf(await court.ask('joost', 'POST', '/v1/riec-cases', kind === 'case' ? aSignal() : aScan()))
  const at = `/v1/riec-cases/${id}`
  await court.ask('hanna', 'POST', `${at}/admission`, aRiecAdmission())
  return {
    enter: (phase: '2' | '3') => court.ask('hanna', 'POST', `${at}/phases`, aPhase(phase)),
    give: (who: string, changes: object) =>
      court.ask(who, 'POST', `${at}/contributions`, aContribution({ audience: ['om'], ...changes })),
  }
}
