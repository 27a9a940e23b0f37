/** The server side of a new room: door, rules, use cases, store, what leaves, routes. */
import type { RoomNames } from './room-names.ts'

export const serverSide = ({ room, noun, nouns, Noun, Nouns }: RoomNames): Record<string, string> => ({
  'door.ts': `/** The door of ${room}: the only file other rooms may import. */
export { type Listed${Noun}, list${Nouns} } from './list-${nouns}.ts'
export type { ${Noun}State } from './words.ts'
`,
  'words.ts': `/** The nouns of ${room}. Each has an entry in rooms/knowledge/vocabulary: term, definition, source. */

export const ${noun}States = ['open', 'done'] as const
export type ${Noun}State = (typeof ${noun}States)[number]
`,
  'problems.ts': `/** What may go wrong in ${room}. */
import { problemCatalogue } from '../../foundation/problem.ts'

export const ${room}Problems = problemCatalogue('${room}', {
  'may-not-add-${noun}': {
    status: 403,
    texts: {
      nl: { title: 'U kunt dit hier niet toevoegen', whatNow: 'Vraag het een collega met de rol programmamanager.' },
      en: { title: 'You cannot add this here', whatNow: 'Ask a colleague with the role of programme manager.' },
    },
    residentMaySee: false,
    logged: true,
    alarming: false,
  },
})
`,
  'events.ts': `/** What ${room} tells others: ids only. Whoever hears it reads again, under its own lock. */
export const ${room}Events = {
  /** ids: [${noun}]. */
  added: '${room}.${Noun}Added',
} as const
`,
  [`${noun}.ts`]: `/** Rules about a ${noun}: pure, named as sentences. */
import type { ${Noun}State } from './words.ts'

/** Years. Source: name the article or the house rule here. */
export const retentionYears = 2

/** The calendar day on which a ${noun} first kept on \`day\` must be gone. */
export function ${noun}MustBeGoneBy(day: string): string {
  const gone = \`\${Number(day.slice(0, 4)) + retentionYears}\${day.slice(4)}\`
  return gone.endsWith('-02-29') ? gone.replace('-02-29', '-03-01') : gone
}

export const ${noun}CanStillChange = (state: ${Noun}State): boolean => state === 'open'
`,
  [`seal-${noun}.ts`]: `/** Where the words of a ${noun} are sealed: bound to their table, column and row. */
import type { Act } from '../../foundation/act.ts'
import type { Id } from '../../foundation/clock.ts'
import { type ItemPlace, openItems, sealItem } from '../../foundation/keys/items.ts'

const placeOf = (act: Act, ${noun}: Id): ItemPlace => ({
  compartment: act.capacity.regime,
  case: ${noun},
  table: '${room}.${nouns}',
  column: 'words',
  row: ${noun},
})

export const sealWords = (act: Act, ${noun}: Id, words: string): Promise<Buffer> => sealItem(act, placeOf(act, ${noun}), words)

/** In the order asked; what was erased is null. */
export const openWords = (
  act: Act,
  rows: readonly { readonly id: Id; readonly words_sealed: Buffer | null }[],
): Promise<(string | null)[]> =>
  openItems(
    act,
    rows.map((row) => ({ at: placeOf(act, row.id), sealed: row.words_sealed })),
  )
`,
  [`list-${nouns}.ts`]: `/** The ${nouns} somebody may see, youngest first. */
import type { Act } from '../../foundation/act.ts'
import { type Listed${Noun}, present${Noun} } from './present.ts'
import { openWords } from './seal-${noun}.ts'
import * as store from './store.ts'

export type { Listed${Noun} } from './present.ts'

export async function list${Nouns}(act: Act): Promise<{ items: Listed${Noun}[] }> {
  const rows = await store.${nouns}(act.trx)
  act.note(...rows.map(({ id }) => id))
  const words = await openWords(act, rows)
  return { items: rows.map((row, at) => present${Noun}(row, words[at] ?? null)) }
}
`,
  [`add-${noun}.ts`]: `/** Somebody adds a ${noun}. */
import type { Act } from '../../foundation/act.ts'
import type { Id } from '../../foundation/clock.ts'
import { raise } from '../../foundation/events/raise.ts'
import { decideOr } from '../../foundation/policy/decide.ts'
import { ${room}Events } from './events.ts'
import { ${noun}MustBeGoneBy } from './${noun}.ts'
import { ${room}Problems } from './problems.ts'
import { sealWords } from './seal-${noun}.ts'
import * as store from './store.ts'

/** Errors: \`${room}/may-not-add-${noun}\`. */
export async function add${Noun}(act: Act, { body }: { body: { words: string } }): Promise<{ id: Id }> {
  const id = act.newId()
  act.note(id)
  const { organ, partnership } = act.capacity
  await decideOr(
    act,
    { action: '${room}/add-${noun}', resource: { type: '${room}::${Noun}', id, attributes: { organ } } },
    ${room}Problems.because('may-not-add-${noun}'),
  )
  const today = act.clock.today()
  const words = await sealWords(act, id, body.words)
  await store.add${Noun}(act.trx, { partnership, id, organ, added_on: today, destroy_by: ${noun}MustBeGoneBy(today), words_sealed: words })
  await raise(act, ${room}Events.added, [id])
  return { id }
}
`,
  'store.ts': `/** All SQL of ${room}. What is not visible to the one acting is not there. */
import type { Id } from '../../foundation/clock.ts'
import { sql, type Trx } from '../../foundation/database/sql.ts'
import type { ${Noun}State } from './words.ts'

export type ${Noun}Row = {
  readonly id: Id
  readonly organ: string
  readonly state: ${Noun}State
  readonly added_on: string
  readonly destroy_by: string
  readonly words_sealed: Buffer | null
}

const columns = sql\`id, organ, state, added_on, destroy_by, words_sealed\`

/** Youngest first; equal days in order of their random ids, so that order tells nothing. */
export async function ${nouns}(trx: Trx): Promise<${Noun}Row[]> {
  const { rows } = await sql<${Noun}Row>\`select \${columns} from ${room}.${nouns} order by added_on desc, id\`.execute(trx)
  return rows
}

export async function ${nouns}DueOn(trx: Trx, day: string): Promise<${Noun}Row[]> {
  const { rows } = await sql<${Noun}Row>\`select \${columns} from ${room}.${nouns} where destroy_by <= \${day}\`.execute(trx)
  return rows
}

export async function add${Noun}(trx: Trx, row: Omit<${Noun}Row, 'state'> & { readonly partnership: Id }): Promise<void> {
  await sql\`insert into ${room}.${nouns} (partnership, id, organ, state, added_on, destroy_by, words_sealed)
    values (\${row.partnership}, \${row.id}, \${row.organ}, 'open', \${row.added_on}, \${row.destroy_by}, \${row.words_sealed})\`.execute(trx)
}

/** Idempotent. */
export async function forgetWords(trx: Trx, id: Id): Promise<void> {
  await sql\`update ${room}.${nouns} set words_sealed = null where id = \${id}\`.execute(trx)
}
`,
  'holdings.ts': `/** What ${room} holds about people, and how it lets go. */
import type { Erasing, HeldItem, Holdings } from '../../foundation/holdings.ts'
import { eraseItem } from '../../foundation/keys/erase.ts'
import * as store from './store.ts'

const table = '${room}.${nouns}'
const held = (act: Erasing, { id, destroy_by }: store.${Noun}Row): HeldItem => ({
  table,
  row: id,
  regime: act.capacity.regime,
  case: id,
  destroyBy: destroy_by,
})

export const holdings: Holdings = {
  room: '${room}',
  tables: [table],
  /** A ${noun} belongs to no case but itself. */
  about: async (act, inCase) => {
    const rows = await store.${nouns}(act.trx)
    return rows.filter(({ id }) => id === inCase).map((row) => held(act, row))
  },
  due: async (act, day) => {
    const rows = await store.${nouns}DueOn(act.trx, day)
    return rows.map((row) => held(act, row))
  },
  eraseItem: async (act, { row }) => {
    await eraseItem(act, { table, row })
    await store.forgetWords(act.trx, row)
  },
  eraseCase: async (act, inCase) => {
    const erased = await eraseItem(act, { table, row: inCase })
    await store.forgetWords(act.trx, inCase)
    return erased ? 1 : 0
  },
}
`,
  'present.ts': `/** What leaves ${room}, field by field. */
import type { ${Noun}InContract } from './contract.ts'
import { ${noun}CanStillChange } from './${noun}.ts'
import type { ${Noun}Row } from './store.ts'

export type Listed${Noun} = ${Noun}InContract

/** \`words\` is null when they were erased. */
export const present${Noun} = (row: ${Noun}Row, words: string | null): Listed${Noun} => ({
  id: row.id,
  state: row.state,
  addedOn: row.added_on,
  destroyBy: row.destroy_by,
  words,
  canChange: ${noun}CanStillChange(row.state),
})
`,
  'routes.ts': `import { routesOf } from '../../foundation/http/routes.ts'
import { add${Noun} } from './add-${noun}.ts'
import { ${room}Contract } from './contract.ts'
import { list${Nouns} } from './list-${nouns}.ts'
import { ${room}Problems } from './problems.ts'

const mun = { entrance: 'workbench', regime: 'MUN', purpose: '${room}/1' } as const

export const routes = routesOf(${room}Contract, ${room}Problems, {
  'GET /v1/${room}/${nouns}': {
    ...mun,
    roles: ['programme-manager', 'analyst'],
    action: '${room}/read-${noun}',
    audit: '${room}.${noun}.listed',
    handle: list${Nouns},
  },
  'POST /v1/${room}/${nouns}': {
    ...mun,
    roles: ['programme-manager', 'analyst'],
    action: '${room}/add-${noun}',
    audit: '${room}.${noun}.added',
    handle: add${Noun},
  },
})
`,
})
