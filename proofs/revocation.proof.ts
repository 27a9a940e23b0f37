/**
 * What is taken back is taken back: a session, an appointment, an organ's involvement, a case, a contribution, a proposal of
 * rules. While the one concerned reads, prints or adopts as fast as they can, or a job asks for them, it is ended; from the
 * moment that is acknowledged nothing more is shown or done.
 */
import { type Id, newId, stopwatch } from '../foundation/clock.ts'
import type { Browser } from '../foundation/http/testing/workbench.ts'
import type { AppointmentToSeed, PersonToSeed } from '../foundation/identity/person-to-seed.ts'
import { aContribution, anAdmission, aReport } from '../rooms/casework/examples.ts'
import { operationsOf, reads } from './hidden/probes.ts'
import { openWorld, type World } from './hidden/world.ts'
import type { Proof } from './proof.ts'
import { type Chance, downloadRaces, jobRaces, protocolRaces, type Raced } from './revoking/more-ends.ts'

const kinds = ['session', 'appointment', 'involvement', 'closure', 'withdrawal', 'nothing'] as const
type Kind = (typeof kinds)[number]
const ended = kinds.filter((kind) => kind !== 'nothing')

export const proof: Proof = {
  name: 'revocation',
  title: 'Once an end is acknowledged nothing more is shown, however fast somebody reads',
  promises: ['P2'],
  run: async (size) => {
    const races = size === 'full' ? 500 : 15
    const readers = Array.from({ length: races + 4 }, (_, turn) => aReader(turn))
    const [downloads, others] = size === 'full' ? [40, 24] : [4, 3]
    const print = (name: string, given: Partial<AppointmentToSeed>) =>
      Array.from({ length: downloads }, (_, turn) => aReader(turn, { name, ...given }))
    const receivers = print('receiver', { organ: 'burgemeester' })
    const controllers = print('controller', { organ: 'college', roles: ['privacy-officer'], ground: 'legality' })
    const adviser = aReader(0, { name: 'adviser', organ: 'burgemeester', roles: ['legal-adviser'], ground: 'legality' })
    const world = await openWorld({
      others: [...readers, ...receivers, ...controllers, { ...adviser, subject: 'adviser' }],
    })
    try {
      await world.workbench.app.listen({ host: 'localhost', port: 0 })
      const chance = chanceFrom(20_261_128)
      const stage = await setStage(world, readers, chance)
      const tally = new Map<Kind, Outcome>(kinds.map((kind) => [kind, { races: 0, before: 0, after: 0, late: 0 }]))
      for (let turn = 0; turn < races; turn++) await stage.race(ended[turn % ended.length] as Kind, tally)
      for (let turn = 0; turn < 3; turn++) await stage.race('nothing', tally)
      const streams = await streamRaces(world, size === 'full' ? 40 : 4, chance)
      const more = {
        ...(await downloadRaces(world, { receivers, controllers, races: downloads, chance })),
        protocols: await protocolRaces(world, others, chance),
        jobs: await jobRaces(world, others, chance),
      }
      const ofMore = (of: 'after' | 'late') => Object.values(more).reduce((total, one) => total + one[of], 0)
      const sum = (of: keyof Outcome) => ended.reduce((total, kind) => total + (tally.get(kind)?.[of] ?? 0), 0)
      const planted = tally.get('nothing')?.after ?? 0
      return {
        passed:
          sum('after') + sum('late') + streams.after + ofMore('after') + ofMore('late') === 0 &&
          sum('before') > races &&
          streams.before > 0 &&
          Object.values(more).every(({ before }) => before > 0),
        figures: {
          races: sum('races'),
          ...Object.fromEntries(
            ended.map((kind) => {
              return [kind, inWords(tally.get(kind) as Outcome)]
            }),
          ),
          ...Object.fromEntries(Object.entries(more).map(([kind, raced]) => [kind, inWords(raced)])),
          surfaces: stage.surfaces,
          shownBefore: sum('before'),
          shownAfter: sum('after'),
          shownByAnswersOnTheirWay: sum('late'),
          streamRaces: streams.races,
          toldBefore: streams.before,
          toldAfter: streams.after,
          shownAfterByControl: planted,
        },
        control: planted > 0 && streams.control ? 'found' : 'missed',
        planted: 'the same races in which nothing is ended, and a stream whose session stands',
      }
    } finally {
      await world.close()
    }
  },
}

const inWords = ({ races, before, late, after }: Raced) =>
  `${races} races: ${before} before, ${late} on their way, ${after} after`

/** `late`: asked before the acknowledgement, answered after it. */
type Outcome = { races: number; before: number; after: number; late: number }

function aReader(
  turn: number,
  { name = 'reader', ...given }: { name?: string } & Partial<AppointmentToSeed> = {},
): PersonToSeed {
  return {
    id: newId(),
    subject: `${name}-${turn}`,
    name: `${name}-${turn}`,
    appointments: [
      {
        id: newId(),
        organ: 'reclassering',
        function: 'Reclasseringswerker',
        roles: ['partner-professional'],
        ground: 'processing',
        regimes: ['WGS-ZVH'],
        screening: { kind: 'test', on: '2025-12-08' },
        from: '2026-01-05',
        ...given,
      },
    ],
  }
}

/** The same races every time. */
function chanceFrom(seed: number): Chance {
  let state = seed
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 2 ** 32
  }
}
const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds))

async function setStage(world: World, readers: readonly PersonToSeed[], chance: Chance) {
  const must = async (who: string, method: string, url: string, body?: unknown) => {
    const answer = await world.send(who, method, url, body)
    if (answer.status >= 300) throw new Error(`${who} ${method} ${url}: ${answer.body}`)
    return JSON.parse(answer.body) as { id: Id }
  }
  const conference = (await must('pien', 'POST', '/v1/conferences', { heldOn: '2026-12-10', place: 'Zaal 3' })).id
  const organs = ['politie', 'om', 'college', 'reclassering']
  const openCase = async () => {
    const marker = `woorden ${newId()}`
    const { id } = await must('gijs', 'POST', '/v1/cases', aReport({ goal: marker }))
    await must('bram', 'POST', `/v1/cases/${id}/admission`, anAdmission(organs))
    await must('bram', 'POST', `/v1/conferences/${conference}/agenda`, { case: id })
    return { id, marker }
  }
  let stood = await openCase()
  const addresses = await surfacesOf(world, { case: stood.id, conference }, stood.marker)
  let used = 0
  const nextReader = () => readers[used++ % readers.length] as PersonToSeed

  const play = async (
    kind: Kind,
  ): Promise<{ reader: Browser; marker: string; at: Id; end: () => Promise<unknown> }> => {
    // Somebody else each time: nobody may open so many people on one day.
    const who = nextReader()
    const reader = await world.workbench.logIn(who.subject)
    const { id, marker } = stood
    const plain = { reader, marker, at: id }
    if (kind === 'session') {
      const headers = { 'schakel-csrf': reader.csrf }
      const asBefore = new Map(reader.cookies)
      const end = async () => {
        const answer = await reader.send('POST', '/v1/log-out', { headers })
        // The thief of a cookie keeps it.
        for (const [name, value] of asBefore) reader.cookies.set(name, value)
        return answer
      }
      return { ...plain, end }
    }
    if (kind === 'appointment')
      return { ...plain, end: () => must('wim', 'POST', `/v1/appointments/${who.appointments[0]?.id}/end`) }
    if (kind === 'involvement') {
      await must('bram', 'POST', `/v1/cases/${id}/involvements`, { organ: 'reclassering' })
      return {
        ...plain,
        end: () => must('bram', 'POST', `/v1/cases/${id}/involvement-ends`, { organ: 'reclassering' }),
      }
    }
    if (kind === 'closure') {
      await must('bram', 'POST', `/v1/cases/${id}/involvements`, { organ: 'reclassering' })
      return {
        ...plain,
        end: async () => {
          await must('bram', 'POST', `/v1/cases/${id}/closure`, { reason: 'goal-reached' })
        },
      }
    }
    await must('bram', 'POST', `/v1/cases/${id}/involvements`, { organ: 'reclassering' })
    const content = `woorden ${newId()}`
    const given = await must(
      'bram',
      'POST',
      `/v1/cases/${id}/contributions`,
      aContribution({ content, audience: ['reclassering'] }),
    )
    const end =
      kind === 'withdrawal'
        ? () => must('bram', 'POST', `/v1/contributions/${given.id}/withdrawal`)
        : () => must('pien', 'GET', '/v1/today')
    return { reader, marker: content, at: id, end }
  }

  return {
    surfaces: addresses.length,
    race: async (kind: Kind, tally: Map<Kind, Outcome>) => {
      if (kind !== 'session' && kind !== 'appointment') await must('bram', 'GET', '/v1/to-decide')
      else await must('bram', 'POST', `/v1/cases/${stood.id}/involvements`, { organ: 'reclassering' })
      const { reader, marker, at, end } = await play(kind)
      const outcome = tally.get(kind) as Outcome
      const elapsed = stopwatch()
      let acknowledged = Number.POSITIVE_INFINITY
      const look = async (turn: number) => {
        const started = elapsed()
        const address = addresses[turn % addresses.length] as (at: Id) => string
        const answer = await reader.read(address(at))
        const finished = elapsed()
        if (answer.statusCode !== 200 || !answer.body.includes(marker)) return
        if (started > acknowledged) outcome.after++
        else if (finished > acknowledged) outcome.late++
        else outcome.before++
      }
      // Warm, so that there is something to see before anything ends.
      for (let turn = 0; turn < addresses.length; turn++) await look(turn)
      const looks: Promise<void>[] = []
      const moment = Math.floor(chance() * 6)
      let ending: Promise<unknown> = Promise.resolve()
      for (let turn = 0; turn < 8; turn++) {
        looks.push(look(turn))
        if (turn === moment)
          ending = end().then(() => {
            acknowledged = elapsed()
          })
        await pause(chance() * 4)
      }
      await ending
      for (let turn = 0; turn < addresses.length; turn++) await look(turn)
      await Promise.all(looks)
      outcome.races++
      if (kind === 'closure') stood = await openCase()
    },
  }
}

/** Every address of the interface at which somebody involved reads these words. */
async function surfacesOf(
  world: World,
  known: { readonly case: Id; readonly conference: Id },
  marker: string,
): Promise<readonly ((at: Id) => string)[]> {
  const idOf = (label: string): Id => {
    const kind = label.split(':')[0]
    return kind === 'case' ? known.case : kind === 'conference' ? known.conference : newId()
  }
  const found: ((at: Id) => string)[] = []
  for (const { url } of reads(await operationsOf(world), 'lotte', false)) {
    const address = url(idOf)
    if (found.some((one) => one(known.case) === address)) continue
    const answer = await world.send('lotte', 'GET', address)
    if (answer.status === 200 && answer.body.includes(marker)) found.push((at) => address.replace(known.case, at))
  }
  return found
}

/** News on its way to an open page, while its appointment or session ends. */
async function streamRaces({ workbench, send }: World, races: number, chance: Chance) {
  const { port } = workbench.app.server.address() as { port: number }
  const outcome = { races, before: 0, after: 0, control: false }
  for (let turn = 0; turn < races; turn++) {
    const reader = await workbench.logIn('gijs')
    const cookie = [...reader.cookies].map(([name, value]) => `${name}=${value}`).join('; ')
    const answer = await fetch(`http://localhost:${port}/v1/stream`, {
      headers: { cookie, 'schakel-appointment': reader.appointment },
    })
    let heard = ''
    const reading = (async () => {
      for await (const piece of answer.body ?? []) heard += Buffer.from(piece).toString('utf8')
    })().catch(() => undefined)
    const tell = async (id: Id) => {
      await workbench.tell({ event: 'proof.Told', ids: [id] }, async () => [id])
      await pause(15)
      return heard.includes(id)
    }
    if (await tell(newId())) outcome.before++
    const racing = Promise.all([1, 2, 3].map(async () => tell(newId())))
    await pause(chance() * 6)
    await reader.send('POST', '/v1/log-out', { headers: { 'schakel-csrf': reader.csrf } })
    const [first, second] = [newId(), newId()]
    if (await tell(first)) outcome.after++
    if (await tell(second)) outcome.after++
    await racing
    await reading
  }
  const stays = await workbench.logIn('gijs')
  const cookie = [...stays.cookies].map(([name, value]) => `${name}=${value}`).join('; ')
  const stop = new AbortController()
  const answer = await fetch(`http://localhost:${port}/v1/stream`, {
    headers: { cookie, 'schakel-appointment': stays.appointment },
    signal: stop.signal,
  })
  let heard = ''
  const reading = (async () => {
    for await (const piece of answer.body ?? []) heard += Buffer.from(piece).toString('utf8')
  })().catch(() => undefined)
  await send('gijs', 'GET', '/v1/asked-of-me')
  const id = newId()
  await workbench.tell({ event: 'proof.Told', ids: [id] }, async () => [id])
  await pause(30)
  outcome.control = heard.includes(id)
  stop.abort()
  await reading
  return outcome
}
