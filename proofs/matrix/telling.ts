/** How the sequel is told: somebody does something over HTTP, and what came of it gets a label. */
import type { Id } from '../../foundation/clock.ts'

/** What the parts of the sequel are told with. */
export type Telling = {
  readonly at: (label: string) => Id
  readonly does: (who: string, path: string, body?: unknown, makes?: string) => Promise<Id>
  readonly reads: <T>(who: string, path: string) => Promise<T>
  readonly find: (label: string, sql: string, values?: readonly unknown[]) => Promise<void>
  readonly later: () => Promise<unknown>
  readonly owner: (sql: string) => Promise<unknown>
}
