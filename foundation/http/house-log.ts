/**
 * What the house says about itself while it runs. Fields are an allow-list by type and again when written:
 * no address, agent, URL, query, body or message of an error can reach a line (R42).
 */
import { type Clock, dayOf } from '../clock.ts'

export type WorkbenchLine = {
  readonly level: 'info' | 'warn' | 'error'
  /** What happened, `request`, `refused`, `failed`. */
  readonly event: string
  readonly request?: string
  /** The route's pattern, never the address that was asked for. */
  readonly route?: string
  readonly status?: number
  readonly milliseconds?: number
  /** A problem's code, or the class of an unexpected error. */
  readonly code?: string
  /** SQLSTATE of an unexpected database error. */
  readonly sqlState?: string
  /** Where an unexpected error arose: our own files and lines, no message. */
  readonly frames?: readonly string[]
}
/** Residents: that something failed on a day. Not when, not what was asked, not by whom. */
export type ResidentLine = { readonly level: 'info' | 'warn' | 'error'; readonly event: string }
export type HouseLog = { workbench(line: WorkbenchLine): void; resident(line: ResidentLine): void }

const workbenchFields = ['level', 'event', 'request', 'route', 'status', 'milliseconds', 'code', 'sqlState', 'frames']
const residentFields = ['level', 'event']

const allowed = (line: object, fields: readonly string[]) =>
  Object.fromEntries(Object.entries(line).filter(([name, said]) => fields.includes(name) && said !== undefined))

export function houseLog(clock: Clock, write: (line: string) => void = (line) => process.stdout.write(line)): HouseLog {
  return {
    workbench: (line) =>
      write(
        `${JSON.stringify({ time: clock.now().toISOString(), entrance: 'workbench', ...allowed(line, workbenchFields) })}\n`,
      ),
    resident: (line) =>
      write(`${JSON.stringify({ day: dayOf(clock.now()), entrance: 'resident', ...allowed(line, residentFields) })}\n`),
  }
}

export const silentLog: HouseLog = { workbench: () => undefined, resident: () => undefined }

/** What may be said of an unexpected error: its class, SQLSTATE and our own lines of its stack. */
export function traceOf(error: unknown): Pick<WorkbenchLine, 'code' | 'sqlState' | 'frames'> {
  if (!(error instanceof Error)) return { code: 'not-an-error' }
  const state = (error as { code?: unknown }).code
  const afterMessage = (error.stack ?? '').split(error.message).at(-1) ?? ''
  const frames = afterMessage.match(/(?:foundation|rooms|server|kit|packages)\/[\w./-]+\.tsx?:\d+/g) ?? []
  return {
    code: /^[A-Za-z]{1,60}$/.test(error.name) ? error.name : 'Error',
    ...(typeof state === 'string' && /^[0-9A-Z_]{5,40}$/.test(state) ? { sqlState: state } : {}),
    frames: frames.slice(0, 6),
  }
}
