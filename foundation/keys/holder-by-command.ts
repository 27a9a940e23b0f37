/**
 * A key holder outside this machine, reached by a program of one's own: `SCHAKEL_KEY_COMMAND`, for example
 * `ssh -o BatchMode=yes keys@holder.example.nl schakel-key-holder`. Words are split at spaces; no shell reads them.
 *
 *   <command> create <epoch>    makes 32 random bytes, durably, under this name; refuses a name it has
 *   <command> get <epoch>       prints the key as 64 hexadecimal digits; exit 3 when it is gone
 *   <command> keep <epoch>      reads 64 hexadecimal digits from standard input and keeps them, durably
 *   <command> destroy <epoch>   destroys it, so that nothing of it is left; no error when it is gone
 *   <command> list              prints the names, one a line
 *
 * Every failure is an error here: a holder that is away is never taken for a key that is gone. `key-holder.sh` beside this
 * file is one such program, for a small machine of another organ.
 */
import { spawnSync } from 'node:child_process'
import type { Id } from '../clock.ts'
import { type CopyPlaces, EpochGone, type KeyHolder } from './key-holder.ts'

export class HolderAway extends Error {
  readonly code = 'key-holder-away'
}

/** Units: seconds. */
const patience = 15
/** A key stays in memory this long after it was asked for; another process may have destroyed it meanwhile. */
const remembers = 60
/** The holder's way of saying that a key is gone. */
const goneExit = 3
const hexKey = /^[0-9a-f]{64}$/

export function commandKeyHolder(command: string, copies?: CopyPlaces): KeyHolder {
  const [program = '', ...words] = command.split(' ').filter((word) => word !== '')
  if (program === '') throw new HolderAway('SCHAKEL_KEY_COMMAND names no program.')
  const known = new Map<Id, Buffer>()
  const forget = (epoch: Id) => {
    known.get(epoch)?.fill(0)
    known.delete(epoch)
  }
  const ask = (what: string, epoch = '', input = ''): { exit: number; said: string } => {
    const { status, stdout, stderr, error } = spawnSync(program, [...words, what, ...(epoch ? [epoch] : [])], {
      input,
      encoding: 'utf8',
      timeout: patience * 1_000,
      maxBuffer: 1 << 20,
    })
    if (error || status === null)
      throw new HolderAway(`The key holder did not answer to "${what}": ${error?.message ?? 'it was ended'}`)
    if (status !== 0 && !(status === goneExit && what === 'get'))
      throw new HolderAway(`The key holder refused "${what}" (exit ${status}): ${stderr.trim().slice(0, 200)}`)
    return { exit: status, said: stdout }
  }
  return {
    kind: 'external',
    ...(copies ? { copies } : {}),
    epochKey: (epoch) => {
      const remembered = known.get(epoch)
      if (remembered) return remembered
      const { exit, said } = ask('get', epoch)
      if (exit === goneExit) throw new EpochGone(epoch)
      if (!hexKey.test(said.trim())) throw new HolderAway('The key holder answered something that is no key.')
      const key = Buffer.from(said.trim(), 'hex')
      known.set(epoch, key)
      setTimeout(() => forget(epoch), remembers * 1_000).unref()
      return key
    },
    create: (epoch) => void ask('create', epoch),
    keep: (epoch, key) => void ask('keep', epoch, `${key.toString('hex')}\n`),
    destroy: (epoch) => {
      forget(epoch)
      ask('destroy', epoch)
    },
    list: () =>
      ask('list')
        .said.split('\n')
        .map((line) => line.trim())
        .filter((line) => line !== ''),
  }
}
