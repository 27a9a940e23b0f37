/** What the gate says of a table that may not leave, in the reader's language. Pure. */
import type { gate } from '../messages/gate.nl.ts'

export type GateFault = {
  readonly words: string
  /** The publication or proposal that it was held against. */
  readonly earlier: string | null
}

type Form = readonly [RegExp, (say: typeof gate, found: readonly string[]) => string]
const forms: readonly Form[] = [
  [/^the table lacks the column (.+)$/, (say, [columns = '']) => say.column(columns)],
  [/^(.+) was published as (\d+)$/, (say, [figure = '', amount = '']) => say.otherwise(figure, amount)],
  [/^(.+) counts the same as (.+) did; use the same names$/, (say, [now = '', then = '']) => say.sameName(now, then)],
  [/^(.+) was called (.+) before; use the same name$/, (say, [now = '', then = '']) => say.division(now, then)],
  [/^counts the same as (.+) did; take that as basis$/, (say, [basis = '']) => say.sameBasis(basis)],
  [/^shows other (?:areas|ages|sexs)$/, (say) => say.otherParts],
  [/^what is out already shows (.+)$/, (say, [figure = '']) => say.alreadyOut(figure)],
  [/^no figure is given$/, (say) => say.noFigure],
  [/^the (?:proof|attack) /, (say) => say.unproven],
  [/^(.+): no interval$/, (say, [figure = '']) => say.noInterval(figure)],
]
const against = /^([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}): (.*)$/s

/** What has no words of its own is shown as it was written. */
export function gateFault(fault: string, say: typeof gate): GateFault {
  const [, earlier = null, rest = fault] = against.exec(fault) ?? []
  for (const [form, words] of forms) {
    const found = form.exec(rest)
    if (found) return { words: words(say, found.slice(1)), earlier }
  }
  return { words: rest, earlier }
}
