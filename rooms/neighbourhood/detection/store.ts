/** SQL of detection: searches, findings, campaigns. */
import type { Id } from '../../../foundation/clock.ts'
import { sql, type Trx } from '../../../foundation/database/sql.ts'
import type { StretchKind } from '../reading/words.ts'
import type { Completeness } from './completeness.ts'
import type { Searched } from './contract.ts'
import type { CountedArea, LeftOut } from './counts.ts'
import type {
  AskedGroup,
  DetectionMethod,
  DetectionSource,
  DetectionTheme,
  Excess,
  Outcome,
  RunState,
} from './words.ts'

/** What a search of registered counts looks through. */
export type Plan = {
  readonly areas: readonly CountedArea[]
  readonly leftOut: LeftOut
  readonly stretches: readonly { readonly code: string; readonly from: string }[]
  readonly kind: StretchKind
  readonly residentsFrom: string
  /** Absent in searches of before this was looked at. */
  readonly completeness?: readonly Completeness[]
  readonly endLeftOut?: number
}
export type RunSettings = { readonly months: 12 | 24 } | Record<string, never>
export type RunRow = {
  readonly id: Id
  readonly source: DetectionSource
  readonly method: DetectionMethod
  readonly title: string
  readonly theme: DetectionTheme | null
  readonly settings: RunSettings
  readonly seed: string
  readonly plan: Plan | null
  readonly searched: Searched | null
  readonly state: RunState
  readonly progress: number
  readonly attempts: number
  readonly asked_by: string
  readonly asked_on: string
}
export type RunHead = Omit<RunRow, 'plan'> & { readonly findings: number }
const columns = sql.raw(
  'r.id, r.source, r.method, r.title, r.theme, r.settings, r.seed, r.searched, r.state, r.progress, r.attempts, r.asked_by, r.asked_on',
)
const counted = sql.raw('(select count(*)::int from neighbourhood.detection_findings f where f.run = r.id) as findings')

export async function addRun(
  trx: Trx,
  partnership: Id,
  row: Pick<
    RunRow,
    'id' | 'source' | 'method' | 'title' | 'theme' | 'settings' | 'seed' | 'plan' | 'asked_by' | 'asked_on'
  > & {
    readonly askedAt: Date
  },
): Promise<void> {
  await sql`insert into neighbourhood.detection_runs (partnership, id, source, method, title, theme, settings, seed, plan,
      asked_by, asked_on, asked_at)
    values (${partnership}, ${row.id}, ${row.source}, ${row.method}, ${row.title}, ${row.theme},
      ${JSON.stringify(row.settings)}, ${row.seed}, ${row.plan && JSON.stringify(row.plan)}, ${row.asked_by},
      ${row.asked_on}, ${row.askedAt})`.execute(trx)
}
/** Newest first. */
export async function runs(trx: Trx): Promise<RunHead[]> {
  const { rows } = await sql<RunHead>`select ${columns}, ${counted} from neighbourhood.detection_runs r
    order by r.asked_at desc, r.title, r.method, r.theme, r.settings::text, r.seed limit 100`.execute(trx)
  return rows
}
export async function runWith(trx: Trx, id: Id): Promise<(RunRow & { readonly findings: number }) | undefined> {
  const { rows } = await sql<RunRow & { readonly findings: number }>`select ${columns}, r.plan, ${counted}
    from neighbourhood.detection_runs r where r.id = ${id}`.execute(trx)
  return rows[0]
}

/** Units: seconds after which a silent worker has given up. */
const silence = 60
export async function claimRun(trx: Trx, runner: Id, now: Date): Promise<RunRow | undefined> {
  const { rows } = await sql<RunRow>`update neighbourhood.detection_runs r
    set state = 'searching', runner = ${runner}, heard_at = ${now}, attempts = attempts + 1
    where r.id = (
      select id from neighbourhood.detection_runs
      where state = 'waiting' or state = 'searching' and heard_at < ${now}::timestamptz - make_interval(secs => ${silence})
      order by asked_at, title, method, theme, seed limit 1 for update skip locked)
    returning ${columns}, r.plan`.execute(trx)
  return rows[0]
}
/** False when it was taken back, or another worker took it over. */
export async function noteProgress(trx: Trx, id: Id, runner: Id, share: number, now: Date): Promise<boolean> {
  const { numAffectedRows } = await sql`update neighbourhood.detection_runs set progress = ${share}, heard_at = ${now}
    where id = ${id} and runner = ${runner} and state = 'searching'`.execute(trx)
  return numAffectedRows === 1n
}
/** False when it was over before. */
export async function takeBack(trx: Trx, id: Id): Promise<boolean> {
  const { numAffectedRows } = await sql`update neighbourhood.detection_runs set state = 'cancelled'
    where id = ${id} and state in ('waiting', 'searching')`.execute(trx)
  return numAffectedRows === 1n
}
/** False when another worker took it over: then what was found is put by that one. */
export async function endRun(
  trx: Trx,
  id: Id,
  runner: Id,
  how: { readonly state: 'done'; readonly searched: Searched } | { readonly state: 'failed' },
): Promise<boolean> {
  const searched = how.state === 'done' ? JSON.stringify(how.searched) : null
  const { rows } = await sql`update neighbourhood.detection_runs set state = ${how.state}, searched = ${searched},
      progress = ${how.state === 'done' ? 1 : 0}
    where id = ${id} and runner = ${runner} and state = 'searching' returning id`.execute(trx)
  return rows.length > 0
}

export type FindingRow = {
  readonly id: Id
  readonly run: Id
  readonly place: number
  readonly areas: readonly string[]
  readonly names: readonly string[]
  readonly first_stretch: string
  readonly last_stretch: string
  readonly first_day: string
  readonly last_day: string
  readonly observed: number | null
  readonly expected: number | null
  readonly excess: Excess | null
  readonly chance: number
  readonly owner: Id | null
  readonly owner_organ: string | null
  readonly asked: readonly AskedGroup[]
  readonly taken_on: string | null
  readonly outcome: Outcome | null
  readonly note: string | null
  readonly closed_on: string | null
}
const findingColumns = sql.raw(`f.id, f.run, f.place, f.areas, f.names, f.first_stretch, f.last_stretch, f.first_day,
  f.last_day, f.observed, f.expected, f.excess, f.chance, f.owner, f.owner_organ, f.asked, f.taken_on, f.outcome, f.note,
  f.closed_on`)
export type NewFinding = Omit<
  FindingRow,
  'owner' | 'owner_organ' | 'asked' | 'taken_on' | 'outcome' | 'note' | 'closed_on'
>
export async function addFinding(trx: Trx, partnership: Id, row: NewFinding): Promise<void> {
  await sql`insert into neighbourhood.detection_findings (partnership, id, run, place, areas, names, first_stretch,
      last_stretch, first_day, last_day, observed, expected, excess, chance)
    values (${partnership}, ${row.id}, ${row.run}, ${row.place}, ${row.areas as string[]}, ${row.names as string[]},
      ${row.first_stretch}, ${row.last_stretch}, ${row.first_day}, ${row.last_day}, ${row.observed}, ${row.expected},
      ${row.excess}, ${row.chance})`.execute(trx)
}
/** In the order in which the search put them. */
export async function findingsOf(trx: Trx, run: Id): Promise<FindingRow[]> {
  const { rows } = await sql<FindingRow>`select ${findingColumns} from neighbourhood.detection_findings f
    where f.run = ${run} order by f.place`.execute(trx)
  return rows
}
/** Open ones first, the longest open at the top. */
export async function allFindings(trx: Trx): Promise<FindingRow[]> {
  const { rows } = await sql<FindingRow>`select ${findingColumns} from neighbourhood.detection_findings f
    join neighbourhood.detection_runs r on r.id = f.run
    order by f.closed_on desc nulls first, r.asked_at, r.title, r.method, r.theme, f.place limit 200`.execute(trx)
  return rows
}
export async function findingWith(trx: Trx, id: Id): Promise<FindingRow | undefined> {
  const { rows } = await sql<FindingRow>`select ${findingColumns} from neighbourhood.detection_findings f
    where f.id = ${id}`.execute(trx)
  return rows[0]
}
/** Answers whether nobody had it yet. */
export async function takeOn(
  trx: Trx,
  id: Id,
  by: { readonly person: Id; readonly organ: string; readonly asked: readonly AskedGroup[]; readonly day: string },
): Promise<boolean> {
  const { rows } =
    await sql`update neighbourhood.detection_findings set owner = ${by.person}, owner_organ = ${by.organ},
      asked = ${by.asked as AskedGroup[]}, taken_on = ${by.day}
    where id = ${id} and owner is null returning id`.execute(trx)
  return rows.length > 0
}
/** Answers whether it was this person's and still open. */
export async function closeFinding(
  trx: Trx,
  id: Id,
  by: { readonly person: Id; readonly outcome: Outcome; readonly note: string | null; readonly day: string },
): Promise<boolean> {
  const { rows } = await sql`update neighbourhood.detection_findings set outcome = ${by.outcome}, note = ${by.note},
      closed_on = ${by.day}
    where id = ${id} and owner = ${by.person} and outcome is null returning id`.execute(trx)
  return rows.length > 0
}

export type CampaignRow = {
  readonly id: Id
  readonly what: string
  readonly municipality: string | null
  readonly firstDay: string
  readonly lastDay: string
  readonly enteredBy: string
}
/** The latest first. */
export async function allCampaigns(trx: Trx): Promise<CampaignRow[]> {
  const { rows } = await sql<CampaignRow>`select id, what, municipality, first_day as "firstDay", last_day as "lastDay",
      entered_by as "enteredBy"
    from neighbourhood.detection_campaigns order by first_day desc, last_day desc, what, entered_at`.execute(trx)
  return rows
}
export async function addCampaign(
  trx: Trx,
  partnership: Id,
  row: CampaignRow & { readonly enteredOn: string; readonly enteredAt: Date },
): Promise<void> {
  await sql`insert into neighbourhood.detection_campaigns (partnership, id, what, municipality, first_day, last_day,
      entered_by, entered_on, entered_at)
    values (${partnership}, ${row.id}, ${row.what}, ${row.municipality}, ${row.firstDay}, ${row.lastDay},
      ${row.enteredBy}, ${row.enteredOn}, ${row.enteredAt})`.execute(trx)
}

/** Municipalities of which areas are drawn, by name; a code where no table knows the name. */
export async function municipalities(trx: Trx): Promise<{ readonly code: string; readonly name: string }[]> {
  const { rows } = await sql<{ code: string; name: string }>`select b.municipality as code,
      coalesce((select min(a.name) from neighbourhood.table_areas a
        where a.code = b.municipality and a.name <> a.code), b.municipality) as name
    from (select distinct municipality from neighbourhood.boundary_shapes where municipality ~ '^GM[0-9]{4}$') b
    order by 2, 1`.execute(trx)
  return rows
}
