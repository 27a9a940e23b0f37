/**
 * Results on their way out of a case while everything is killed: drafted, put to those who supplied them, handed over. What
 * was left without an answer is asked again with its own key, as a browser does.
 */
import { setTimeout as wait } from 'node:timers/promises'
import type { Client } from 'pg'
import { drawBelow, type Id, newId } from '../../foundation/clock.ts'
import { startCluster, withClient } from '../../foundation/database/launcher/cluster.ts'
import { project } from '../../foundation/testing/database.ts'
import { aContribution, anAdmission, aReport } from '../../rooms/casework/examples.ts'
import { type Visitor, visitAs } from '../visitor.ts'
import type { WholeHouse } from '../whole-house.ts'

const steps = ['draft', 'window', 'hand-over'] as const
type Step = (typeof steps)[number]
type Asked = { readonly step: Step; readonly path: string; readonly body: object | undefined; readonly key: string }
export type ReleaseTally = {
  readonly handedOver: number
  readonly askedAgain: number
  /** Neither as before a step nor as after it, or handed over twice. */
  readonly half: number
  /** A step that was acknowledged and had not been done after the kill. */
  readonly acknowledgedBack: number
  /** Asked again with its own key, and not answered as done. */
  readonly answeredOtherwise: number
}

const walkers = 3
/** Assumes a running house; leaves it running. */
export async function releaseUntilKilled(house: WholeHouse, kills: number): Promise<ReleaseTally> {
  const source = await somethingToRelease(house)
  const acknowledged = new Map<Id, Step>()
  const counted = { askedAgain: 0, answeredOtherwise: 0, half: 0, acknowledgedBack: 0 }
  for (let turn = 0; turn < kills; turn++) {
    const bram = await visitAs(house.workbench, 'bram')
    const [cutOff, refusals]: [Asked[], unknown[]] = [[], []]
    const goOn = async () => {
      for (let stopped: Asked | undefined; !stopped; ) {
        stopped = await walk(bram, source, acknowledged)
        if (stopped) cutOff.push(stopped)
      }
    }
    const walking = Array.from({ length: walkers }, () => goOn().catch((refusal: unknown) => refusals.push(refusal)))
    // Somewhere in the next steps, once some went all the way.
    const enough = handedOverIn(acknowledged) + 1 + drawBelow(3)
    for (let waited = 0; waited < 1_200 && handedOverIn(acknowledged) < enough && refusals.length === 0; waited++)
      await wait(50)
    await wait(drawBelow(250))
    await house.killEverything()
    await Promise.all(walking)
    if (refusals.length > 0) throw refusals[0]
    await house.start()
    const seen = await halfReleases(house)
    counted.half += seen.half.length
    counted.acknowledgedBack += [...acknowledged].filter(([id, step]) => !reached(seen.status.get(id), step)).length
    const again = await visitAs(house.workbench, 'bram')
    for (const asked of cutOff) {
      counted.askedAgain++
      const { status, json } = await again.send('POST', asked.path, asked.body, asked.key)
      if (status === 200) acknowledged.set((json as { id: Id }).id, asked.step)
      else counted.answeredOtherwise++
    }
  }
  // As many as the control halves.
  const bram = await visitAs(house.workbench, 'bram')
  for (let more = 0; more < 3; more++) await walk(bram, source, acknowledged)
  const { half, status } = await halfReleases(house)
  const handedOver = [...status.values()].filter((one) => one === 'released').length
  return { ...counted, half: counted.half + half.length, handedOver }
}

const handedOverIn = (acknowledged: ReadonlyMap<Id, Step>) =>
  [...acknowledged.values()].filter((step) => step === 'hand-over').length
const order = ['draft', 'window-open', 'released']
const reached = (status: string | undefined, step: Step) => order.indexOf(status ?? '') >= steps.indexOf(step)

/** Answers what was asked when the house went away; undefined when one release went all the way. */
async function walk(bram: Visitor, { inCase, given }: Source, acknowledged: Map<Id, Step>): Promise<Asked | undefined> {
  let release: Id | undefined
  for (const step of steps) {
    const path = release ? `/v1/releases/${release}/${step}` : `/v1/cases/${inCase}/releases`
    const body = step === 'draft' ? draftOf(given) : step === 'hand-over' ? { handedTo: 'Op papier.' } : undefined
    const asked = { step, path, body, key: newId() }
    const answer = await bram.send('POST', path, body, asked.key).catch(() => undefined)
    if (!answer || answer.status >= 500) return asked
    if (answer.status !== 200) throw new Error(`${step} was refused: ${answer.text}`)
    release = (answer.json as { id: Id }).id
    acknowledged.set(release, step)
  }
  return undefined
}

type Source = { readonly inCase: Id; readonly given: Id }
const draftOf = (source: Id) => ({
  ...{ receiverKind: 'participant', organ: 'burgemeester', task: 'opiumwet-13b', interest: 'public-task' },
  ...{ private: false, alignsInterventions: false, resultKind: 'case-result', checked: true },
  necessity: 'Om te kunnen beslissen.',
  items: [{ sourceKind: 'contribution', source, without: [] }],
})
async function somethingToRelease({ workbench }: WholeHouse): Promise<Source> {
  const [bram, dewi] = [await visitAs(workbench, 'bram'), await visitAs(workbench, 'dewi')]
  const done = async (who: Visitor, path: string, body: object) => {
    const { status, json, text } = await who.send('POST', path, body)
    if (status !== 200) throw new Error(`${path}: ${status} ${text}`)
    return (json as { id: Id }).id
  }
  const inCase = await done(bram, '/v1/cases', aReport())
  await done(dewi, `/v1/cases/${inCase}/admission`, anAdmission(['politie', 'om']))
  const given = await done(bram, `/v1/cases/${inCase}/contributions`, aContribution({ audience: ['om'] }))
  return { inCase, given }
}

export async function onDatabase<T>(house: WholeHouse, work: (admin: Client) => Promise<T>): Promise<T> {
  const cluster = await startCluster({ project, env: { ...process.env, SCHAKEL_DATA: house.data } })
  return withClient(cluster.admin(), work)
}

type Counted = { readonly [part: string]: number }
type Row = Counted & { readonly id: Id; readonly status: string; readonly windowed: boolean; readonly handed: boolean }
/** Every release of the house beside its copies, positions, question to report back, clock and acts. */
export const halfReleases = (house: WholeHouse) =>
  onDatabase(house, async (admin) => {
    const { rows } = await admin.query<Row>(`
      select r.id, r.status, r.item_count as named, r.window_ends_on is not null as windowed,
        r.handed_to_sealed is not null and r.ended_on is not null as handed,
        (select count(*) from casework.release_items i where i.release = r.id)::int as copies,
        (select count(*) from casework.release_items i where i.release = r.id and i.stage =
          case r.status when 'draft' then 'draft' when 'window-open' then 'offered' else 'handed-over' end)::int as staged,
        (select count(*) from casework.release_positions p where p.release = r.id)::int as positions,
        (select count(*) from casework.release_feedback f where f.release = r.id)::int as feedback,
        (select count(*) from sharing.clocks c where c.id = r.id)::int as clocks,
        (select count(*) from audit.acts a where a.action = 'casework.release.handed-over' and a.result = 'done'
          and r.id = any (a.objects))::int as acts
      from casework.releases r`)
    return { half: rows.filter((row) => !isWhole(row)), status: new Map(rows.map(({ id, status }) => [id, status])) }
  })

function isWhole({ status, windowed, handed, named, copies, staged, positions, feedback, clocks, acts }: Row): boolean {
  const [offered, out] = [status === 'draft' ? 0 : 1, status === 'released' ? 1 : 0]
  return (
    copies === named &&
    staged === named &&
    clocks === 1 &&
    positions === offered &&
    feedback === out &&
    acts === out &&
    windowed === (offered === 1) &&
    handed === (out === 1)
  )
}

/** One without its question to report back, one handed over twice, one whose copies ran ahead. Answers how many were seen. */
export async function plantHalfReleases(house: WholeHouse): Promise<number> {
  const before = (await halfReleases(house)).half.length
  await onDatabase(house, async (admin) => {
    const { rows } = await admin.query<{ id: Id }>(
      `select id from casework.releases where status = 'released' order by id limit 3`,
    )
    const [first, second, third] = rows.map(({ id }) => id)
    await admin.query(`set session_replication_role = 'replica'`)
    await admin.query('delete from casework.release_feedback where release = $1', [first])
    await admin.query(
      `insert into audit.acts select (jsonb_populate_record(a, jsonb_build_object('id', gen_random_uuid()))).*
       from audit.acts a where action = 'casework.release.handed-over' and $1 = any (objects)`,
      [second],
    )
    await admin.query(`update casework.release_items set stage = 'offered' where release = $1`, [third])
  })
  return (await halfReleases(house)).half.length - before
}
