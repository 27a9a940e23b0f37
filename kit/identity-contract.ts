/** Who am I, for whom do I act: the routes every page of the workbench leans on. Browser-safe. */
import { z } from 'zod'
import { type Contract, day, identifier } from './contract.ts'

const appointment = z.strictObject({
  id: identifier,
  /** The organ's code; its name is a message of the page. */
  organ: z.string(),
  function: z.string(),
  roles: z.array(z.string()),
  ground: z.enum(['processing', 'legality', 'maintenance']),
  regimes: z.array(z.string()),
  until: day.nullable(),
})
export type Appointment = z.output<typeof appointment>
const named = appointment.pick({ organ: true, function: true })
/** One in which nobody acts: in these regimes the same person does what does not go with it, in `beside`. */
const resting = appointment.pick({ organ: true, function: true, regimes: true }).extend({ beside: named })

const me = z.strictObject({
  person: z.strictObject({ id: identifier, name: z.string() }),
  appointments: z.array(appointment),
  resting: z.array(resting),
  /** The appointment in which the person acts now. */
  active: identifier,
  /** Sent back in `Schakel-Csrf` with every write. */
  csrf: z.string(),
  /** Units: minutes without a request after which the session ends. */
  idleMinutes: z.int(),
})
export type Me = z.output<typeof me>

export const identityContract = {
  'GET /v1/me': {
    reply: me,
    problems: [],
    summary: 'The person who is logged in, their appointments, the active one, and the token for writes.',
  },
  'POST /v1/me/appointment': {
    body: z.strictObject({ appointment: identifier }),
    reply: me,
    problems: [],
    summary: 'Acts in another appointment from now on: new session, old tabs are refused.',
  },
  'POST /v1/log-out': {
    reply: z.strictObject({
      /** Where the browser goes next: the provider, which ends its own session too. */
      next: z.string(),
    }),
    problems: [],
    summary: 'Ends the session, here at once and at the provider by the address answered.',
  },
} as const satisfies Contract

/** For administrators. */
export const appointmentsContract = {
  'POST /v1/appointments/:appointment/end': {
    params: z.strictObject({ appointment: identifier }),
    reply: z.strictObject({ appointment: identifier }),
    problems: [],
    summary: 'Ends an appointment at once: its sessions get nothing from the next request on.',
  },
} as const satisfies Contract

/** For whoever works on cases: each about themselves. */
export const remindersContract = {
  'GET /v1/reminders': {
    reply: z.strictObject({
      /** As the organisation gave it; null where it gave none, and then nothing is mailed. */
      address: z.string().nullable(),
      wanted: z.boolean(),
    }),
    problems: [],
    summary: 'Where one is reminded by mail that something waits, and whether one wants that.',
  },
  'POST /v1/reminders': {
    body: z.strictObject({ wanted: z.boolean() }),
    reply: z.strictObject({ wanted: z.boolean() }),
    problems: [],
    summary: 'Switches one’s own reminders by mail on or off.',
  },
} as const satisfies Contract
