/**
 * The letter that invites to a conference: day, time, place, where to find it; the same for everybody. Nobody's language is known, so
 * it says it in both. Of what is on the agenda it knows nothing.
 */
import type { Mail } from '../../../foundation/mail/mail.ts'
import { formats } from '../../../kit/language.ts'
import { invitation } from '../meeting/invitation.ts'
import { invitation as en } from '../messages/invitation.en.ts'
import { invitation as nl } from '../messages/invitation.nl.ts'
import { meeting as calendarEn } from '../messages/meeting.en.ts'
import { meeting as calendarNl } from '../messages/meeting.nl.ts'

export type ToInvite = {
  readonly conference: string
  readonly edition: number
  readonly held_on: string
  readonly begins_at: string | null
  readonly place: string
}

/** What stands on a line of the letter stays on it, and in the order in which it is read. */
const onOneLine = (typed: string) =>
  typed
    .replace(/\p{Bidi_Control}/gu, '')
    .replace(/\s+/gu, ' ')
    .trim()

/** `workbench`: where people work; without it there is no link. */
export function invitationMail(
  to: ToInvite,
  { workbench, madeAt }: { readonly workbench?: string | undefined; readonly madeAt: Date },
): Omit<Mail, 'to'> {
  const place = onOneLine(to.place)
  const link = workbench && `${workbench}/overleggen/${to.conference}`
  const inLanguage = (language: 'nl' | 'en') =>
    (language === 'nl' ? nl : en).letter({
      ...{ day: formats(language).day(to.held_on), time: to.begins_at, place },
      ...{ moved: to.edition > 1, link: link ?? null },
    })
  return {
    subject: `${nl.subject(formats('nl').day(to.held_on))} / ${en.subject(formats('en').day(to.held_on))}`,
    text: `${inLanguage('nl')}\n---\n\n${inLanguage('en')}`,
    attached: {
      ...{ name: 'overleg.ics', media: 'text/calendar' },
      text: invitation({
        ...{ id: to.conference, heldOn: to.held_on, beginsAt: to.begins_at, place },
        ...{
          title: `${calendarNl.inviteTitle} / ${calendarEn.inviteTitle}`,
          words: `${calendarNl.inviteWords} / ${calendarEn.inviteWords}`,
        },
        ...{ madeAt, edition: to.edition },
      }),
    },
  }
}
