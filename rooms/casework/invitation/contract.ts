/** Who is invited to a conference, and the invitation that leaves by mail. */
import { z } from 'zod'
import { type Contract, day, done, identifier, organ, refuses, text } from '../../../kit/contract.ts'

const params = z.strictObject({ conference: identifier })
const clockTime = z.string().regex(/^([01][0-9]|2[0-3]):[0-5][0-9]$/)
const problems = [
  refuses,
  'casework/conference-not-visible',
  'casework/not-yours-to-do',
  'casework/conference-has-begun',
  'casework/conference-called-off',
  'sharing/dates-do-not-fit',
] as const

/** Whom it is for; never a person, and nothing of an agenda. */
export const members = z.array(organ).min(1).max(60)
export const invitationShown = z.strictObject({
  id: identifier,
  /** It takes an invitation back: the conference was called off, or these organs were taken out. */
  takesBack: z.boolean(),
  organs: z.array(organ),
  askedBy: organ,
  askedAt: z.iso.datetime(),
  /** When the last of it left; null: it waits for the mail server. */
  leftAt: z.iso.datetime().nullable(),
  /** Of which somebody got it. The others have nobody with an address here. */
  reached: z.array(organ).nullable(),
})

export const invitationContract = {
  'POST /v1/conferences/:conference/arrangement': {
    params,
    body: z.strictObject({ heldOn: day, beginsAt: clockTime.optional(), place: text(120), members }),
    reply: done,
    problems: [...problems, 'casework/organ-takes-no-part'],
    summary: 'Moves a conference that has not begun, and says which organs are invited.',
  },
  'POST /v1/conferences/:conference/invitations': {
    params,
    reply: done,
    problems,
    summary: 'Invites by mail whoever of the organs invited got no invitation yet to this day, time and place.',
  },
  'POST /v1/conferences/:conference/calling-off': {
    params,
    reply: done,
    problems,
    summary: 'Calls off a conference that nobody opened; whoever was invited hears of it by mail.',
  },
} as const satisfies Contract
