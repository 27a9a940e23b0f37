/**
 * The links of the chain: what the first row of a later log says it follows is what was begun, agreed on and signed; and
 * every row in which a key passes the signing on was signed by a key of its own log.
 */
import type { NoteKey } from '../../packages/transparency-log/src/index.ts'
import { decidedOf } from './begin-log.ts'
import type { LogFinding } from './finding.ts'
import { keysNamed, type LogPart } from './log-parts.ts'
import { openPassingOn, type PassingOn } from './passing-on.ts'

export async function verifyLinks(parts: readonly LogPart[], keys: readonly NoteKey[]): Promise<LogFinding[]> {
  const broken = new Set<string>()
  for (const [turn, part] of parts.entries()) {
    const { log, rows, readable } = part
    const said = await Promise.all(
      rows.passedOn.map(async ({ row, entry }) => ({ row, it: await openPassingOn(entry, keys) })),
    )
    if (said.some(({ it, row }) => !it || (row > 0 && !passesWithin(it, log.origin, keys)))) broken.add(log.origin)
    if (!log.follows || !readable) continue
    const first = said.find(({ row }) => row === 0)?.it
    if (!first || !namesWhatItFollows(first, part) || !keptIsThere(parts[turn - 1], part)) broken.add(log.origin)
  }
  return [...broken].map((log) => ({ what: 'link-changed', log }))
}

const passesWithin = (it: PassingOn, origin: string, keys: readonly NoteKey[]): boolean =>
  it.origin === origin && it.because === 'rotated' && keysNamed(keys, origin).some(({ id }) => id === it.key.id)

function namesWhatItFollows(first: PassingOn, { log: { origin, follows } }: LogPart): boolean {
  return (
    follows !== undefined &&
    first.origin === follows.old_origin &&
    first.size === follows.old_size &&
    first.root === follows.old_root.toString('base64') &&
    first.because === follows.because &&
    first.decided === decidedOf(follows) &&
    first.key.name === origin
  )
}

/** The old log has not shrunk since, and where all of it was kept its root is the one that was named. */
function keptIsThere(old: LogPart | undefined, { log: { follows } }: LogPart): boolean {
  if (!old || !follows || old.log.origin !== follows.old_origin) return true
  const last = old.checkpoints.at(-1)
  if ((last?.size ?? 0) !== follows.kept) return false
  return follows.kept !== follows.old_size || last?.root.equals(follows.old_root) === true
}
