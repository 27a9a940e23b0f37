/** What must be true of an action that a conference agrees on. */

export type Agreed = { readonly owner: string; readonly task: string; readonly dueOn: string }
export type TaskOfOrgan = { readonly organ: string; readonly task: string; readonly basis: string }

/** WGS 2.25, 1.3(4): an action uses a power its owner already has. Answers the article, or null. */
export const powerBehind = (agreed: Agreed, tasks: readonly TaskOfOrgan[]): string | null =>
  tasks.find(({ organ, task }) => organ === agreed.owner && task === agreed.task)?.basis ?? null

export const anActionIsDueAhead = ({ dueOn }: Agreed, today: string): boolean => dueOn >= today

export const isOverdue = (action: { readonly dueOn: string; readonly doneOn: string | null }, today: string): boolean =>
  action.doneOn === null && action.dueOn < today
