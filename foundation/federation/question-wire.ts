/** How a question travels: what it is about in a block of one size, then the message of the matching package. */
import { z } from 'zod'

const line = (most: number) =>
  z
    .string()
    .min(1)
    .max(most)
    .regex(/^[^\p{C}]+$/u)

/** What both sides write in their log. Never about whom: a reference is letters, digits and hyphens, no words. */
export const questionContext = z.strictObject({
  asker: z.string().regex(/^[a-z0-9][a-z0-9-]{0,62}$/),
  organ: line(80),
  function: line(120),
  regime: line(40),
  purpose: line(300),
  ground: line(300),
  caseReference: z.string().regex(/^[A-Za-z0-9][A-Za-z0-9-]{0,63}$/),
  contract: z.uuid(),
  epoch: z.string().regex(/^[1-9]\d{0,5}$/),
  at: z.iso.datetime({ offset: false }),
})
export type QuestionContext = z.infer<typeof questionContext>

/** What a register makes known to those who may ask it. */
export const registerAnnouncement = z.strictObject({
  epoch: z.int().min(1),
  /** The 112 bytes of the matching package, base64url. */
  announcement: z.string().max(200),
  /** Bit i of a label is organ i. */
  organs: z.array(z.string().min(1).max(80)).min(1).max(256),
  /** Some organs are under secrecy and are not named. */
  mayBeIncomplete: z.boolean(),
  loadedOn: z.iso.date(),
})
export type RegisterAnnouncement = z.infer<typeof registerAnnouncement>

/** Units: bytes. So that the length of a purpose or a reference does not show from outside. */
export const contextLength = 2_048

/** Errors: `RangeError` for a context that does not fit. */
export function writeContext(context: QuestionContext): Uint8Array {
  const text = Buffer.from(JSON.stringify(context))
  if (text.length > contextLength) throw new RangeError('the context of a question is at most 2,048 bytes')
  return new Uint8Array(Buffer.concat([text, Buffer.alloc(contextLength - text.length, ' ')]))
}

/** The context and the message behind it; undefined when there is no context. */
export function readContext(body: Uint8Array): { context: QuestionContext; message: Uint8Array } | undefined {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(body.subarray(0, contextLength))
    const { data } = questionContext.safeParse(JSON.parse(text))
    return data && { context: data, message: body.slice(contextLength) }
  } catch {
    return undefined
  }
}
