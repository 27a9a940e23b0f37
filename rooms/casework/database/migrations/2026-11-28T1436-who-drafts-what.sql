-- That somebody at the table drafts a decision or an action, while they do: never a word of it. Whom a decision is for is known only
-- when it is recorded, by what it quotes; so nothing of a draft is shown, and nothing of it is kept.
alter table casework.attendances
  add column drafts text check (drafts in ('decision', 'action')),
  add column drafts_until timestamptz,
  add check ((drafts is null) = (drafts_until is null));
grant update (drafts, drafts_until) on casework.attendances to workbench;
