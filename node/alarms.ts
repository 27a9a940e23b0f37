/** What somebody should look at today: strangers at the door, a log that was rewritten, a clock that jumps. */
import { createHash } from 'node:crypto'
import { join } from 'node:path'
import { replaceFile } from './durable-file.ts'
import { type Line, openJournal } from './journal.ts'

export type AlarmKind =
  | 'stranger'
  | 'contract-not-valid'
  | 'clock-went-back'
  | 'history-rewritten'
  | 'split-view'
  | 'rolled-back'
  | 'mirror-differs'
export type AlarmEntry = {
  readonly at: string
  readonly kind: AlarmKind
  /** Who it is about; empty for a stranger. */
  readonly peer: string
  /** Plain words, nothing that came in as text. */
  readonly about: string
  /** File with what proves it, beside this log; empty when there is none. */
  readonly evidence: string
}
export type Alarms = {
  readonly lines: readonly Line<AlarmEntry>[]
  /** The same alarm about the same peer is raised once an hour. */
  raise(alarm: Omit<AlarmEntry, 'evidence' | 'at'>, at: Date, evidence?: readonly Uint8Array[]): void
  close(): void
}
const quietFor = 3_600_000

export const alarmFile = (folder: string) => join(folder, 'journal', 'alarms.jsonl')

export function openAlarms(folder: string, say: (line: string) => void): Alarms {
  const journal = openJournal<AlarmEntry>(alarmFile(folder))
  const lately = new Map<string, number>()
  return {
    lines: journal.lines,
    raise(alarm, at, evidence = []) {
      const key = `${alarm.kind} ${alarm.peer} ${alarm.about}`
      const before = lately.get(key)
      if (before !== undefined && Math.abs(at.getTime() - before) < quietFor) return
      lately.set(key, at.getTime())
      let file = ''
      if (evidence.length > 0) {
        const bytes = Buffer.concat(evidence.map((part) => Buffer.concat([part, Buffer.from('\n')])))
        file = `evidence/${createHash('sha256').update(bytes).digest('hex').slice(0, 32)}.txt`
        replaceFile(join(folder, 'journal', file), bytes)
      }
      journal.add({ at: at.toISOString(), ...alarm, evidence: file })
      say(JSON.stringify({ level: 'alarm', kind: alarm.kind, peer: alarm.peer, about: alarm.about }))
    },
    close: () => journal.close(),
  }
}
