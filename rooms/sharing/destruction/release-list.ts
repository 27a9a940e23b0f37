/** Two people of two organs let go what goes: the privacy officer makes the list, somebody of another organ looks and agrees. */
import { createHash } from 'node:crypto'
import type { Act } from '../../../foundation/act.ts'
import type { Id } from '../../../foundation/clock.ts'
import { raise } from '../../../foundation/events/raise.ts'
import { consider, decideOr } from '../../../foundation/policy/decide.ts'
import type { RouteInput, RouteReply } from '../../../kit/contract.ts'
import type { sharingContract } from '../contract.ts'
import { sharingEvents } from '../events.ts'
import { sharingProblems } from '../problems.ts'
import { needsARelease } from './plan.ts'
import { presentList } from './present.ts'
import { aboutList } from './question.ts'
import { planOf, standingOfLists } from './show-what-goes.ts'
import * as store from './store.ts'

const digestOf = (items: readonly store.ListedItem[]): string =>
  createHash('sha256')
    .update(items.map(({ id, kind, goesOn }) => `${kind}|${id}|${goesOn}`).join('\n'))
    .digest('hex')

/** What is held, listed already or needs nobody's leave is left out. Errors: `sharing/may-not-list`, `too-far-ahead`, `nothing-to-release`. */
export async function makeList(
  act: Act,
  { body }: RouteInput<(typeof sharingContract)['POST /v1/destruction-lists']>,
): Promise<{ id: Id }> {
  const { organ, person, partnership, regime } = act.capacity
  const id = act.newId()
  const question = aboutList('make-destruction-list', { id, regime, made_by: organ })
  await decideOr(act, question, sharingProblems.because('may-not-list'))
  const listed = await standingOfLists(act)
  const lines = (await planOf(act, body.until)).filter(
    (line) => needsARelease(line) && !line.held && !listed.has(line.id),
  )
  if (lines.length === 0) throw sharingProblems.because('nothing-to-release')
  const items = lines.map(({ id, kind, case: inCase, name, rule, goesOn }) => ({
    id,
    kind,
    case: inCase,
    name,
    rule,
    goesOn,
  }))
  const today = act.clock.today()
  await store.addList(act.trx, partnership, {
    id,
    regime,
    until_on: body.until,
    made_on: today,
    made_by: organ,
    made_person: person,
    digest: digestOf(items),
    items,
  })
  await store.addRelease(act.trx, partnership, { id: act.newId(), regime, list: id, organ, person, released_on: today })
  act.note(id, ...new Set(items.map((item) => item.case)))
  return { id }
}

const isSecond = (act: Act, list: Id, releases: readonly store.ReleaseRow[]): boolean => {
  const before = releases.filter((one) => one.list === list)
  const { organ, person } = act.capacity
  return before.length === 1 && before.every((one) => one.organ !== organ && one.person !== person)
}

/** Errors: `sharing/list-not-visible`, `sharing/somebody-else-releases`. */
export async function releaseList(
  act: Act,
  { params }: RouteInput<(typeof sharingContract)['POST /v1/destruction-lists/:list/releases']>,
): Promise<{ id: Id; released: boolean }> {
  act.note(params.list)
  // Only who may see it waits for others: waiting tells that something happens there.
  if (!(await store.listWith(act.trx, params.list))) throw sharingProblems.because('list-not-visible')
  await store.holdList(act.trx, params.list)
  const row = await store.listWith(act.trx, params.list)
  if (!row) throw sharingProblems.because('list-not-visible')
  const second = isSecond(act, row.id, await store.releases(act.trx))
  const question = aboutList('release-destruction-list', row, { second })
  await decideOr(act, question, sharingProblems.because('somebody-else-releases'))
  const { organ, person, partnership, regime } = act.capacity
  const id = act.newId()
  await store.addRelease(act.trx, partnership, {
    id,
    regime,
    list: row.id,
    organ,
    person,
    released_on: act.clock.today(),
  })
  await raise(act, sharingEvents.released, [row.id])
  return { id, released: true }
}

type Key = 'GET /v1/destruction-lists'
export async function listLists(act: Act): Promise<RouteReply<(typeof sharingContract)[Key]>> {
  const rows = await store.lists(act.trx)
  const releases = await store.releases(act.trx)
  act.note(...new Set(rows.flatMap(({ id, items }) => [id, ...items.map((item) => item.id)])))
  const items = rows.map(async (row) => {
    const second = isSecond(act, row.id, releases)
    const { allowed } = await consider(act.capacity, aboutList('release-destruction-list', row, { second }))
    return presentList(row, releases, { release: allowed })
  })
  return { today: act.clock.today(), items: await Promise.all(items) }
}
