/**
 * `./schakel verify-log`: reads the whole log of this house again, compares it with every act and decision, and names what
 * does not hold. With a folder: the stand-alone verifier over an export, which shares no code with this house.
 */
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { keyPlaces } from '../foundation/keys/key-holder-of.ts'
import type { LogFinding } from '../foundation/log/finding.ts'
import { readingOf } from '../foundation/log/keep-the-log.ts'
import { publicKeysOf } from '../foundation/log/log-signer.ts'
import { type NewestCheckpoint, newestCheckpoint, saidOfStrangeKey } from '../foundation/log/newest-checkpoint.ts'
import { laterLogs } from '../foundation/log/store.ts'
import { verifyHouse } from '../foundation/log/verify-house.ts'
import { project, refuse, say, withLog } from './log/with-log.ts'

export const summary = 'check that nothing in the log was changed: verify-log [--house | <folder> --key <key> …]'

const args = process.argv.slice(2)
const folder = args.find((word) => !word.startsWith('--'))
const inHouse = args.length === 0 || (args.length === 1 && args[0] === '--house')

if (inHouse)
  await withLog(async (log) => {
    const verified = await verifyHouse({
      ...{
        read: readingOf(log),
        keys: log.signer.keys(),
        today: log.clock.today(),
        lastSigned: log.signer.lastSigned(),
      },
    })
    const { size, acts, decisions, findings } = verified
    for (const finding of findings.slice(0, 200)) say(lineOf(finding))
    if (findings.length > 200) say(`… and ${findings.length - 200} more`)
    say(
      `${size} rows, ${acts} acts, ${decisions} decisions: ${findings.length === 0 ? 'all as they were signed' : `${findings.length} findings`}`,
    )
    for (const { origin, old_origin, old_size, kept } of await readingOf(log)(laterLogs))
      say(`${origin} follows ${old_origin}: ${old_size} rows signed, ${kept} still here`)
    const newest = await readingOf(log)((trx) => newestCheckpoint(trx, log.signer.keys(), log.clock.today()))
    if (newest?.strangeKey) say(saidOfStrangeKey(newest.strangeKey, keyPlaces(log.cluster.folder, process.env).folder))
    if (newest) say(saidOf(newest))
    say(`Key of this log: ${publicKeysOf(log.signer).at(-1)}`)
    if (findings.length > 0) process.exitCode = 1
  })
else if (!folder || args[0] !== folder || !existsSync(folder) || !args.includes('--key'))
  refuse(
    'Say which folder, and the key that came to you another way than the log:\n  ./schakel verify-log <folder> --key <key> [--witness <key>]… [--quorum 2] [--mirror <folder>]… [--seen <checkpoint>]…',
  )
else {
  const verifier = join(project, 'packages/transparency-log/bin/verify-log.mjs')
  process.exitCode = spawnSync(process.execPath, [verifier, 'log', ...args], { stdio: 'inherit' }).status ?? 1
}

function saidOf({ number, signedAt, along, witnesses }: NewestCheckpoint): string {
  const by = along.length > 0 ? `: ${along.join(', ')}` : ''
  return `Newest checkpoint: number ${number}, signed ${signedAt.toISOString()}; ${along.length} of ${witnesses} witnesses signed along${by}`
}

/** One line: what, and the act, decision, checkpoint, row or tile it is about. */
function lineOf(finding: LogFinding): string {
  const { what, ...about } = finding as { what: string } & { readonly [part: string]: unknown }
  const named = Object.entries(about).filter(([part]) => part !== 'evidence')
  return `${what}: ${named.map(([part, said]) => `${part} ${String(said)}`).join(', ')}`
}
