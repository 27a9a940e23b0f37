/**
 * The cases that nobody opens this morning, and that everybody's lists, counts and locks have to pass by: one in five open, the rest
 * closed. Copied by the database from a case that was really made, with what was brought, asked, agreed and done in each, and with
 * every clock; their words open nowhere, for their keys are not copied.
 */
import type { Id } from '../../../foundation/clock.ts'
import type { World } from '../../../proofs/hidden/world.ts'
import { organs } from './organs.ts'

/** What each of them holds besides its frame. */
const held = [
  { table: 'contributions', many: 2, change: '{}' },
  { table: 'requests', many: 1, change: `{"answer": "nothing-known"}` },
  { table: 'actions', many: 2, change: `{"done_on": "2026-09-01", "result_sealed": "\\\\x00"}` },
] as const

export async function grow({ workbench }: World, many: number, model: Id): Promise<void> {
  const client = await workbench.testDatabase.owner.connect()
  const list = `'{${organs.join(',')}}'::text[]`
  const step = (by: number) => `(${list})[1 + (n + ${by}) % ${organs.length}]`
  const run = (text: string, values: readonly unknown[] = []) => client.query(text, [...values])
  const columnsOf = async (table: string) => {
    const { rows } = await run(
      `select quote_ident(attname) as name from pg_attribute where attrelid = $1::regclass and attnum > 0
       and not attisdropped and attgenerated = '' order by attnum`,
      [table],
    )
    return rows.map(({ name }) => String(name))
  }
  /** Rows of `table` like the model's, one for each row of `source`, which says what differs. */
  const copy = async (table: string, source: string, like: string) => {
    const columns = await columnsOf(table)
    await run(`insert into ${table} (${columns}) select ${columns.map((name) => `one.${name}`)}
      from ${table} m, (${source}) as new (change), jsonb_populate_record(m, new.change) as one
      where m.id = (select id from ${table} where ${like} limit 1)`)
  }
  await run('begin')
  // Standing is copied along, so that no trigger has to work it out a hundred thousand times.
  await run('set local session_replication_role = replica')
  await run(`create temporary table grown on commit drop as
    select gen_random_uuid() as id, n, array[${[0, 1, 3, 5, 8].map(step)}] as involved,
      case when n % 5 = 0 then 'open' else 'closed' end as state,
      timestamptz '2026-11-22' - make_interval(hours => n % 40000) as reported_at
    from generate_series(1, ${many}) as n`)
  const frame = `'state', state, 'involved', to_jsonb(case when state = 'open' then involved else '{}' end)`
  await copy(
    'casework.cases',
    `select jsonb_build_object('id', id, 'reported_at', reported_at, 'reporter', involved[1], ${frame}) from grown`,
    `id = '${model}'`,
  )
  for (const { table, many: each, change } of held)
    await copy(
      `casework.${table}`,
      `select jsonb_build_object('id', gen_random_uuid(), 'case_id', id, ${frame}) || '${change}'::jsonb
         || ${table === 'actions' ? `jsonb_build_object('owner', involved[1 + turn])` : `'{}'::jsonb`}
       from grown, generate_series(1, ${each}) as turn`,
      `case_id = '${model}'`,
    )
  await run(`insert into casework.closures (partnership, id, case_id, regime, state, reporter, core, involved, decided_by, closed_on,
      reason, destroy_by, once_involved)
    select m.partnership, gen_random_uuid(), g.id, m.regime, 'closed', g.involved[1], m.core, '{}', m.core[1],
      date '2026-11-20' - g.n % 1500, 'goal-reached', m.destroy_by + g.n % 300, g.involved
    from grown g, casework.cases m where m.id = '${model}' and g.state = 'closed'`)
  for (const table of ['cases', 'contributions', 'requests', 'actions'])
    await copy(
      'sharing.clocks',
      `select jsonb_build_object('id', r.id, 'case_ref', g.id)
       from grown g join casework.${table} r on ${table === 'cases' ? 'r.id' : 'r.case_id'} = g.id`,
      `kind = 'casework.${table}' and case_ref = '${model}'`,
    )
  await run('commit')
  client.release()
  await workbench.testDatabase.owner.query('analyze')
}
