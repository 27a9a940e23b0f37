/** A letter that leaves the house: to one address, plain text, and the same for everybody who gets it. */
export type Mail = {
  readonly to: string
  readonly subject: string
  readonly text: string
  readonly attached?: {
    /** A plain name, without signs that a header would read. */
    readonly name: string
    readonly media: 'text/calendar'
    readonly text: string
  }
}

/** Errors: rejects when the other side did not say that it has it; then it may be sent again. */
export type SendMail = (mail: Mail) => Promise<void>

/** One address and nothing else: what could end a line of the protocol has no place in it. */
export const isAddress = (written: string): boolean =>
  written.length <= 254 && /^[^\s<>@,;:"\\\p{Cc}]+@[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)+$/u.test(written)
