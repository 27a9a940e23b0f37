/**
 * The letter that invites to a conference: day, time, place, where to find it; the same for everybody. Nobody's language is known, so
 * it says it in both. Of what is on the agenda it knows nothing. And the letter that takes it back.
 */
import type { Mail } from '../../../foundation/mail/mail.ts'
import { formats } from '../../../kit/language.ts'
import { invitation, sequenceOf } from '../meeting/invitation.ts'
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
  readonly turns: number
  /** Of a letter that takes an invitation back: the day on which it was to be. */
  readonly was_on: string | null
  readonly called_off: boolean
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
    attached: calendarFile(to, madeAt, false),
  }
}

/** Where it was called off, or the organ of whoever gets it was taken out: not which of its cases, and not why. */
export function takingBackMail(
  to: ToInvite & { readonly was_on: string },
  { workbench, madeAt }: { readonly workbench?: string | undefined; readonly madeAt: Date },
): Omit<Mail, 'to'> {
  const link = workbench ? `${workbench}/overleggen/${to.conference}` : null
  const said = (['nl', 'en'] as const).map((language) => {
    const [say, day] = [language === 'nl' ? nl : en, formats(language).day(to.was_on)]
    return to.called_off
      ? { subject: say.calledOffSubject(day), text: say.calledOffLetter({ day, link }) }
      : { subject: say.takenOutSubject(day), text: say.takenOutLetter({ day, link }) }
  })
  return {
    subject: said.map(({ subject }) => subject).join(' / '),
    text: said.map(({ text }) => text).join('\n---\n\n'),
    attached: calendarFile(to, madeAt, true),
  }
}

const calendarFile = (to: ToInvite, madeAt: Date, calledOff: boolean): NonNullable<Mail['attached']> => ({
  ...{ name: calledOff ? 'overleg-afgezegd.ics' : 'overleg.ics', media: 'text/calendar' },
  text: invitation({
    ...{ id: to.conference, heldOn: to.held_on, beginsAt: to.begins_at, place: onOneLine(to.place) },
    ...{
      title: `${calendarNl.inviteTitle} / ${calendarEn.inviteTitle}`,
      words: `${calendarNl.inviteWords} / ${calendarEn.inviteWords}`,
    },
    ...{ madeAt, sequence: sequenceOf(to), calledOff },
  }),
})
