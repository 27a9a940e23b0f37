/** What an administrator may do to access: end an appointment, at once. Making one is an import, with its papers. */
import { appointmentsContract } from '../../kit/identity-contract.ts'
import { houseProblems } from '../http/problems.ts'
import { routesOf } from '../http/routes.ts'
import { revokeAppointment } from './store.ts'

export const identityRoutes = routesOf(appointmentsContract, houseProblems, {
  'POST /v1/appointments/:appointment/end': {
    entrance: 'workbench',
    action: 'identity/end-appointment',
    audit: 'identity.appointment.ended',
    regime: 'MUN',
    purpose: 'identity-management/1',
    roles: ['administrator'],
    handle: async (act, { params: { appointment } }) => {
      act.note(appointment)
      // Nobody ends their own: the last administrator would lock everyone out.
      if (appointment === act.capacity.appointment) throw houseProblems.because('not-found')
      if (!(await revokeAppointment(act.trx, appointment, act.clock.now()))) throw houseProblems.because('not-found')
      return { appointment }
    },
  },
})
