/** Counts for the closing line, and the names that belong above it. */
import type { FileRun } from './run-file.ts'

export type Named = {
  readonly where: string
  readonly title: string
  readonly reason?: string | undefined
  readonly printed?: string
}
export type Tally = { readonly passed: number; readonly failed: readonly Named[]; readonly skipped: readonly Named[] }

export const emptyTally: Tally = { passed: 0, failed: [], skipped: [] }

export const tallyOf = (run: FileRun): Tally => {
  const named = (kind: 'failed' | 'skipped'): Named[] =>
    run.outcomes
      .filter((outcome) => outcome.kind === kind)
      .map(({ title, line, reason }) => ({ where: line > 0 ? `${run.file}:${line}` : run.file, title, reason }))
  const failed = named('failed').map((each, index) => (index === 0 ? { ...each, printed: run.printed } : each))
  return { passed: run.outcomes.filter(({ kind }) => kind === 'passed').length, failed, skipped: named('skipped') }
}

export const together = (tallies: readonly Tally[]): Tally => ({
  passed: tallies.reduce((sum, { passed }) => sum + passed, 0),
  failed: tallies.flatMap(({ failed }) => failed),
  skipped: tallies.flatMap(({ skipped }) => skipped),
})

/** The last line that anybody reads, and machines too. */
export function closingLine({ passed, failed, skipped }: Tally): string {
  const suffix = skipped.length > 0 ? `, ${skipped.length} skipped` : ''
  return `${passed} passed, ${failed.length} failed${suffix}`
}

/** Nothing ran is not a success. */
export const succeeded = ({ passed, failed }: Tally): boolean => failed.length === 0 && passed > 0

/** Failures in full, then the skipped by name, then the closing line. */
export function report(tally: Tally): string {
  const indent = (text: string) => text.trimEnd().replaceAll(/^/gm, '    ')
  const lines: string[] = []
  for (const { where, title, reason, printed } of tally.failed) {
    lines.push('', `FAILED ${where}`, `  ${title}`)
    if (reason) lines.push(indent(reason))
    if (printed?.trim()) lines.push('  it printed, at the end:', indent(lastLines(printed)))
  }
  if (tally.skipped.length > 0) lines.push('', 'Skipped:')
  for (const { where, title, reason } of tally.skipped)
    lines.push(`  ${where}  ${title}${reason ? ` (${reason})` : ''}`)
  if (tally.passed === 0 && tally.failed.length === 0) lines.push('', 'No test ran: that counts as a failure.')
  return [...lines, '', closingLine(tally), ''].join('\n')
}

const kept = 60
/** A server's log would bury the reason. */
const lastLines = (printed: string): string => printed.trimEnd().split('\n').slice(-kept).join('\n')
