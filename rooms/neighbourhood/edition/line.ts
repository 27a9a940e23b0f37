/** One area over time: points of one kind of period, and where the line is cut. */
import type { Recipe, StretchKind } from '../reading/words.ts'

export type Step = { readonly stretch: string; readonly kind: StretchKind; readonly from: string }

/**
 * Why the line is cut before each step, or null where it may go on.
 *
 * Shapes: one answer per step, which come in order of time.
 * A change of method cuts; so does another kind of period, for a quarter is no year.
 */
export function cutsOf(steps: readonly Step[], breaks: Recipe['breaks']): (string | null)[] {
  return steps.map((step, place) => {
    const before = steps[place - 1]
    if (!before) return null
    const method = breaks.find(({ from }) => before.stretch < from && from <= step.stretch)
    if (method) return method.why
    return before.kind === step.kind ? null : step.kind
  })
}

/** Of each kind of period its own line: the kind with most points first. */
export function linesOf<S extends Step>(steps: readonly S[]): S[][] {
  const kinds = new Map<StretchKind, S[]>()
  for (const step of steps) kinds.set(step.kind, [...(kinds.get(step.kind) ?? []), step])
  return [...kinds.values()].sort((one, other) => other.length - one.length)
}
