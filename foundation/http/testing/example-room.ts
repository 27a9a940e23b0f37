/** A room of one noun, only for testing the entrance: notes that desk officers of an organ write and read. */
import { z } from 'zod'
import { bytes, type Contract, identifier, text } from '../../../kit/contract.ts'
import type { Act } from '../../act.ts'
import { sql } from '../../database/sql.ts'
import { problemCatalogue } from '../../problem.ts'
import { routesOf } from '../routes.ts'

export const exampleContract = {
  'GET /v1/notes/:note': {
    params: z.strictObject({ note: identifier }),
    reply: z.strictObject({ id: identifier, words: z.string() }),
    problems: ['example/note-not-visible'],
    summary: 'One note.',
  },
  'GET /v1/notes': {
    query: z.strictObject({
      page: z.coerce.number().int().min(1).max(1000).default(1),
      word: z.array(text(40)).max(3).optional(),
    }),
    reply: z.strictObject({ page: z.int(), words: z.array(z.string()) }),
    problems: [],
    summary: 'Notes, twenty at a time.',
  },
  'POST /v1/notes': {
    body: z.strictObject({
      words: text(200),
      tags: z
        .array(z.strictObject({ name: text(20) }))
        .max(3)
        .optional(),
    }),
    reply: z.strictObject({ id: identifier, words: z.string() }),
    problems: ['example/note-refused'],
    summary: 'Writes a note.',
  },
  'POST /v1/notes/looks': {
    body: z.strictObject({ words: text(200) }),
    reply: z.strictObject({ found: z.array(identifier) }),
    problems: [],
    summary: 'Which notes have these words.',
  },
  'GET /v1/notes/:note/print': {
    params: z.strictObject({ note: identifier }),
    reply: bytes,
    media: 'application/pdf',
    problems: [],
    summary: 'One note to print.',
  },
  'GET /v1/other-regime': {
    reply: z.strictObject({}),
    problems: [],
    summary: 'Acts in a regime that the desk does not hold.',
  },
  'POST /v1/broken': {
    body: z.strictObject({ how: z.enum(['throws', 'breaks-contract', 'breaks-database']) }),
    reply: z.strictObject({ well: z.literal(true) }),
    problems: [],
    summary: 'Goes wrong in the ways a room can.',
  },
} as const satisfies Contract

const quiet = { residentMaySee: true, logged: false, alarming: false } as const
export const exampleProblems = problemCatalogue('example', {
  'note-not-visible': {
    status: 404,
    texts: {
      nl: { title: 'Niet gevonden', whatNow: 'Controleer het adres.' },
      en: { title: 'Not found', whatNow: 'Check the address.' },
    },
    ...quiet,
  },
  'note-refused': {
    status: 409,
    texts: {
      nl: { title: 'Geweigerd', whatNow: 'Schrijf iets anders.' },
      en: { title: 'Refused', whatNow: 'Write something else.' },
    },
    ...quiet,
  },
})

/** Run once by a superuser: a table with row security like any room's. */
export const exampleTables = `
  create schema example;
  grant usage on schema example to workbench;
  create table example.notes (partnership uuid not null, id uuid primary key, organ text not null, words text not null);
  alter table example.notes enable row level security;
  alter table example.notes force row level security;
  create policy of_own_organ on example.notes for all to workbench using (
    (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
    and organ = (select sealed.text('organ'))
  );
  grant select, insert on example.notes to workbench;`

async function writeNote(act: Act, words: string) {
  const id = act.newId()
  act.note(id)
  await sql`insert into example.notes values (${act.capacity.partnership}, ${id}, ${act.capacity.organ}, ${words})`.execute(
    act.trx,
  )
  if (words === 'refuse me') throw exampleProblems.because('note-refused')
  return { id, words }
}

async function readNote(act: Act, id: string) {
  act.note(id)
  const { rows } = await sql<{ id: string; words: string }>`
    select id, words from example.notes where id = ${id}`.execute(act.trx)
  if (!rows[0]) throw exampleProblems.because('note-not-visible')
  return rows[0]
}

async function findNotes(act: Act, words: string) {
  const { rows } = await sql<{ id: string }>`select id from example.notes where words = ${words}`.execute(act.trx)
  act.note(...rows.map(({ id }) => id))
  return rows.map(({ id }) => id)
}

/** Called in the middle of the next read, so that a test can do something meanwhile. */
export const meanwhile: { happens?: () => Promise<void> } = {}

const shared = { regime: 'MUN', purpose: 'example/1', roles: ['desk-officer'] } as const
export const exampleRoutes = routesOf(exampleContract, exampleProblems, {
  'GET /v1/notes/:note': {
    entrance: 'workbench',
    action: 'example/read-note',
    audit: 'example.note.read',
    ...shared,
    handle: async (act, { params }) => {
      const note = await readNote(act, params.note)
      await meanwhile.happens?.()
      return note
    },
  },
  'GET /v1/notes': {
    entrance: 'workbench',
    action: 'example/list-notes',
    audit: 'example.note.listed',
    ...shared,
    handle: (_act, { query }) => ({ page: query.page, words: query.word ?? [] }),
  },
  'POST /v1/notes': {
    entrance: 'workbench',
    action: 'example/write-note',
    audit: 'example.note.written',
    ...shared,
    handle: (act, { body }) => writeNote(act, body.words),
  },
  'POST /v1/notes/looks': {
    entrance: 'workbench',
    action: 'example/look-for-notes',
    audit: 'example.notes.looked-for',
    asks: true,
    ...shared,
    handle: async (act, { body }) => ({ found: await findNotes(act, body.words) }),
  },
  'GET /v1/notes/:note/print': {
    entrance: 'workbench',
    action: 'example/print-note',
    audit: 'example.note.printed',
    ...shared,
    handle: async (act, { params }) => new TextEncoder().encode((await readNote(act, params.note)).words),
  },
  'GET /v1/other-regime': {
    entrance: 'workbench',
    action: 'example/read-elsewhere',
    audit: 'example.elsewhere.read',
    ...shared,
    regime: 'WGS-ZVH',
    handle: () => ({}),
  },
  'POST /v1/broken': {
    entrance: 'workbench',
    action: 'example/break',
    audit: 'example.thing.broken',
    ...shared,
    handle: async (act, { body }) => {
      await writeNote(act, 'half a note')
      if (body.how === 'throws') throw new Error('secret detail of /home/someone')
      if (body.how === 'breaks-database') await sql`select 1 / 0`.execute(act.trx)
      return { well: false } as never
    },
  },
})
