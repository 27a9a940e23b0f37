/** Where letters are handed in, from one line of the settings: `smtps://name:password@mail.example.nl?from=schakel@example.nl`. */
import { isAddress } from './mail.ts'

export type MailServer = {
  readonly host: string
  readonly port: number
  /** at-once: from the first byte. agreed: asked for before anything else is said. none: only on this machine. */
  readonly secrecy: 'at-once' | 'agreed' | 'none'
  readonly from: string
  readonly login?: { readonly name: string; readonly password: string }
}

const here = ['localhost', '127.0.0.1', '[::1]']

/** Errors: `RangeError` with a sentence for the terminal, which never repeats a password. */
export function mailServerAt(line: string): MailServer {
  let url: URL
  try {
    url = new URL(line)
  } catch {
    throw new RangeError('SCHAKEL_MAIL is no address of a mail server.')
  }
  const { protocol, hostname, port, username, password, searchParams } = url
  if (protocol !== 'smtp:' && protocol !== 'smtps:')
    throw new RangeError('SCHAKEL_MAIL must begin with smtps:// or smtp://.')
  const from = searchParams.get('from') ?? ''
  if (!isAddress(from))
    throw new RangeError('SCHAKEL_MAIL must say from which address mail comes: …?from=schakel@example.nl')
  const onThisMachine = here.includes(hostname)
  const [secrecy, usual] =
    protocol === 'smtps:'
      ? (['at-once', 465] as const)
      : onThisMachine
        ? (['none', 25] as const)
        : (['agreed', 587] as const)
  return {
    host: hostname.replace(/^\[|\]$/g, ''),
    port: port === '' ? usual : Number(port),
    ...{ secrecy, from },
    ...(username === ''
      ? {}
      : { login: { name: decodeURIComponent(username), password: decodeURIComponent(password) } }),
  }
}
