/** What stands inside an envelope: a letter to a desk, or a signed reply to a mailbox. */
import { type Bytes, concat, fields, fromBase64Url, fromUtf8, type Random, readUint32, uint32, utf8 } from './bytes.ts'
import { envelopeLength, openLetter, sealLetter } from './envelope.ts'
import type { ListedOfficer } from './officer-list.ts'
import { sizes } from './primitives.ts'
import { SealedLetterError } from './sealed-letter-error.ts'
import { sign, verify } from './signature.ts'

/** `replyKey` is the X-Wing public key of the writer's mailbox; `photo` a JPEG without metadata. */
export type Letter = { readonly text: string; readonly replyKey: Bytes; readonly photo?: Bytes }

const partCodes = { text: 1, replyKey: 2, photo: 3, officer: 4, signature: 5 } as const
type Part = keyof typeof partCodes

/** Shapes: version (1), then per part: code (1) ‖ length (4) ‖ bytes. A part appears once; unknown parts are refused. */
function writeParts(parts: { readonly [P in Part]?: Bytes }): Bytes {
  const written = (Object.keys(partCodes) as Part[]).flatMap((part) => {
    const bytes = parts[part]
    return bytes ? [Uint8Array.of(partCodes[part]), uint32(bytes.length), bytes] : []
  })
  return concat(Uint8Array.of(1), ...written)
}

/** Errors: `malformed-content`. */
function readParts(content: Bytes): { [P in Part]?: Bytes } {
  const parts: { [P in Part]?: Bytes } = {}
  const fail = () => new SealedLetterError('malformed-content')
  if (content[0] !== 1) throw fail()
  for (let at = 1; at < content.length; ) {
    const part = (Object.keys(partCodes) as Part[]).find((name) => partCodes[name] === content[at])
    if (!part || parts[part] || at + 5 > content.length) throw fail()
    const end = at + 5 + readUint32(content, at + 1)
    if (end > content.length) throw fail()
    parts[part] = content.slice(at + 5, end)
    at = end
  }
  return parts
}

/** The content of a letter, to be sealed with `sealLetter`. Units: text, photo and 1,232 bytes of frame. */
export const writeLetter = (letter: Letter): Bytes =>
  writeParts({ text: utf8(letter.text), replyKey: letter.replyKey, ...(letter.photo ? { photo: letter.photo } : {}) })

/** Errors: `malformed-content`. Not: an image check. The photo is what a stranger sent; show it, never parse it on a server. */
export function readLetter(content: Bytes): Letter {
  const { text, replyKey, photo, ...rest } = readParts(content)
  if (!text || replyKey?.length !== sizes.publicKey || Object.keys(rest).length > 0)
    throw new SealedLetterError('malformed-content')
  return { text: textOf(text), replyKey, ...(photo ? { photo } : {}) }
}

function textOf(bytes: Bytes): string {
  try {
    return fromUtf8(bytes)
  } catch {
    throw new SealedLetterError('malformed-content')
  }
}

/** What a reply is bound to: the mailbox and the slot it lies in (`question`, `outcome`), so that it counts nowhere else. */
const replyBinding = (mailbox: Bytes, slot: string): Bytes => fields(utf8('sealed-letter/1 reply'), mailbox, utf8(slot))

/**
 * A reply to a mailbox: signed inside by the officer, sealed to the mailbox's key, always of the same size.
 *
 * Errors: `too-large` above about 3,900 bytes of text, `malformed-key`. Random: 108 bytes.
 * Who learns what: the server sees that a slot was filled, never with what; the resident learns which officer id signed.
 * Source: signed inside and not by an authenticated HPKE mode, because those modes leave the standards track.
 */
export async function sealReply(reply: {
  text: string
  mailbox: Bytes
  slot: string
  replyKey: Bytes
  officer: { id: string; signSeed: Bytes }
  random: Random
}): Promise<Bytes> {
  const boundTo = replyBinding(reply.mailbox, reply.slot)
  const [text, officer] = [utf8(reply.text), utf8(reply.officer.id)]
  const signature = await sign(reply.officer.signSeed, fields(boundTo, reply.replyKey, officer, text))
  const content = writeParts({ text, officer, signature })
  const sealed = await sealLetter({ content, boundTo, readers: [reply.replyKey], random: reply.random })
  if (sealed.length !== replyLength) throw new SealedLetterError('too-large')
  return sealed
}
/** Units: bytes. A dummy in an empty slot is this many random bytes. */
export const replyLength = envelopeLength(0, 1)

/**
 * Opens a reply on the resident's device. `officers` are those listed and the keys laid down
 * (`former`); an officer who changed keys stands in both under one id.
 *
 * Errors: as `openLetter` (a dummy ends in `malformed-envelope`), `malformed-content`, `not-signed-by-an-officer`.
 */
export async function openReply(reply: {
  envelope: Bytes
  mailbox: Bytes
  slot: string
  keys: { readonly seed: Bytes; readonly replyKey: Bytes }
  officers: readonly Pick<ListedOfficer, 'id' | 'signKey'>[]
}): Promise<{ text: string; officer: string }> {
  const boundTo = replyBinding(reply.mailbox, reply.slot)
  const content = await openLetter({ envelope: reply.envelope, boundTo, seed: reply.keys.seed })
  const { text, officer, signature, ...rest } = readParts(content)
  if (!text || !officer || !signature || Object.keys(rest).length > 0) throw new SealedLetterError('malformed-content')
  const id = textOf(officer)
  const message = fields(boundTo, reply.keys.replyKey, officer, text)
  for (const { signKey } of reply.officers.filter((one) => one.id === id)) {
    const key = fromBase64Url(signKey)
    if (key && (await verify(key, signature, message))) return { text: textOf(text), officer: id }
  }
  throw new SealedLetterError('not-signed-by-an-officer')
}
