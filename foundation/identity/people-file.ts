/** The file in which a partnership writes down who may log in, and for whom each of them acts. */
import { createHash } from 'node:crypto'
import { z } from 'zod'
import { regimeCodes, roleCodes } from '../capacity.ts'
import type { Id } from '../clock.ts'
import { isAddress } from '../mail/mail.ts'
import { atOneTime, type Grounded, worldsOfBoth } from './apart.ts'
import type { PersonToSeed } from './person-to-seed.ts'

const day = z.iso.date()
const words = z.string().trim().min(1).max(120)

/** WGS 1.8(2): nobody is authorised without a ground, nor before they are screened and trained. */
const appointment = z
  .strictObject({
    organ: z.string().regex(/^[a-z][a-z-]{1,60}$/),
    function: words,
    roles: z.array(z.enum(roleCodes)).min(1),
    ground: z.enum(['processing', 'legality', 'maintenance']),
    regimes: z.array(z.enum(regimeCodes)).min(1),
    screening: z.strictObject({ kind: words, on: day }),
    trainedOn: day,
    from: day,
    until: day.optional(),
  })
  .refine(({ from, until }) => until === undefined || until >= from, { message: 'ends before it begins' })
const peopleFile = z.strictObject({
  people: z
    .array(
      z.strictObject({
        subject: words,
        name: words,
        /** Where this person is reminded that something waits. */
        mail: z.string().refine(isAddress, { message: 'is no address of one mailbox' }).optional(),
        appointments: z.array(appointment).min(1),
      }),
    )
    .min(1)
    .refine((people) => new Set(people.map(({ subject }) => subject)).size === people.length, {
      message: 'names the same subject twice',
    }),
})

export class PeopleFileRefused extends Error {
  override readonly name = 'PeopleFileRefused'
}

/**
 * `organs`: codes that the register knows. The same person and appointment get the same id each time, so that a file
 * that grew can be loaded again. Errors: `PeopleFileRefused` with every fault, a line each.
 */
export function readPeopleFile(text: string, partnership: Id, organs: readonly string[]): readonly PersonToSeed[] {
  const faults: string[] = []
  const read = peopleFile.safeParse(asJson(text))
  if (!read.success)
    throw new PeopleFileRefused(
      read.error.issues.map(({ path, message }) => `${path.join('.') || 'the file'}: ${message}`).join('\n'),
    )
  const people = read.data.people.map(({ appointments, ...person }) => ({
    ...person,
    id: idOf(partnership, 'person', person.subject),
    appointments: appointments.map(({ until, ...given }) => ({
      ...given,
      ...(until ? { until } : {}),
      id: idOf(partnership, 'appointment', person.subject, given.organ, given.function, given.from),
    })),
  }))
  for (const { subject, appointments } of people)
    for (const { organ } of appointments)
      if (!organs.includes(organ)) faults.push(`${subject}: the register knows no organ "${organ}"`)
  for (const { subject, appointments } of people) faults.push(...notApart(subject, appointments))
  if (faults.length > 0) throw new PeopleFileRefused(faults.join('\n'))
  return people
}

/** WGS 1.8(2): one sentence for every two appointments that are not for one person at one time. */
export function notApart(
  subject: string,
  appointments: readonly (Grounded & { readonly function: string })[],
): string[] {
  return appointments.flatMap((one, turn) =>
    appointments.slice(turn + 1).flatMap((other) => {
      const worlds = worldsOfBoth(one, other)
      if (worlds.length === 0 || !atOneTime(one, other)) return []
      const [works, tests] = one.ground === 'processing' ? [one, other] : [other, one]
      return [
        `${subject}: "${works.function}" works on cases in ${worlds.join(', ')}, and "${tests.function}" tests their legality ` +
          'there. That is for two people (WGS 1.8(2)): let the one end before the other begins, or appoint somebody else.',
      ]
    }),
  )
}

function asJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    throw new PeopleFileRefused(`This is not JSON: ${(error as Error).message}`)
  }
}

function idOf(...named: readonly string[]): Id {
  const hex = createHash('sha256').update(JSON.stringify(named)).digest('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}
