/** What may stand in the ledger, for how long, and what it adds up to. */
import { type ConsequenceKind, consequenceKinds, type FollowUpMonth, followUpMonths, kindsWithAmount } from './words.ts'

/** Only kinds that have one, in whole cents. */
export const amountFitsItsKind = (kind: ConsequenceKind, cents: number | null): boolean =>
  cents === null || (kindsWithAmount as readonly string[]).includes(kind)

/** A calendar day so many months later; where the month is shorter, its last day. */
export function monthsAfter(day: string, months: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  const last = new Date(Date.UTC(year, month - 1 + months + 1, 0)).getUTCDate()
  return new Date(Date.UTC(year, month - 1 + months, Math.min(date, last))).toISOString().slice(0, 10)
}

/** The months that were decided on, and one to finish. */
export const accountIsKeptUntil = (decidedOn: string, keptMonths: number): string =>
  monthsAfter(decidedOn, keptMonths + 1)

/** Which days to look again lie within the period, and which of them were not looked at yet. */
export const followUpsOf = (
  decidedOn: string,
  destroyBy: string,
  done: readonly number[],
): readonly { readonly months: FollowUpMonth; readonly dueOn: string; readonly done: boolean }[] =>
  followUpMonths
    .map((months) => ({ months, dueOn: monthsAfter(decidedOn, months), done: done.includes(months) }))
    .filter(({ dueOn }) => dueOn <= destroyBy)

/** Something noted, or the end of what was noted. */
export type LedgerEvent =
  | { readonly does: 'note'; readonly id: string; readonly kind: ConsequenceKind; readonly cents: number | null }
  | { readonly does: 'end'; readonly id: string }
export type Total = { readonly kind: ConsequenceKind; readonly entries: number; readonly cents: number }
export type LedgerTotals = ReadonlyMap<ConsequenceKind, Omit<Total, 'kind'>>

/** Totals as they change by one event; an event about something that does not stand changes nothing. */
export function totalsAfter(
  { totals, standing }: { readonly totals: LedgerTotals; readonly standing: ReadonlyMap<string, LedgerEvent> },
  event: LedgerEvent,
): { readonly totals: LedgerTotals; readonly standing: ReadonlyMap<string, LedgerEvent> } {
  const known = standing.get(event.id)
  if (event.does === 'note' ? known : !known) return { totals, standing }
  const about = event.does === 'note' ? event : known
  if (about?.does !== 'note') return { totals, standing }
  const sign = event.does === 'note' ? 1 : -1
  const before = totals.get(about.kind) ?? { entries: 0, cents: 0 }
  const next = new Map(standing)
  if (event.does === 'note') next.set(event.id, event)
  else next.delete(event.id)
  return {
    totals: new Map(totals).set(about.kind, {
      entries: before.entries + sign,
      cents: before.cents + sign * (about.cents ?? 0),
    }),
    standing: next,
  }
}

/** In the order of the kinds; nothing of what ended. */
export const totalsOf = (
  entries: readonly { readonly kind: ConsequenceKind; readonly amount: number | null; readonly ended: unknown }[],
): Total[] =>
  consequenceKinds.flatMap((kind) => {
    const of = entries.filter((entry) => entry.kind === kind && entry.ended === null)
    return of.length === 0
      ? []
      : [{ kind, entries: of.length, cents: of.reduce((sum, one) => sum + (one.amount ?? 0), 0) }]
  })
