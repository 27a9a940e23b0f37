/**
 * What an administrator may do to access: end an appointment, at once. Making one is an import, with its papers. And what each says
 * of themselves: whether they are reminded by mail.
 */
import { appointmentsContract, remindersContract } from '../../kit/identity-contract.ts'
import { houseProblems } from '../http/problems.ts'
import { routesOf } from '../http/routes.ts'
import { ownReminder, setReminderWanted } from './reminders.ts'
import { revokeAppointment } from './store.ts'

const ofOneself = {
  regime: 'any',
  purpose: 'identity/1',
  roles: ['partner-professional', 'delegate', 'process-manager', 'legal-adviser', 'mayor'],
} as const

export const identityRoutes = routesOf({ ...appointmentsContract, ...remindersContract }, houseProblems, {
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
  'GET /v1/reminders': {
    entrance: 'workbench',
    ...ofOneself,
    action: 'identity/read-own-reminder',
    audit: 'identity.reminder.read',
    handle: ({ trx, capacity }) => ownReminder(trx, capacity.person),
  },
  'POST /v1/reminders': {
    entrance: 'workbench',
    ...ofOneself,
    action: 'identity/set-own-reminder',
    audit: 'identity.reminder.set',
    handle: async (act, { body: { wanted } }) => {
      const { partnership, person } = act.capacity
      await setReminderWanted(act.trx, { partnership, id: act.newId(), person, wanted })
      return { wanted }
    },
  },
})
