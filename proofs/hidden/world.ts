/** A whole workbench of its own in which a story is told, with one observer. The clock stands where the script puts it. */
import { demoPartnership, demoPeople, demoPerson } from '../../demo/people.ts'
import { plantSharedLanguage } from '../../demo/shared-language.ts'
import { type Id, newId } from '../../foundation/clock.ts'
import type { RoomRoutes } from '../../foundation/http/routes.ts'
import { type Browser, type TestWorkbench, testWorkbench } from '../../foundation/http/testing/workbench.ts'
import type { PersonToSeed } from '../../foundation/identity/person-to-seed.ts'
import { rotateEpoch } from '../../foundation/keys/erase.ts'
import { reactNow } from '../../foundation/testing/react-now.ts'
import { loadLaw } from '../../rooms/sharing/door.ts'
import { type Desk, seedSignals } from '../../rooms/signals/door.ts'
import { aLetter, asResident } from '../../rooms/signals/examples.ts'
import { receiveLetter } from '../../rooms/signals/mailbox/receive-letter.ts'
import { reactions } from '../../server/later.ts'
import { roomRoutes } from '../../server/rooms.ts'
import type { Deed } from './deeds.ts'
import { labels, story } from './story.ts'
import { storyPeople } from './story-people.ts'

export type Answer = {
  readonly status: number
  readonly headers: { readonly [name: string]: unknown }
  readonly body: string
}
export type World = {
  readonly workbench: TestWorkbench
  /** What a label stands for; for what was not made here, an id that stands for nothing. */
  readonly id: (label: string) => Id
  readonly as: (name: string) => Promise<Browser>
  readonly send: (name: string, method: string, url: string, body?: unknown) => Promise<Answer>
  /** Answers how many deeds were done. */
  readonly tell: (
    happens: (deed: Deed) => boolean,
    seen?: (deed: Deed, answer: Answer) => Promise<void>,
  ) => Promise<number>
  readonly close: () => Promise<void>
}

const officers = (['noor', 'thijs', 'samira', 'jules'] as const).map((name, turn) => ({
  person: demoPerson(name).id,
  name,
  desk: turn < 2 ? ('signal' as const) : ('radicalisation' as const),
}))

/** A resident writes, as the resident's page does it. Answers the letter's id, which no resident learns. */
async function layLetter({ house, testDatabase }: TestWorkbench, desk: Desk): Promise<Id> {
  const place = { ...house, partnership: demoPartnership }
  const letter = await aLetter(house.database, place, { desk })
  await asResident(house.database, place, letter.keys.token, (act) => receiveLetter(act, letter.body))
  const { rows } = await testDatabase.owner.query<{ id: Id }>('select id from signals.letters where mailbox = $1', [
    letter.body.mailbox,
  ])
  return rows[0]?.id as Id
}

/** Units: seconds between two deeds of the script, whether they happen in this world or not. */
const pace = 40
/** A session ends after fifteen minutes of silence. Units: seconds. */
const patience = 13 * 60

/**
 * `desks`: officers have keys and lists, so that residents can write; takes seconds. `more`: routes of the proof itself.
 * `others`: people beside those of the demonstration and of the story.
 */
export async function openWorld({
  more = [],
  desks = false,
  others = [],
}: {
  more?: readonly RoomRoutes[]
  desks?: boolean
  others?: readonly PersonToSeed[]
} = {}): Promise<World> {
  const people = [...demoPeople, ...storyPeople, ...others]
  const workbench = await testWorkbench([...roomRoutes, ...more], { people, partnership: demoPartnership })
  const { house, clock } = workbench
  await loadLaw(house.database, demoPartnership)
  await plantSharedLanguage.plant({ ...house, partnership: demoPartnership })
  await rotateEpoch(house, { partnership: demoPartnership, day: clock.today() })
  if (desks) await seedSignals({ ...house, partnership: demoPartnership }, officers, { letters: false })
  const ids = new Map<string, Id>(labels.map((label) => [label, newId()]))
  ids.set('appointment:ines', demoPerson('ines').appointments[0]?.id as Id)
  const id = (label: string): Id => {
    const known = ids.get(label) ?? newId()
    ids.set(label, known)
    return known
  }
  const known = new Map<string, { browser: Browser; last: number }>()
  const as = async (name: string) => {
    const now = clock.now().getTime()
    const before = known.get(name)
    const browser = before && now - before.last < patience * 1000 ? before.browser : await workbench.logIn(name)
    known.set(name, { browser, last: now })
    return browser
  }
  const send: World['send'] = async (name, method, url, body) => {
    const browser = await as(name)
    // No two requests at one moment: what is listed by time has one order, in every world the same.
    clock.advance(0.001)
    const answer =
      method === 'GET'
        ? await browser.read(url)
        : await browser.send(method, url, {
            headers: {
              ...browser.writeHeaders(),
              ...(body === undefined ? {} : { 'content-type': 'application/json' }),
            },
            ...(body === undefined ? {} : { payload: JSON.stringify(body) }),
          })
    return { status: answer.statusCode, headers: answer.headers, body: answer.body }
  }
  const begun = clock.now().getTime()
  const setTo = (second: number) => clock.advance((begun - clock.now().getTime()) / 1000 + second)
  const tell: World['tell'] = async (happens, seen = async () => undefined) => {
    let done = 0
    for (const [turn, deed] of story.entries()) {
      setTo(turn * pace)
      if (!happens(deed) || (deed.desk && !desks)) continue
      if (deed.desk && deed.makes) {
        ids.set(deed.makes, await layLetter(workbench, deed.desk))
        done++
        continue
      }
      const [method = '', path = ''] = deed.key.split(' ')
      const url = path.replace(/:(\w+)/g, (_, parameter: string) => id(deed.at?.[parameter] ?? ''))
      const answer = await send(deed.by, method, url, deed.body?.(id))
      const asTold = deed.refused ? answer.body.includes(`"code":"${deed.refused}"`) : answer.status < 300
      if (!asTold) throw new Error(`${deed.by} ${deed.key} ${deed.makes ?? ''}: ${answer.body}`)
      if (deed.makes) ids.set(deed.makes, (JSON.parse(answer.body) as { id: Id }).id)
      // What others do because of it is done too: organs are asked, a question is answered.
      await reactNow({ ...house, partnership: demoPartnership }, reactions)
      await seen(deed, answer)
      done++
    }
    setTo(story.length * pace)
    return done
  }
  return { workbench, id, as, send, tell, close: () => workbench.close() }
}
