/** A migration: runs once, as the owner, in a transaction of its own; never edited after it has run. */
import { momentAfter, NotNamed, named, words } from './names.ts'

export type MigrationWanted = {
  readonly room: string | undefined
  readonly name: string | undefined
  readonly rooms: readonly string[]
  readonly moment: Date
  readonly taken: readonly string[]
}

export function migration({ room, name, rooms, moment, taken }: MigrationWanted): Record<string, string> {
  if (room === undefined || !['foundation', ...rooms].includes(room)) {
    throw new NotNamed(`Say for which room: npm run new migration <${['foundation', ...rooms].join('|')}> <name>.`)
  }
  const chosen = named('migration', name, words, 'add-reviews')
  const folder = room === 'foundation' ? 'foundation/database/migrations' : `rooms/${room}/database/migrations`
  const schema = room === 'foundation' ? 'house' : room
  const text = `-- ${chosen.replaceAll('-', ' ')}: what this table is for, in a paragraph for the reader, and what is missing on purpose.
--
-- create table ${schema}.reviews (
--   partnership uuid not null,
--   id uuid primary key
-- );
-- alter table ${schema}.reviews enable row level security;
-- alter table ${schema}.reviews force row level security;
--
-- Write policies stand here, named as sentences; read policies come from access/policies.cedar ("npm run locks").
-- create policy insert_own_review on ${schema}.reviews for insert to workbench with check (
--   (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
-- );
-- grant select, insert on ${schema}.reviews to workbench;
`
  return { [`${folder}/${momentAfter(moment, taken)}-${chosen}.sql`]: text }
}
