/** Two thousand open cases with five thousand actions, made from one real case: every text sealed under its own key. */
import { newId } from '../../foundation/clock.ts'
import { sealItem } from '../../foundation/keys/items.ts'
import { agreeAction } from '../../rooms/casework/conference/set-action.ts'
import { contributeAs } from '../../rooms/casework/testing/case-house.ts'
import { aTable } from '../../rooms/casework/testing/table.ts'
import { type LawHouse, lawHouse, type Person, people } from '../../rooms/sharing/testing/law-house.ts'

export const cases = 2_000
export const actions = 5_000
/** Cases sealed in one act. */
const atOnce = 20

const sentences = [
  'Hij komt zijn afspraken na en belt zelf als het niet lukt.',
  'De huurachterstand groeit; er is een betalingsregeling nodig.',
  'De buurt heeft minder last sinds het toezicht begon.',
  'Er is een plek bij de dagbesteding, twee dagdelen in de week.',
]
/** Stands in one text of five hundred cases. */
export const rare = 'betalingsregeling'

export type Followed = { readonly house: LawHouse; readonly lotte: Person; readonly texts: readonly string[] }

export async function followedWorld(): Promise<Followed> {
  const house = await lawHouse()
  const { bram, lotte } = people(house)
  const model = await aTable(house, [], { opened: false })
  const { id: contribution } = await contributeAs(bram, model.case, { audience: ['om', 'college', 'reclassering'] })
  const body = {
    case: model.case,
    owner: 'reclassering',
    what: 'x',
    task: 'reclasseringstoezicht',
    dueOn: '2026-12-20',
  }
  const { id: action } = await bram((act) => agreeAction(act, { params: { conference: model.conference }, body }))
  const texts: string[] = []
  for (let from = 0; from < cases; from += atOnce) {
    const rows: Copy[] = []
    const ids = Array.from({ length: atOnce }, newId)
    await copyRows(
      house,
      'cases',
      ids.map((id) => ({ table: 'cases', from: model.case, change: { id } })),
    )
    await lotte(async (act) => {
      for (const [turn, id] of ids.entries()) {
        const sealed = async (table: string, model: string, column: string, more: object) => {
          const row = newId()
          const text = `${sentences[texts.length % sentences.length]} Stap ${texts.length}.`
          texts.push(text)
          const at = { compartment: 'WGS-ZVH', case: id, table: `casework.${table}`, column, row } as const
          const hex = `\\x${(await sealItem(act, at, text)).toString('hex')}`
          rows.push({ table, from: model, change: { id: row, case_id: id, [column]: hex, ...more } })
        }
        await sealed('contributions', contribution, 'content_sealed', {})
        const many = turn % 2 === 0 ? 2 : 3
        for (let one = 0; one < many; one++)
          await sealed('actions', action, 'what_sealed', { due_on: `2026-12-${10 + ((turn + one) % 20)}` })
      }
    })
    for (const table of ['contributions', 'actions'])
      await copyRows(
        house,
        table,
        rows.filter((row) => row.table === table),
      )
  }
  await house.world.owner.query('analyze')
  return { house, lotte, texts }
}

type Copy = { readonly table: string; readonly from: string; readonly change: object }

/** Copies a row with some columns changed, its clock with it. */
async function copyRows({ world }: LawHouse, table: string, rows: readonly Copy[]): Promise<void> {
  const values = [rows[0]?.from, JSON.stringify(rows.map(({ change }) => change))]
  // One connection: a row and its clock come together.
  const client = await world.owner.connect()
  await client.query('begin')
  await client.query(
    `insert into sharing.clocks select (jsonb_populate_record(k, jsonb_build_object('id', new.row ->> 'id',
       'case_ref', coalesce(new.row ->> 'case_id', new.row ->> 'id')))).*
     from sharing.clocks k, jsonb_array_elements($2::jsonb) as new (row) where k.id = $1::uuid`,
    values,
  )
  // What the database works out itself is not written.
  const { rows: own } = await client.query<{ name: string }>(
    `select quote_ident(attname) as name from pg_attribute
     where attrelid = $1::regclass and attnum > 0 and not attisdropped and attgenerated = '' order by attnum`,
    [`casework.${table}`],
  )
  const columns = own.map(({ name }) => name)
  await client.query(
    `insert into casework.${table} (${columns}) select ${columns.map((name) => `copy.${name}`)}
     from casework.${table} m, jsonb_array_elements($2::jsonb) as new (row), jsonb_populate_record(m, new.row) as copy
     where m.id = $1::uuid`,
    values,
  )
  await client.query('commit')
  client.release()
}
