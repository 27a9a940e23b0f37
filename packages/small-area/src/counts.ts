/** Checks on counts of events with their exposure or trials. */
import { SmallAreaError } from './small-area-error.ts'

/** `atMost`: events cannot exceed their exposure (successes among trials). */
export function checkCounts(
  events: readonly number[],
  exposure: readonly number[],
  { atMost = false }: { atMost?: boolean } = {},
): void {
  if (events.length === 0) throw new SmallAreaError('no-areas', 'Give at least one area.')
  if (exposure.length !== events.length)
    throw new SmallAreaError(
      'unequal-lengths',
      `Give one exposure per area: ${events.length} counts, ${exposure.length} exposures.`,
    )
  for (const [area, count] of events.entries()) {
    const exposed = exposure[area] as number
    if (!Number.isFinite(count) || !Number.isFinite(exposed))
      throw new SmallAreaError('not-a-number', `Give area ${area} a finite count and a finite exposure.`)
    if (count < 0 || !Number.isInteger(count))
      throw new SmallAreaError('bad-counts', `Give area ${area} a whole count of 0 or more; not ${count}.`)
    if (exposed < 0) throw new SmallAreaError('bad-counts', `Give area ${area} an exposure of 0 or more.`)
    if (exposed === 0 && count > 0)
      throw new SmallAreaError(
        'bad-counts',
        `Give area ${area} the exposure its ${count} events came from; it has none.`,
      )
    if (atMost && (count > exposed || !Number.isInteger(exposed)))
      throw new SmallAreaError(
        'bad-counts',
        `Give area ${area} a whole number of trials of at least its ${count} successes; not ${exposed}.`,
      )
  }
  if (events.every((count) => count === 0))
    throw new SmallAreaError('no-events', 'Take a longer period or larger areas: there is no event in the whole map.')
  if (atMost && events.every((count, area) => count === exposure[area]))
    throw new SmallAreaError('no-events', 'Count the other outcome too: every trial in the whole map is a success.')
}
