/** What does not hold, named so that somebody can go and look: by act, decision, checkpoint, row or tile. */
import type { AuditFinding } from '../../packages/transparency-log/src/index.ts'
import type { Id } from '../clock.ts'

export type LogFinding =
  /** Its columns are not what went into the log. */
  | { readonly what: 'act-changed'; readonly act: Id; readonly row?: number }
  /** It is in the log and no longer in the audit. */
  | { readonly what: 'act-missing'; readonly act: Id; readonly row: number }
  /** It is in the audit and never went into the log, nor does it wait. */
  | { readonly what: 'act-not-in-log'; readonly act: Id }
  | {
      readonly what: 'decision-changed' | 'decision-missing' | 'decision-not-committed'
      readonly decision: Id
      readonly act: Id
    }
  /** No act took it. */
  | { readonly what: 'decision-of-no-act'; readonly decision: Id }
  /** Waits to be taken in and belongs to no act. */
  | { readonly what: 'leaf-of-nothing' | 'leaf-changed'; readonly leaf: Id }
  /** A log does not name what it follows, or names something else than was signed. */
  | { readonly what: 'link-changed'; readonly log: string }
  /** A row of the log that belongs to no act and to no filling of a day. */
  | { readonly what: 'row-of-nothing'; readonly row: number }
  | { readonly what: 'filling-changed'; readonly filling: Id }
  | { readonly what: 'checkpoint-changed' | 'checkpoint-missing'; readonly number: number }
  | { readonly what: 'cosignature-changed'; readonly number: number; readonly witness: string }
  /** It says it was done long before the log took it in, or after. */
  | { readonly what: 'act-out-of-time'; readonly act: Id; readonly row: number }
  /** A tile that no log of this size has, or that says it is wider or narrower than it can be. */
  | { readonly what: 'tile-of-nothing' | 'tile-width-changed'; readonly path: string }
  /** The tiles hold more than was signed. */
  | { readonly what: 'tiles-beyond-checkpoint'; readonly rows: number }
  /** Of the log itself (packages/transparency-log); where it is about a row whose act is known, with that act. */
  | (Said<AuditFinding> & { readonly act?: Id; readonly log?: string })

/** Evidence leaves as text. */
type Said<F> = F extends { evidence: readonly Uint8Array[] } ? Omit<F, 'evidence'> & { readonly evidence: string[] } : F

export const said = (finding: AuditFinding): Said<AuditFinding> =>
  ('evidence' in finding
    ? { ...finding, evidence: finding.evidence.map((note) => Buffer.from(note).toString('utf8')) }
    : finding) as Said<AuditFinding>
