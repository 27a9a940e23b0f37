/**
 * The yardstick: the same screens from a bare server, each statement with its visibility written out by somebody who knows exactly
 * who asks. Nothing is sealed, opened, decided, counted or logged; a session is a line in memory.
 */
import { createServer, type Server } from 'node:http'
import pg from 'pg'
import type { Errand, User } from './errand.ts'
import { rare } from './sentences.ts'
import type { Morning } from './world.ts'

const today = '2026-11-23'
type By = { readonly user: User; readonly id: string; readonly page: number }

const mine = (column = 'involved') => `${column} @> array[$1]::text[]`
const forMe = `(not narrowed or ${mine('audience')})`
const open = ({ user }: By) =>
  user.kind === 'process-manager' ? "state = 'open' and $1 <> ''" : `state = 'open' and ${mine()}`

const cases = (by: By) =>
  `select * from casework.cases where ${open(by)} order by reported_at, id offset ${by.page * 50} limit 51`
const waits = `select * from casework.requests r where asked = $1 and ${mine()} and answer is null
  and not exists (select from casework.contributions c where c.answers = r.id and ${mine('c.audience')}) order by due_on limit 50`
const todo = `select * from casework.actions where owner = $1 and ${mine()} and done_on is null and ${forMe}
  order by due_on, agreed_at, id limit 51`
const agenda = `select * from casework.conferences where held_on >= '${today}' and $1 <> '' order by held_on`
const reported = `select * from casework.cases where state = 'reported' and reporter = $1`
const closed = 'select * from casework.closures where core @> array[$1]::text[] order by closed_on desc, id limit 50'
const counted = `select count(*) filter (where done_on is null), count(*) filter (where due_on < '${today}') from casework.actions
  where owner = $1 and ${mine()} and ${forMe}`
const ofCase = (table: string, more = 'true') =>
  `select * from casework.${table} where case_id = $2 and ${mine()} and ${more}`
const file = [
  `select * from casework.cases where id = $2 and state = 'open' and ${mine()}`,
  ...['involvements', 'goals', 'persons', 'criteria', 'tellings', 'inquiries', 'admissions', 'requests'].map((table) =>
    ofCase(table),
  ),
  ofCase('contributions', `${mine('audience')} and not ${mine('withheld')}`),
  ...['decisions', 'actions', 'guests'].map((table) => ofCase(table, forMe)),
]
const found = `select * from public.plain_texts where words ilike '%${rare}%' and case_id in
  (select case_id from casework.actions where owner = $1 and done_on is null and ${mine()}) limit 100`

/** What each errand asks; `$1` is the organ, `$2` the case or the action. */
const asks: { readonly [E in Errand]: (by: By) => readonly string[] } = {
  'first screen': (by) =>
    by.user.kind === 'delegate' ? [reported, closed] : [cases(by), waits, todo, agenda, reported],
  'list of cases': (by) => [cases(by), waits, todo, agenda, reported],
  'case page': () => file,
  'task board': () => [todo, counted],
  search: () => [found],
  'write a contribution': () => [
    'insert into public.plain_contributions select * from casework.contributions where case_id = $2 and organ = $1 limit 1',
  ],
  'take up an action': () => ['update public.plain_actions set taken_by = null where id = $2 and owner = $1'],
}
const errandOf = (method: string, path: string): Errand => {
  if (path.startsWith('/v1/tasks')) return 'task board'
  if (path.startsWith('/v1/searches')) return 'search'
  if (path.startsWith('/v1/actions')) return 'take up an action'
  if (path.includes('page=')) return 'list of cases'
  if (path.startsWith('/v1/cases/')) return method === 'POST' ? 'write a contribution' : 'case page'
  return 'first screen'
}

export async function serveByHand(
  { world, texts }: Morning,
  users: readonly User[],
): Promise<{ readonly port: number; close(): Promise<void> }> {
  const { owner, cluster, name } = world.workbench.testDatabase
  await owner.query('create table public.plain_texts (case_id uuid, words text)')
  await owner.query('insert into public.plain_texts select * from unnest($1::uuid[], $2::text[])', [
    texts.map((one) => one.case),
    texts.map(({ words }) => words),
  ])
  await owner.query('create table public.plain_contributions as select * from casework.contributions limit 0')
  await owner.query('create table public.plain_actions as select * from casework.actions where done_on is null')
  await owner.query('create index on public.plain_actions (id)')
  await owner.query('analyze public.plain_texts, public.plain_actions')
  // As many connections as the workbench has.
  const pool = new pg.Pool({ ...(cluster.admin(name) as pg.PoolConfig), max: 10 })
  pool.on('error', () => undefined)
  const known = new Map(users.map((user) => [user.headers['schakel-appointment'], user]))
  const server = createServer((request, reply) => {
    const { url = '', method = '', headers } = request
    const user = known.get(headers['schakel-appointment'] as string)
    request.resume()
    if (!user) return void reply.writeHead(404).end()
    const by = { user, id: url.split('/')[3] ?? '', page: Number(/page=(\d+)/.exec(url)?.[1] ?? 0) }
    answer(pool, asks[errandOf(method, url)](by), by)
      .then((rows) => reply.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(rows)))
      .catch(() => reply.writeHead(500).end())
  })
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve))
  return {
    port: (server.address() as { port: number }).port,
    close: async () => {
      await ended(server)
      await pool.end()
    },
  }
}

async function answer(pool: pg.Pool, statements: readonly string[], { user, id }: By): Promise<unknown[]> {
  const rows: unknown[] = []
  for (const text of statements) {
    const values = text.includes('$2') ? [user.organ, id] : [user.organ]
    rows.push((await pool.query(text, values)).rows)
  }
  return rows
}
const ended = (server: Server) =>
  new Promise<void>((resolve) => {
    server.close(() => resolve())
    server.closeAllConnections()
  })
