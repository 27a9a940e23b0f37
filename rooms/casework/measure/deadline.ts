/** What is due in files of measures, and by when: the law's days and those the organ set itself. */
import { addDays } from './days.ts'
import { remedyIsDueOn } from './remedy.ts'
import type { DeadlineKind, RemedyKind, RemedyOutcome } from './words.ts'

export type FileWithDays = {
  readonly decided: boolean
  readonly objectionUntil: string | null
  readonly answers: readonly { readonly known: boolean; readonly dueOn: string | null }[]
  readonly members: readonly { readonly viewUntil: string | null; readonly heard: boolean }[]
  readonly advices: readonly { readonly dueOn: string; readonly received: boolean }[]
  readonly remedies: readonly {
    readonly kind: RemedyKind
    readonly lodgedOn: string
    readonly outcome: RemedyOutcome | null
    readonly newDecisionBy: string | null
  }[]
  /** The decision in acute danger is unfinished until then. */
  readonly unfinishedUntil: string | null
}
export type Deadline = { readonly kind: DeadlineKind; readonly dueOn: string }

/** The earliest first; of one kind and one day one. */
export function deadlinesOf(file: FileWithDays): Deadline[] {
  const open = !file.decided || file.unfinishedUntil !== null
  const found: Deadline[] = []
  const add = (kind: DeadlineKind, dueOn: string | null) => {
    if (dueOn && !found.some((one) => one.kind === kind && one.dueOn === dueOn)) found.push({ kind, dueOn })
  }
  add('urgent', file.unfinishedUntil)
  if (open) {
    for (const { known, dueOn } of file.answers) if (!known) add('find-out', dueOn)
    // The day after the last one it can be recorded that no view came.
    for (const { viewUntil, heard } of file.members) if (!heard && viewUntil) add('view', addDays(viewUntil, 1))
    for (const { dueOn, received } of file.advices) if (!received) add('advice', dueOn)
  }
  for (const remedy of file.remedies) {
    if (!remedy.outcome && file.objectionUntil)
      add(
        remedy.kind === 'objection' ? 'objection-decision' : 'court-documents',
        remedyIsDueOn(remedy, file.objectionUntil),
      )
    add('new-decision', remedy.newDecisionBy)
  }
  return found.sort((a, b) => a.dueOn.localeCompare(b.dueOn) || a.kind.localeCompare(b.kind))
}
