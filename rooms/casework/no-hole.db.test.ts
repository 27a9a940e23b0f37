/**
 * A withheld contribution leaves no hole. Over the real entrance, byte by byte: everything an organ can ask, answers the
 * same whether or not something is withheld from it, before, while and after, also for its own later writes.
 *
 * World A has the hidden steps, world B has none. Random ids are named in order of appearance; all else must be equal,
 * headers too. Controls: the organ that may see notices the difference, and a planted hole is found.
 */
import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import type { LightMyRequestResponse } from 'fastify'
import { demoPartnership, demoPeople } from '../../demo/people.ts'
import { newId } from '../../foundation/clock.ts'
import { type Browser, type TestWorkbench, testWorkbench } from '../../foundation/http/testing/workbench.ts'
import { rotateEpoch } from '../../foundation/keys/erase.ts'
import { loadLaw } from '../sharing/door.ts'
import { aContribution, anAdmission, aReport } from './examples.ts'
import { routes } from './routes.ts'

type Step = { readonly what: string; readonly status: number; readonly headers: string; readonly body: string }
const day = '2026-12-10'

const post = (browser: Browser, url: string, body?: unknown) =>
  body === undefined ? browser.send('POST', url, { headers: browser.writeHeaders() }) : browser.write(url, body)

class World {
  readonly workbench: TestWorkbench
  readonly who: Record<string, Browser>
  /** Every answer the excluded organ ever got, in order. */
  readonly seen: Step[] = []
  readonly names = new Map<string, string>()
  ids: Record<string, string> = {}
  private constructor(workbench: TestWorkbench, who: Record<string, Browser>) {
    this.workbench = workbench
    this.who = who
  }
  static async open(): Promise<World> {
    const workbench = await testWorkbench([routes], { people: demoPeople, partnership: demoPartnership })
    const { house, clock } = workbench
    await loadLaw(house.database, demoPartnership)
    await rotateEpoch(house, { partnership: demoPartnership, day: clock.today() })
    const who: Record<string, Browser> = {}
    for (const name of ['bram', 'dewi', 'karim', 'pien', 'lotte', 'gijs']) who[name] = await workbench.logIn(name)
    return new World(workbench, who)
  }
  /** Time passes between any two steps, so that a moment of a hidden one would show. */
  tick = (seconds = 5) => this.workbench.clock.advance(seconds)
  async write(name: string, url: string, body?: unknown): Promise<{ id: string } & Record<string, unknown>> {
    this.tick()
    const answer = await post(this.who[name] as Browser, url, body)
    assert.ok(answer.statusCode < 300, `${name} ${url}: ${answer.body}`)
    return answer.json()
  }
  /** What the excluded organ gets, whatever it is. */
  async look(name: string, what: string, ask: (browser: Browser) => Promise<LightMyRequestResponse>): Promise<Step> {
    const answer = await ask(this.who[name] as Browser)
    const { date: _, 'content-length': length, ...headers } = answer.headers
    // The name of a case is drawn from its random id, and names differ in length.
    assert.equal(Number(length), Buffer.byteLength(answer.body))
    const step = {
      what,
      status: answer.statusCode,
      headers: this.named(JSON.stringify(headers)),
      body: this.named(answer.body),
    }
    return step
  }
  /** Ids in order of appearance, so that two worlds can be compared byte by byte. */
  named = (text: string): string =>
    text
      .replace(/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g, (id) => {
        const known = this.names.get(id) ?? `id-${this.names.size}`
        this.names.set(id, known)
        return known
      })
      .replace(/"(name|caseName)":"[^"]+"/g, (whole, key: string) =>
        /^"(name|caseName)":"[A-Z][A-Za-z ]+ \d\d"$/.test(whole) ? `"${key}":"a bird"` : whole,
      )
  close = () => this.workbench.close()
}

/** Everything somebody can read about a case: every GET of the contract, with every id that person has. */
async function readEverything(world: World, name: string): Promise<Step[]> {
  const { theCase, conference } = world.ids as { theCase: string; conference: string }
  const steps: Step[] = []
  const read = async (what: string, url: string) => {
    const step = await world.look(name, what, (browser) => browser.read(url))
    steps.push(step)
    return step
  }
  const raw = await (world.who[name] as Browser).read(`/v1/cases/${theCase}`)
  await read('case', `/v1/cases/${theCase}`)
  await read('case why', `/v1/cases/${theCase}/why`)
  await read('form', `/v1/cases/${theCase}/contribution-form`)
  await read('asked', '/v1/asked-of-me')
  await read('conferences', '/v1/conferences')
  await read('conference', `/v1/conferences/${conference}`)
  await read('report form', '/v1/report-form')
  const file = raw.statusCode === 200 ? (raw.json() as { contributions: { id: string }[] }) : { contributions: [] }
  for (const { id } of file.contributions) {
    await read('why', `/v1/contributions/${id}/why`)
    for (const organ of ['politie', 'om', 'reclassering'])
      await read('why not', `/v1/contributions/${id}/why-not?organ=${organ}`)
  }
  return steps
}

/** What everybody does in both worlds, before the hidden steps. */
async function arrange(world: World): Promise<void> {
  const { id: theCase } = await world.write('lotte', '/v1/cases', aReport())
  const involves = ['politie', 'om', 'college', 'reclassering', 'ggz-instelling']
  await world.write('bram', `/v1/cases/${theCase}/admission`, anAdmission(involves))
  const { id: conference } = await world.write('pien', '/v1/conferences', { heldOn: day, place: 'Zaal 3' })
  const { id: item } = await world.write('pien', `/v1/conferences/${conference}/agenda`, { case: theCase })
  await world.write(
    'bram',
    `/v1/cases/${theCase}/contributions`,
    aContribution({ audience: ['om', 'reclassering'], observedOn: '2026-11-10' }),
  )
  await world.write(
    'lotte',
    `/v1/cases/${theCase}/contributions`,
    aContribution({
      category: 'begeleiding',
      secrecy: 'consent',
      secrecyReason: 'getekend',
      audience: ['politie', 'om'],
      observedOn: '2026-11-15',
    }),
  )
  const question = { asked: 'politie', categories: ['wpg8'], why: 'om de termijn te bepalen', dueOn: day }
  const { id: asked } = await world.write('lotte', `/v1/cases/${theCase}/requests`, question)
  world.ids = { theCase, conference, item, asked }
}

/** Only in world A: police and care give, answer, expire and withdraw things that are withheld from probation. */
async function hide(world: World): Promise<void> {
  const { theCase, asked } = world.ids as { theCase: string; asked: string }
  const secret = {
    audience: ['om', 'college'],
    withheld: ['reclassering'],
    withheldReason: 'een getuige zou herkenbaar zijn',
  }
  const give = (name: string, changes: object) =>
    world.write(name, `/v1/cases/${theCase}/contributions`, aContribution({ ...secret, ...changes }))
  const first = await give('bram', {
    content: 'verborgen-een',
    category: 'wpg8',
    answers: asked,
    observedOn: '2026-11-12',
  })
  await give('gijs', {
    content: 'verborgen-twee',
    category: 'gezondheid',
    secrecy: 'good-care',
    secrecyReason: 'gevaar',
    expiresOn: '2026-12-20',
    observedOn: '2026-11-01',
  })
  const gone = await give('bram', { content: 'verborgen-drie' })
  await world.write('bram', `/v1/contributions/${gone.id}/withdrawal`)
  await world.write('dewi', `/v1/cases/${theCase}/requests`, {
    asked: 'politie',
    categories: ['wpg13'],
    why: 'vraag buiten beeld',
    dueOn: day,
  })
  for (const name of ['bram', 'dewi', 'karim']) await (world.who[name] as Browser).read(`/v1/cases/${theCase}`)
  world.ids.hidden = first.id
  world.ids.withdrawn = gone.id
}

/** What the excluded organ does afterwards, in both worlds: its own writes, and knocking at ids it should not know. */
async function goOn(world: World): Promise<Step[]> {
  const { theCase, conference, item } = world.ids as { theCase: string; conference: string; item: string }
  const steps: Step[] = []
  const { hidden = newId(), withdrawn = newId() } = world.ids
  const lotte = (what: string, ask: (browser: Browser) => Promise<LightMyRequestResponse>) =>
    world.look('lotte', what, ask).then((step) => steps.push(step))
  for (const [name, id] of [
    ['hidden', hidden],
    ['withdrawn', withdrawn],
    ['never was', newId()],
  ] as const) {
    await lotte(`${name}: why`, (browser) => browser.read(`/v1/contributions/${id}/why`))
    await lotte(`${name}: why not`, (browser) => browser.read(`/v1/contributions/${id}/why-not?organ=om`))
    world.tick()
    await lotte(`${name}: withdraw`, (browser) => post(browser, `/v1/contributions/${id}/withdrawal`))
    world.tick()
    await lotte(`${name}: answer to`, (browser) =>
      browser.write(`/v1/cases/${theCase}/contributions`, aContribution({ answers: id })),
    )
    world.tick()
    await lotte(`${name}: as a question`, (browser) =>
      browser.write(`/v1/requests/${id}/answer`, { answer: 'nothing-known' }),
    )
  }
  world.tick()
  await lotte('gives', (browser) =>
    browser.write(
      `/v1/cases/${theCase}/contributions`,
      aContribution({ audience: ['politie'], content: 'later', observedOn: '2026-11-18' }),
    ),
  )
  world.tick()
  await lotte('asks', (browser) =>
    browser.write(`/v1/cases/${theCase}/requests`, {
      asked: 'ggz-instelling',
      categories: ['gezondheid'],
      why: 'verloop',
      dueOn: day,
    }),
  )
  await world.write(
    'bram',
    `/v1/cases/${theCase}/contributions`,
    aContribution({ audience: ['reclassering'], content: 'voor de reclassering', observedOn: '2026-11-17' }),
  )
  await world.write('pien', `/v1/conferences/${conference}/opening`)
  for (const who of ['pien', 'bram', 'dewi'])
    await world.write(who, `/v1/agenda-items/${item}/seats`, { secrecy: true, tie: 'none' })
  await world.write('pien', `/v1/conferences/${conference}/decisions`, {
    case: theCase,
    outcome: 'continue',
    reasons: 'doorgaan',
  })
  await world.write('dewi', `/v1/conferences/${conference}/actions`, {
    case: theCase,
    owner: 'reclassering',
    what: 'gesprek',
    task: 'reclasseringstoezicht',
    dueOn: day,
  })
  return [...steps, ...(await readEverything(world, 'lotte'))]
}

const differing = (one: readonly Step[], other: readonly Step[]): string[] =>
  [...one.keys()]
    .filter((index) => JSON.stringify(one[index]) !== JSON.stringify(other[index]))
    .map((index) => one[index]?.what ?? 'missing')

describe('a withheld contribution leaves no hole', () => {
  let a: World
  let b: World
  before(async () => {
    ;[a, b] = [await World.open(), await World.open()]
    await arrange(a)
    await arrange(b)
  })
  after(async () => {
    await a.close()
    await b.close()
  })

  test('in one world: everything the excluded organ reads is the same before and after, byte by byte', async () => {
    const earlier = await readEverything(a, 'lotte')
    const dewi = await readEverything(a, 'dewi')
    assert.ok(earlier.filter(({ what }) => what !== 'why not').every(({ status }) => status === 200))
    const was = new Map(earlier.map(({ what, body }, index) => [`${index} ${what}`, body]))
    await hide(a)
    const later = await readEverything(a, 'lotte')
    assert.deepEqual(differing(earlier, later), [])
    assert.equal(was.size, later.length)
    const seesMore = await readEverything(a, 'dewi')
    assert.ok(seesMore.length > dewi.length, 'control: the prosecution has two more contributions to ask about')
    assert.ok(
      seesMore.some(({ body }) => body.includes('verborgen-een')),
      'control: and reads them',
    )
    assert.ok(!JSON.stringify(later).includes('verborgen'))
  })

  test('between two worlds: what it writes and asks afterwards is answered the same, with and without the hidden steps', async () => {
    // The same number of seconds passes in both worlds.
    b.tick((a.workbench.clock.now().getTime() - b.workbench.clock.now().getTime()) / 1000)
    a.names.clear()
    b.names.clear()
    const [withHidden, without] = [await goOn(a), await goOn(b)]
    assert.equal(withHidden.length, without.length)
    for (const index of withHidden.keys()) assert.deepEqual(withHidden[index], without[index])
    const knocked = withHidden.filter(({ what }) => what.startsWith('hidden') || what.startsWith('never was'))
    assert.ok(knocked.every(({ status }) => status === 404))
    const [hidden, unknown] = ['hidden', 'never was'].map((name) =>
      knocked
        .filter(({ what }) => what.startsWith(name))
        .map(({ status, body }) => [status, body.replace(/"instance":"[^"]*"/, '')]),
    )
    assert.deepEqual(hidden, unknown)
  })

  test('control: a hole would be found. One field that counts what is hidden makes the worlds differ', async () => {
    const count = async (world: World) =>
      Number(
        (
          await world.workbench.testDatabase.owner.query(
            'select count(*) from casework.contributions where case_id = $1',
            [world.ids.theCase],
          )
        ).rows[0].count,
      )
    const leaky = async (world: World): Promise<Step[]> => [
      { what: 'leaky', status: 200, headers: '', body: String(await count(world)) },
    ]
    assert.deepEqual(differing(await leaky(a), await leaky(b)), ['leaky'])
  })

  test('the supplier sees what it withholds, from whom and why; the reason is its own', async () => {
    const { theCase, hidden } = a.ids as { theCase: string; hidden: string }
    const own = (await (a.who.bram as Browser).read(`/v1/cases/${theCase}`)).json() as {
      contributions: { id: string; spread: unknown }[]
    }
    assert.deepEqual(own.contributions.find(({ id }) => id === hidden)?.spread, {
      audience: ['college', 'om'],
      withheld: ['reclassering'],
      reason: 'een getuige zou herkenbaar zijn',
    })
    const other = (await (a.who.dewi as Browser).read(`/v1/cases/${theCase}`)).json() as {
      contributions: { id: string; spread: unknown }[]
    }
    assert.equal(other.contributions.find(({ id }) => id === hidden)?.spread, null)
    const whyNot = (await (a.who.bram as Browser).read(`/v1/contributions/${hidden}/why-not?organ=reclassering`)).json()
    assert.deepEqual(whyNot.wouldHaveToChange, ['stop-withholding', 'give'])
    const forOthers = await (a.who.dewi as Browser).read(`/v1/contributions/${hidden}/why-not?organ=reclassering`)
    assert.equal(forOthers.statusCode, 404)
  })
})
