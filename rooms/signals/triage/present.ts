/** What leaves the desk's tables, field by field. */
import type { Progress, TriageState } from '../words.ts'
import type { LetterRow, QueueRow } from './store.ts'
import { letterIsOverdue } from './triage.ts'

const progressShown = ({ progress, answered }: QueueRow): Progress =>
  progress === 'asked' && answered ? 'answered' : progress
const stateShown = ({ state }: QueueRow): TriageState => state ?? 'unread'

export const presentInQueue = (row: QueueRow, today: string) => ({
  id: row.id,
  day: row.day,
  overdue: letterIsOverdue(row, today),
  progress: progressShown(row),
  state: stateShown(row),
  theme: row.theme,
  urgency: row.urgency,
  extract: row.extract,
})

export const presentLetter = (row: LetterRow, today: string) => ({
  ...presentInQueue(row, today),
  mailbox: row.mailbox,
  envelope: row.envelope.toString('base64url'),
  classification:
    row.theme && row.subject && row.observation && row.urgency
      ? {
          theme: row.theme,
          subject: row.subject,
          observation: row.observation,
          urgency: row.urgency,
          aboutSafety: row.about_safety,
          municipalTask: row.municipal_task,
          onTerritory: row.on_territory,
          concrete: row.concrete,
          recent: row.recent,
          area: row.area,
        }
      : null,
  decision: row.decided_on ? { day: row.decided_on, department: row.department, reason: row.reason } : null,
  destroyBy: row.destroy_by,
})
