/** Why a case asks for a place on an agenda. Only from what the one who makes the agenda may see. */
import type { ProposalReason } from './words.ts'

export type Running = {
  /** The last conference it stood on the agenda of, among those that are known; null: none. */
  readonly lastHeldOn: string | null
  /** Whoever closed that conference and called the next did not see the case: it stands on no agenda any more. */
  readonly leftOver: boolean
  /** It stood on the agenda of what was called off, and on none since. */
  readonly calledOff: boolean
  readonly reviews: readonly (string | null)[]
  readonly actions: readonly { readonly dueOn: string; readonly doneOn: string | null }[]
  readonly questions: readonly { readonly dueOn: string; readonly answered: boolean }[]
}

/** In a fixed order; none: it waits for nothing on that day. */
export function whyProposed(it: Running, { today, heldOn }: { today: string; heldOn: string }): ProposalReason[] {
  const because: { readonly [R in ProposalReason]: boolean } = {
    new: it.lastHeldOn === null,
    'called-off': it.calledOff,
    'left-over': it.leftOver && !it.calledOff,
    'review-due': it.reviews.some((day) => day !== null && day <= heldOn),
    'actions-overdue': it.actions.some(({ dueOn, doneOn }) => doneOn === null && dueOn < today),
    'answers-missing': it.questions.some(({ dueOn, answered }) => !answered && dueOn <= today),
  }
  return (Object.keys(because) as ProposalReason[]).filter((reason) => because[reason])
}
