/**
 * Where the keys of the log lie, by number. Outside this machine they are reached by a program of one's own,
 * `SCHAKEL_LOG_KEY_COMMAND`, for example `ssh -o BatchMode=yes keys@holder.example.nl schakel-log-signer`; the secret half
 * never leaves it. Words are split at spaces; no shell reads them.
 *
 *   <command> make <number>      makes an Ed25519 key, durably; no error when there is one
 *   <command> public <number>    prints its public half as 64 hexadecimal digits
 *   <command> sign <number>      reads a message in hexadecimal digits from standard input, prints 128 digits of signature
 *   <command> destroy <number>   destroys it; no error when it is gone
 *
 * `log-signer.sh` beside this file is one such program, for a small machine of another organ.
 */
import { spawnSync } from 'node:child_process'
import {
  closeSync,
  existsSync,
  fsyncSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs'
import { join } from 'node:path'
import { secretBytes } from '../clock.ts'
import { signingPair } from './cryptography.ts'

export type LogKeys = {
  readonly kind: 'demo-file' | 'memory' | 'external'
  make(number: number): void
  publicKey(number: number): Uint8Array
  sign(number: number, message: Uint8Array): Uint8Array
  destroy(number: number): void
}

export class LogKeyRefused extends Error {
  readonly code = 'log-key-refused'
}

/** Errors: `LogKeyRefused` for a key that others than its owner may read: whoever read it can write another history. */
export function fileKeys(folder: string): LogKeys {
  const place = (number: number) => join(folder, number === 1 ? 'log-signer.seed' : `log-signer.${number}.seed`)
  const pairOf = (number: number) => {
    const path = place(number)
    if (!existsSync(path))
      throw new LogKeyRefused(
        `The log's key ${path} is gone, so nothing is signed. Put it back from where it is kept; if it is lost: ./schakel log begin --because key-lost`,
      )
    const mode = statSync(path).mode & 0o777
    if ((mode & 0o077) !== 0)
      throw new LogKeyRefused(
        `The log's key ${path} may be read by others than its owner (mode ${mode.toString(8)}). Find out who read it; then: chmod 600, and ./schakel log rotate-key.`,
      )
    return signingPair(readFileSync(path))
  }
  return {
    kind: 'demo-file',
    make: (number) => {
      if (!existsSync(place(number))) writeDurably(place(number), secretBytes(32))
    },
    publicKey: (number) => pairOf(number).publicKey,
    sign: (number, message) => pairOf(number).sign(message),
    destroy: (number) => rmSync(place(number), { force: true }),
  }
}

export function memoryKeys(first: Uint8Array = secretBytes(32)): LogKeys {
  const seeds = new Map([[1, first]])
  const pairOf = (number: number) => {
    const seed = seeds.get(number)
    if (!seed) throw new LogKeyRefused(`There is no key ${number}.`)
    return signingPair(seed)
  }
  return {
    kind: 'memory',
    make: (number) => void (seeds.has(number) || seeds.set(number, secretBytes(32))),
    publicKey: (number) => pairOf(number).publicKey,
    sign: (number, message) => pairOf(number).sign(message),
    destroy: (number) => void seeds.delete(number),
  }
}

/** Units: seconds. */
const patience = 15

/** Every failure is an error: what is not signed waits, and the log goes on when the holder answers again. */
export function commandKeys(command: string): LogKeys {
  const [program = '', ...words] = command.split(' ').filter((word) => word !== '')
  if (program === '') throw new LogKeyRefused('SCHAKEL_LOG_KEY_COMMAND names no program.')
  const ask = (what: string, number: number, input = ''): string => {
    const { status, stdout, stderr, error } = spawnSync(program, [...words, what, String(number)], {
      ...{ input, encoding: 'utf8', timeout: patience * 1_000, maxBuffer: 1 << 20 },
    })
    if (error || status !== 0)
      throw new LogKeyRefused(
        `The holder of the log's key did not do "${what}": ${error?.message ?? `exit ${status}: ${stderr.trim().slice(0, 200)}`}`,
      )
    return stdout.trim()
  }
  const bytesIn = (hex: string, length: number): Uint8Array => {
    if (hex.length !== length * 2 || !/^[0-9a-f]+$/.test(hex))
      throw new LogKeyRefused("The holder of the log's key answered something else than was asked.")
    return new Uint8Array(Buffer.from(hex, 'hex'))
  }
  const known = new Map<number, Uint8Array>()
  return {
    kind: 'external',
    make: (number) => void ask('make', number),
    publicKey: (number) => {
      const found = known.get(number) ?? bytesIn(ask('public', number), 32)
      known.set(number, found)
      return found
    },
    sign: (number, message) => bytesIn(ask('sign', number, `${Buffer.from(message).toString('hex')}\n`), 64),
    destroy: (number) => void ask('destroy', number),
  }
}

/** Whole or not at all, also when the power goes. */
export function writeDurably(path: string, bytes: Uint8Array): void {
  const file = openSync(`${path}.new`, 'w', 0o600)
  try {
    writeSync(file, bytes)
    fsyncSync(file)
  } finally {
    closeSync(file)
  }
  renameSync(`${path}.new`, path)
}
