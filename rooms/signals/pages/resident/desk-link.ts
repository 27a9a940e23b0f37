/** What the two pages say to the server: five addresses, sealed bytes, no cookie, no referrer, nothing kept. */
import { drawBytes, pageDay } from '../../../../kit/resident/clock.ts'
import {
  type Bytes,
  type ListKey,
  type OfficerList,
  type SignedOfficerList,
  toBase64Url,
  verifyOfficerList,
} from '../../../../packages/sealed-letter/src/index.ts'
import type { Desk } from '../../words.ts'

type Lists = {
  readonly site: string
  readonly trust: readonly ListKey[]
  readonly lists: { readonly [D in Desk]: SignedOfficerList | null }
}
/** Units: milliseconds. */
const longestWait = 20_000

/** Nothing was understood, or nothing came back: then `sent` says whether bytes may have reached the server. */
export class NotAnswered extends Error {
  readonly mayHaveArrived: boolean
  constructor(mayHaveArrived: boolean) {
    super('not answered')
    this.mayHaveArrived = mayHaveArrived
  }
}

async function ask<T>(path: string, body?: object): Promise<T> {
  const answer = await fetch(path, {
    method: body ? 'POST' : 'GET',
    ...(body ? { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } } : {}),
    credentials: 'omit',
    cache: 'no-store',
    referrerPolicy: 'no-referrer',
    signal: AbortSignal.timeout(longestWait),
  }).catch(() => undefined)
  if (!answer) throw new NotAnswered(body !== undefined)
  if (!answer.ok) throw new NotAnswered(body !== undefined && answer.status >= 500)
  return (await answer.json()) as T
}

/** Tries once more with the same bytes: the letter itself makes that harmless. */
async function post<T>(path: string, body: object): Promise<T> {
  try {
    return await ask<T>(path, body)
  } catch (error) {
    if (error instanceof NotAnswered && error.mayHaveArrived) return ask<T>(path, body)
    throw error
  }
}

export type Readers = { readonly site: string; readonly list: OfficerList }
let fetched: Promise<Lists> | undefined
/** Fetched once per page; every use verifies again, against the day it is then. */
function listsHere(): Promise<Lists> {
  fetched ??= ask<Lists>('/v1/officer-lists').catch((error: unknown) => {
    fetched = undefined
    throw error
  })
  return fetched
}
/** Who may read at a desk today. Errors: throws when nobody can be trusted with a letter; then nothing is sent. */
export async function readersAt(desk: Desk): Promise<Readers> {
  const { site, trust, lists } = await listsHere()
  const signed = lists[desk]
  if (!signed) throw new NotAnswered(false)
  return { site, list: await verifyOfficerList({ signed, trust, site, desk, today: pageDay() }) }
}
/** The installation's name, which belongs to the words. */
export const siteHere = async (): Promise<string> => (await listsHere()).site

export const sendLetter = (letter: { desk: Desk; mailbox: string; token: Bytes; envelope: Bytes }): Promise<unknown> =>
  post('/v1/letters', { ...letter, token: toBase64Url(letter.token), envelope: toBase64Url(letter.envelope) })
export const openMailbox = (mailbox: string, token: Bytes): Promise<{ page: string }> =>
  post('/v1/mailboxes/_open', { mailbox, token: toBase64Url(token) })
export const sendAnswer = (answer: { mailbox: string; token: Bytes; envelope: Bytes }): Promise<unknown> =>
  post('/v1/mailboxes/_answer', {
    mailbox: answer.mailbox,
    token: toBase64Url(answer.token),
    envelope: toBase64Url(answer.envelope),
  })

export const random = drawBytes
