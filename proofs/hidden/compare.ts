/** What an observer got, in an order, written so that two worlds can be compared byte by byte. */
import type { Probe } from './probes.ts'
import { labels } from './story.ts'
import type { Answer, World } from './world.ts'

export type Got = { readonly world: World; readonly probe: Probe; readonly url: string; readonly answer: Answer }

/** Puts the probes one after the other, as the observer. */
export async function ask(world: World, observer: string, probes: readonly Probe[]): Promise<Got[]> {
  const got: Got[] = []
  for (const probe of probes) {
    const url = probe.url(world.id)
    got.push({ world, probe, url, answer: await world.send(observer, probe.method, url, probe.body?.(world.id)) })
  }
  return got
}

const uuid = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g
const token = /[A-Za-z0-9_-]{43,}/g
/** A bird and two figures, made from a random id: it says what the id says. */
const birdName = /"(name|caseName|otherName)":"\p{Lu}[\p{L} ]+ \d\d"/gu
/** What another register sees instead of a case, and how a request, a breach, a measure or a worry is spoken of: from a random id as well. */
const reference = /\bzvh-[0-9a-f]{8}-[0-9a-f]{4}\b|\b[RD]-[0-9A-F]{8}\b|\b[MZ]-\d{3}[A-Z]\b/g
const perConnection = new Set(['date', 'connection', 'keep-alive', 'content-length'])

/** Known ids get their label, other random ones a number in order of appearance; tokens too, with their length. */
function renamer(world?: World) {
  const names = new Map<string, string>(world ? labels.map((label) => [world.id(label), label]) : [])
  const name = (found: string, shape: string) => {
    const known = names.get(found) ?? `${shape}${names.size}`
    names.set(found, known)
    return known
  }
  return (text: string) =>
    text
      .replace(uuid, (found) => name(found, 'id-'))
      .replace(token, (found) => name(found, `token-of-${found.length}-`))
      .replace(reference, (found) => name(found, 'reference-'))
      .replace(birdName, '"$1":"a bird"')
}

function written({ status, headers, body }: Answer, renamed: (text: string) => string): string {
  const length = headers['content-length']
  const honest = length === undefined || Number(length) === Buffer.byteLength(body)
  const shown = Object.entries(headers).filter(([header]) => !perConnection.has(header))
  return renamed(`${status}\n${JSON.stringify(shown)}\n${honest ? '' : `says ${length} bytes\n`}${body}`)
}

/**
 * A list that stands by day and then by random id says that it has no order within a day. Only such a list is put in
 * an order that two worlds share; any other order is compared as it is.
 */
function unordered(answer: Answer, renamed: (text: string) => string): Answer {
  if (!answer.body.startsWith('{"items":[{"id":')) return answer
  const { items, ...more } = JSON.parse(answer.body) as { items: { id: string; day?: string }[] }
  const standing = items.map(({ day = '', id }) => `${day} ${id}`)
  if (standing.some((one, index) => index > 0 && one < (standing[index - 1] ?? ''))) return answer
  const sorted = items
    .map((item) => ({ item, by: renamed(JSON.stringify(item)) }))
    .sort((a, b) => (a.by < b.by ? -1 : 1))
  return { ...answer, body: JSON.stringify({ items: sorted.map(({ item }) => item), ...more }) }
}

/** Cases to choose from stand by name, and a name is made from a random id: no order that two worlds share. */
const choices = /"cases":(\[(?:\{"id":[^{}[\]]*\},?)+\])/g
const birdAlone = /^\p{Lu}[\p{L} ]+ \d\d$/u
const asChoices = (answer: Answer, renamed: (text: string) => string): Answer => ({
  ...answer,
  body: answer.body.replace(choices, (written, list: string) => {
    const cases = JSON.parse(list) as { name?: string }[]
    const isByChance = cases.every(
      ({ name = '' }, at) => birdAlone.test(name) && (at === 0 || (cases[at - 1]?.name ?? '') <= name),
    )
    if (!isByChance) return written
    const named = cases.map((one) => ({ one, by: renamed(JSON.stringify(one)) }))
    const sorted = named.sort((a, b) => (a.by < b.by ? -1 : 1)).map(({ one }) => one)
    return `"cases":${JSON.stringify(sorted)}`
  }),
})

/** What an act was about is a set: it stands in the order of the page it was read on, and there within a day by random id. */
const objects = /"objects":\[([^\]]*)\]/g
const asSets = (answer: Answer, renamed: (text: string) => string): Answer => ({
  ...answer,
  body: answer.body.replace(objects, (_, ids: string) => {
    const named = ids.split(',').map((id) => ({ id, by: renamed(id) }))
    const sorted = named.sort((a, b) => (a.by < b.by ? -1 : 1)).map(({ id }) => id)
    return `"objects":[${sorted.join(',')}]`
  }),
})

/**
 * Names of cases and numbers of files are made from random ids and stand set in type in documents: another name, other bytes.
 * The words of minutes and of letters are compared in the answer beside them; that two documents of one world are the same bytes is tested where they are made.
 */
const typeset: readonly string[] = [
  'GET /v1/releases/:release/pdf',
  'GET /v1/conferences/:conference/minutes/document',
  'GET /v1/measures/:measure/members/:member/letter-as-pdf',
  'GET /v1/cases/:case/agreed-letter-as-pdf',
  'GET /v1/measures/:measure/members/:member/weighing-as-pdf',
]
const withoutName = ({ probe, answer }: Got): Answer =>
  typeset.includes(probe.operation) && answer.status === 200
    ? { ...answer, headers: { ...answer.headers, 'content-length': '8' }, body: answer.body.slice(0, 8) }
    : answer

/** A letter calls its case by the name made from a random id, in the middle of sentences. */
const letterNamesItsCase = 'GET /v1/cases/:case/agreed-letter'
function withoutCaseName({ probe, answer }: Got, read: Answer): Answer {
  const name = probe.operation === letterNamesItsCase && /"caseName":"([^"]+)"/.exec(answer.body)?.[1]
  if (!name) return read
  const body = read.body.replaceAll(name, 'a bird')
  return { ...read, headers: { ...read.headers, 'content-length': String(Buffer.byteLength(body)) }, body }
}

export function transcript(got: readonly Got[]): string[] {
  const renamed = renamer(got[0]?.world)
  return got.map((one) => {
    const alone = () => renamer(one.world)
    return written(
      asChoices(asSets(unordered(withoutCaseName(one, withoutName(one)), alone()), alone()), alone()),
      renamed,
    )
  })
}
/** The probes that two worlds answered differently. */
export function differing(one: readonly Got[], other: readonly Got[]): string[] {
  const [left, right] = [transcript(one), transcript(other)]
  return one.flatMap(({ probe }, index) => (left[index] === right[index] ? [] : [probe.what]))
}
/** The probes of one world that were answered otherwise than another one with an id that stands for nothing. */
export function told(got: readonly Got[]): string[] {
  const alone = ({ answer }: Got) => written(answer, (text) => text.replace(uuid, 'an id'))
  const expected = new Map<string, string>()
  for (const one of got)
    if (one.probe.alike && / unknown:(one|two)\b/.test(one.probe.what)) expected.set(one.probe.alike, alone(one))
  return got.flatMap((one) =>
    one.probe.alike && expected.get(one.probe.alike) !== alone(one) ? [`${one.probe.what} (not as unknown)`] : [],
  )
}
