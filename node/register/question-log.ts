/** Who asked, for what, when, and what came of it; never about whom. The officer's list and the count for the day. */
import { join } from 'node:path'
import type { FederationErrorCode } from '../../foundation/federation/federation-error.ts'
import { type Journal, type Line, openJournal } from '../journal.ts'

export type QuestionEntry = {
  readonly at: string
  /** The day in the Netherlands: quotas count by it. */
  readonly day: string
  readonly peer: string
  readonly organ: string
  readonly function: string
  readonly regime: string
  readonly purpose: string
  readonly ground: string
  readonly caseReference: string
  readonly epoch: string
  readonly question: string
  /** `answered`, or why not. `evaluated` counts: whoever breaks off has had its answer within reach. */
  readonly outcome: 'evaluated' | FederationErrorCode | 'refusals-not-listed'
}
export type QuestionLine = Line<QuestionEntry>

/** Refusals a peer can have listed in one day: a flood must not fill the disk. */
const refusalsListed = 100

export type QuestionLog = {
  readonly lines: readonly QuestionLine[]
  /** Questions evaluated for a peer on a day. */
  spent(peer: string, day: string): number
  wasAsked(question: string): boolean
  /** The moment of the last line; a clock that goes back behind it is not believed. */
  readonly last: Date | undefined
  add(entry: QuestionEntry): void
  close(): void
}

export const questionFile = (folder: string) => join(folder, 'journal', 'questions.jsonl')

export function openQuestionLog(folder: string): QuestionLog {
  const journal: Journal<QuestionEntry> = openJournal(questionFile(folder))
  const spent = new Map<string, number>()
  const refused = new Map<string, number>()
  const asked = new Set<string>()
  const keyOf = ({ peer, day }: Pick<QuestionEntry, 'peer' | 'day'>) => `${day} ${peer}`
  const count = (entry: QuestionEntry) => {
    const counts = entry.outcome === 'evaluated' ? spent : refused
    counts.set(keyOf(entry), (counts.get(keyOf(entry)) ?? 0) + 1)
    if (entry.outcome === 'evaluated') asked.add(entry.question)
  }
  for (const line of journal.lines) count(line)
  return {
    lines: journal.lines,
    spent: (peer, day) => spent.get(keyOf({ peer, day })) ?? 0,
    wasAsked: (question) => asked.has(question),
    get last() {
      const line = journal.lines.at(-1)
      return line && new Date(line.at)
    },
    add(entry) {
      if (entry.outcome !== 'evaluated') {
        const listed = refused.get(keyOf(entry)) ?? 0
        if (listed > refusalsListed) return
        if (listed === refusalsListed) {
          count(entry)
          journal.add({ ...entry, outcome: 'refusals-not-listed' })
          return
        }
      }
      journal.add(entry)
      count(entry)
    },
    close: () => journal.close(),
  }
}
