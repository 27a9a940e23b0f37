/**
 * Ends that concern more than what is read on a page: a document on its way out, words copied into a result that left, rules
 * withdrawn while somebody adopts them, and a question that waits for a job when its case is closed.
 */
import { demoPartnership } from '../../demo/people.ts'
import { type Id, newId, stopwatch } from '../../foundation/clock.ts'
import { reactNow } from '../../foundation/testing/react-now.ts'
import { aContribution, anAdmission, aReport } from '../../rooms/casework/examples.ts'
import { destroyWhatIsDue } from '../../rooms/sharing/door.ts'
import { allHoldings } from '../../server/holdings.ts'
import { reactions } from '../../server/later.ts'
import type { World } from '../hidden/world.ts'
import { example } from '../matrix/requests.ts'

export type Chance = () => number
/** `before`, `late`, `after`: shown or done before the acknowledgement, asked before and answered after it, asked after it. */
export type Raced = { readonly races: number; before: number; late: number; after: number }
const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds))
const why = 'Zonder dit gaan twee plannen over één persoon langs elkaar heen.'

const asking = (world: World) => async (who: string, path: string, body?: unknown) => {
  const answer = await world.send(who, 'POST', `/v1/${path}`, body)
  if (answer.status >= 300) throw new Error(`${who} ${path}: ${answer.body}`)
  return (JSON.parse(answer.body) as { id: Id }).id
}
const organs = ['politie', 'om', 'college', 'reclassering']
async function openCase(world: World, goal?: string): Promise<Id> {
  const does = asking(world)
  const id = await does('gijs', 'cases', aReport(goal ? { goal } : {}))
  await does('bram', `cases/${id}/admission`, anAdmission(organs))
  return id
}
const later = ({ workbench: { house } }: World) => reactNow({ ...house, partnership: demoPartnership }, reactions)

/** Looks as fast as one can while something is ended at a random moment. `shows`: this answer tells what ended. */
async function race({
  look,
  end,
  chance,
  outcome,
}: {
  readonly look: () => Promise<boolean>
  readonly end: () => Promise<unknown>
  readonly chance: Chance
  readonly outcome: Raced
}): Promise<void> {
  const elapsed = stopwatch()
  let acknowledged = Number.POSITIVE_INFINITY
  const looked = async () => {
    const started = elapsed()
    if (!(await look())) return
    if (started > acknowledged) outcome.after++
    else if (elapsed() > acknowledged) outcome.late++
    else outcome.before++
  }
  await looked()
  const looks: Promise<void>[] = []
  const moment = Math.floor(chance() * 4)
  let ending: Promise<unknown> = Promise.resolve()
  for (let turn = 0; turn < 5; turn++) {
    looks.push(looked())
    if (turn === moment)
      ending = end().then(() => {
        acknowledged = elapsed()
      })
    await pause(chance() * 12)
  }
  await ending
  await looked()
  await Promise.all(looks)
}

type Reader = { readonly subject: string; readonly appointments: readonly { readonly id?: Id | undefined }[] }
/** Documents: a result printed by whoever received it, a certificate printed for the control of legality. */
export async function downloadRaces(
  world: World,
  {
    receivers,
    controllers,
    races,
    chance,
  }: {
    readonly receivers: readonly Reader[]
    readonly controllers: readonly Reader[]
    readonly races: number
    readonly chance: Chance
  },
): Promise<{ readonly downloads: Raced; readonly copies: Raced }> {
  const does = asking(world)
  const { house, testDatabase } = world.workbench
  const refused = await does('gijs', 'cases', aReport())
  await does('bram', `cases/${refused}/refusal`, { unmet: ['b'], advice: 'none' })
  await destroyWhatIsDue({ ...house, partnership: demoPartnership }, allHoldings, { rewrite: false })
  const { rows } = await testDatabase.owner.query<{ id: Id }>('select id from sharing.certificates limit 1')
  const certificate = `/v1/destruction-certificates/${rows[0]?.id}/document?language=nl`
  const inCase = await openCase(world)
  const [downloads, copies] = [0, 0].map((): Raced => ({ races, before: 0, late: 0, after: 0 })) as [Raced, Raced]
  for (let turn = 0; turn < races; turn++) {
    const printing = turn % 2 === 0
    const who = (printing ? receivers : controllers)[turn >> 1] as Reader
    const content = `woorden ${newId()}`
    const given = await does('bram', `cases/${inCase}/contributions`, aContribution({ content, audience: ['om'] }))
    const release = await handedOver(world, inCase, given)
    const reader = await world.workbench.logIn(who.subject)
    const cookies = new Map(reader.cookies)
    const address = printing ? `/v1/releases/${release}/pdf` : certificate
    const logOut = async () => {
      await reader.send('POST', '/v1/log-out', { headers: { 'schakel-csrf': reader.csrf } })
      // The thief of a cookie keeps it.
      for (const [name, value] of cookies) reader.cookies.set(name, value)
    }
    if (printing) {
      const words = async () => (await reader.read(`/v1/releases/${release}`)).body.includes(content)
      const withdraw = () => does('bram', `contributions/${given}/withdrawal`)
      await race({ look: words, end: withdraw, chance, outcome: copies })
    }
    const document = async () => {
      const { statusCode, body } = await reader.read(address)
      return statusCode === 200 && body.startsWith('%PDF')
    }
    const endAppointment = () => does('wim', `appointments/${who.appointments[0]?.id}/end`)
    await race({ look: document, end: turn % 4 < 2 ? logOut : endAppointment, chance, outcome: downloads })
  }
  return { downloads, copies: { ...copies, races: Math.ceil(races / 2) } }
}

async function handedOver(world: World, inCase: Id, source: Id): Promise<Id> {
  const does = asking(world)
  const release = await does('bram', `cases/${inCase}/releases`, {
    ...{ receiverKind: 'participant', organ: 'burgemeester', task: 'opiumwet-13b', interest: 'public-task' },
    ...{ private: false, alignsInterventions: false, resultKind: 'case-result', necessity: why, checked: true },
    items: [{ sourceKind: 'contribution', source, without: [] }],
  })
  await does('bram', `releases/${release}/window`)
  await does('bram', `releases/${release}/hand-over`, { handedTo: 'Op papier.' })
  return release
}

/** Rules withdrawn while a second organ adopts them: one of the two happens, and after the withdrawal nobody adopts. */
export async function protocolRaces(world: World, races: number, chance: Chance): Promise<Raced & { adopted: number }> {
  const does = asking(world)
  const outcome = { races, before: 0, late: 0, after: 0, adopted: 0 }
  // The example follows the version that a story adopts; in this world none was adopted yet.
  let version = Number(/^version: (\d+)$/m.exec(example)?.[1]) - 1
  // The first day of what the proposals say: what is adopted from now on is in force at once.
  world.workbench.clock.advance(86_400)
  const advice = { outcome: 'positive', reference: 'RAC 2026-14', summary: why, givenOn: '2026-11-20' }
  for (let turn = 0; turn < races; turn++) {
    const changed = example.replace('043 000 00 14', `043 000 00 ${20 + turn}`)
    const text = changed.replace(/^version: \d+$/m, `version: ${version}`)
    const protocol = await does('adviser', 'protocols', { text })
    await does('ruud', `protocols/${protocol}/advice`, advice)
    await does('bram', `protocols/${protocol}/adoptions`)
    const [adopts, withdraws] = [pause(chance() * 6), pause(chance() * 6)]
    let withdrawn = false
    const withdrawal = withdraws
      .then(() => world.send('adviser', 'POST', `/v1/protocols/${protocol}/withdrawal`))
      .then(({ status }) => {
        withdrawn = status === 200
      })
    const adoption = adopts.then(() => world.send('dewi', 'POST', `/v1/protocols/${protocol}/adoptions`))
    const adopted = (await adoption).status === 200
    await withdrawal
    if (adopted && withdrawn) outcome.late++
    if (adopted) [version, outcome.adopted] = [version + 1, outcome.adopted + 1]
    else outcome.before++
    const again = await world.send('dewi', 'POST', `/v1/protocols/${protocol}/adoptions`)
    if (withdrawn && again.status === 200) outcome.after++
  }
  return outcome
}

/** A question approved for one case, which is closed while the job asks: the books of both sides grow no more after it. */
export async function jobRaces(world: World, races: number, chance: Chance): Promise<Raced> {
  const does = asking(world)
  const outcome = { races, before: 0, late: 0, after: 0 }
  const { owner } = world.workbench.testDatabase
  const written = async () =>
    (await owner.query<{ n: number }>('select count(*)::int as n from sharing.questions')).rows[0]?.n ?? 0
  for (let turn = 0; turn < races; turn++) {
    const inCase = await openCase(world)
    const { rows } = await owner.query<{ id: Id }>('select id from casework.persons where case_id = $1', [inCase])
    const body = { person: rows[0]?.id, target: 'WGS-RIEC', necessity: why }
    const question = await does(turn % 2 === 0 ? 'lotte' : 'karim', `cases/${inCase}/known-questions`, body)
    await does('bram', `known-questions/${question}/decision`, { outcome: 'approve' })
    const begun = await written()
    const job = later(world)
    // Every third time the job comes first: so one sees that it does ask, when nobody closes.
    await (turn % 3 === 0 ? job : pause(chance() * 60))
    await does('bram', `cases/${inCase}/closure`, { reason: 'goal-reached' })
    const atTheEnd = await written()
    await job
    await later(world)
    if (atTheEnd > begun) outcome.before++
    if ((await written()) > atTheEnd) outcome.after++
  }
  return outcome
}
