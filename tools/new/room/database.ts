/** The rules and the table of a new room. */
import type { RoomNames } from './room-names.ts'

export const databaseSide = ({ room, noun, nouns, Noun, moment }: RoomNames): Record<string, string> => ({
  'access/schema.cedarschema': `// A ${noun} belongs to the organ that added it.
namespace ${room} {
  entity ${Noun} = { organ: String };
  action "read-${noun}" appliesTo { principal: Schakel::User, resource: ${Noun}, context: {} };
  action "add-${noun}" appliesTo { principal: Schakel::User, resource: ${Noun}, context: {} };
}
`,
  'access/policies.cedar': `// Who may see and do what in ${room}. Read rules become row security (database/locks.sql).
@id("${room}/own-organ-reads-${noun}")
@ground("house:name-the-article-or-decision")
@explain("${room}.own-organ-reads-${noun}")
permit (principal is Schakel::User, action == ${room}::Action::"read-${noun}", resource is ${room}::${Noun})
when { resource.organ == principal.organ };

@id("${room}/programme-manager-adds-${noun}")
@ground("house:name-the-article-or-decision")
@explain("${room}.programme-manager-adds-${noun}")
permit (principal is Schakel::User, action == ${room}::Action::"add-${noun}", resource is ${room}::${Noun})
when { resource.organ == principal.organ && principal.roles.contains("programme-manager") };
`,
  'access/mapping.ts': `import type { TableMapping } from '../../../foundation/policy/mapping.ts'

export const mapping = {
  '${room}::${Noun}': { table: '${room}.${nouns}', action: 'read-${noun}', attributes: { organ: { column: 'organ' } } },
} satisfies TableMapping
`,
  [`database/migrations/${moment}-${nouns}.sql`]: `-- ${Noun}: what it is, in a paragraph for the reader. Its words are sealed (one key per row); what stands open here are
-- codes, organs and days, because the locks and the periods of the law need them.
create schema ${room};
grant usage on schema ${room} to workbench;

create table ${room}.${nouns} (
  partnership uuid not null,
  id uuid primary key,
  organ text not null,
  state text not null check (state in ('open', 'done')),
  added_on date not null,
  destroy_by date not null check (destroy_by > added_on),
  -- Null once erased: the row stays as long as the log needs its id, the words are gone.
  words_sealed bytea
);
alter table ${room}.${nouns} enable row level security;
alter table ${room}.${nouns} force row level security;
create index on ${room}.${nouns} (partnership, added_on);

-- Reading follows access/policies.cedar (locks.sql). Nobody has delete, on purpose.
create policy add_for_own_organ on ${room}.${nouns} for insert to workbench with check (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
  and organ = (select sealed.text('organ'))
  and (select sealed.has('roles', 'programme-manager'))
);
create policy forget_words_of_own_organ on ${room}.${nouns} for update to workbench using (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
  and organ = (select sealed.text('organ'))
) with check (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
  and organ = (select sealed.text('organ')) and words_sealed is null
);
grant select, insert on ${room}.${nouns} to workbench;
grant update (words_sealed) on ${room}.${nouns} to workbench;
`,
})
