/**
 * Signs the log, and remembers outside PostgreSQL what was signed last, so that a database that was put back to an earlier
 * state is not signed on. The keys lie with a holder outside this machine (`SCHAKEL_LOG_KEY_COMMAND`), or, for demo and test,
 * in files. Keys have numbers; one signs, and while a key is being replaced the one before signs along.
 */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import {
  type NoteKey,
  type NoteSigner,
  noteKey,
  readNoteKey,
  writeNoteKey,
} from '../../packages/transparency-log/src/index.ts'
import type { Id } from '../clock.ts'
import { makeFolder } from '../folder.ts'
import { primitives } from './cryptography.ts'
import { commandKeys, fileKeys, type LogKeys, memoryKeys, writeDurably } from './log-keys.ts'

/** `origin`: of which log. */
export type LastSigned = { readonly origin: string; readonly size: number; readonly root: string }
export type LogSigner = NoteSigner & {
  /** For the start-up check: production refuses `demo-file`. */
  readonly kind: LogKeys['kind']
  /** Keys that sign along while they are being replaced. */
  readonly also: readonly NoteSigner[]
  /** Every public key these logs were ever signed with, oldest first: kept outside the database too. */
  keys(): readonly NoteKey[]
  lastSigned(): LastSigned | null
  /** After a checkpoint is signed. Durable, or it throws. The log it names is the one that is signed from now on. */
  remember(signed: LastSigned): void
  /** The key in use, under the name of a log that begins. */
  under(origin: string): NoteSigner
  /** Makes the next key, if it is not there yet; nothing signs with it before `rotate`. */
  next(): NoteKey
  /** From now on the next key signs, and the one in use signs along. */
  rotate(): void
  /** The key in use is lost: a new one signs, and nothing shows that it may but what people say. */
  startOver(): void
  /** The keys that sign along stop, and are destroyed where they lie. Answers how many. */
  retire(): number
}

/** The name strangers know a log by, and the first line of its checkpoints. Logs after the first carry their number. */
export const originOf = (partnership: Id, volume = 1): string =>
  volume === 1 ? `schakel/${partnership}` : `schakel/${partnership}/${volume}`
export const volumeOf = (origin: string): number => Number(/\/([1-9][0-9]*)$/.exec(origin)?.[1] ?? 1)

/** What a witness is asked about, where it is not the first log: `log=<origin>`. */
export const ofLog = (origin: string, joint: '?' | '&'): string =>
  volumeOf(origin) === 1 ? '' : `${joint}log=${encodeURIComponent(origin)}`

/** What is given to strangers: name, id and public key in one line. */
export const publicKeyOf = (signer: { readonly key: NoteKey }): string => writeNoteKey(signer.key)

/** All of them, oldest first: what a witness is told. */
export const publicKeysOf = (signer: Pick<LogSigner, 'keys'>): string[] => signer.keys().map(writeNoteKey)

/** `current`: the number of the key that signs; `also`: those that sign along. */
type State = { readonly current: number; readonly also: readonly number[]; readonly known: readonly string[] }
type Memory = {
  state(): State | null
  keep(state: State): void
  lastSigned(): LastSigned | null
  remember(signed: LastSigned): void
}

/** Where the key is made at first use, and what was signed is remembered. */
export function logSignerIn(folder: string, partnership: Id, command?: string): LogSigner {
  makeFolder(folder, 0o700)
  const [stateFile, lastFile] = [join(folder, 'log-signer.json'), join(folder, 'log-last-signed.json')]
  const read = (path: string) => (existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : null)
  const write = (path: string, it: unknown) => writeDurably(path, Buffer.from(JSON.stringify(it)))
  return signerOf(partnership, command ? commandKeys(command) : fileKeys(folder), {
    state: () => read(stateFile) as State | null,
    keep: (state) => {
      write(stateFile, state)
      writeDurably(join(folder, 'log-signer.pub'), Buffer.from(`${state.known.at(-1)}\n`))
    },
    lastSigned: () => {
      const last = read(lastFile) as LastSigned | null
      return last && { ...last, origin: last.origin ?? originOf(partnership) }
    },
    remember: (signed) => write(lastFile, signed),
  })
}

/** For tests: nothing touches a disk. */
export function memoryLogSigner(partnership: Id, seed?: Uint8Array): LogSigner {
  let state: State | null = null
  let last: LastSigned | null = null
  return signerOf(partnership, memoryKeys(seed), {
    state: () => state,
    keep: (next) => {
      state = next
    },
    lastSigned: () => last,
    remember: (signed) => {
      last = signed
    },
  })
}

/** Nothing is held in between: another process may begin a log, or replace a key. */
function signerOf(partnership: Id, keys: LogKeys, memory: Memory): LogSigner {
  const state = (): State => memory.state() ?? { current: 1, also: [], known: [] }
  const originNow = () => memory.lastSigned()?.origin ?? originOf(partnership)
  const signerWith = (number: number, origin: string): NoteSigner => ({
    key: noteKey({ name: origin, type: 1, publicKey: keys.publicKey(number) }, primitives.sha256),
    sign: (message) => keys.sign(number, message),
  })
  /** A key is known from the moment it may sign. */
  const know = (next: State, ...signers: readonly NoteSigner[]) => {
    const known = [...new Set([...next.known, ...signers.map(publicKeyOf)])]
    if (known.length > state().known.length || next !== state()) memory.keep({ ...next, known })
  }
  const current = () => signerWith(state().current, originNow())
  if (!memory.state()) {
    keys.make(1)
    know({ ...state() }, current())
  }
  return {
    get key() {
      return current().key
    },
    sign: (message) => keys.sign(state().current, message),
    kind: keys.kind,
    get also() {
      return state().also.map((number) => signerWith(number, originNow()))
    },
    keys: () => state().known.map((text) => readNoteKey(text, primitives.sha256)),
    lastSigned: memory.lastSigned,
    remember: (signed) => {
      const before = originNow()
      if (signed.origin !== before) {
        const { current: number, also } = state()
        know(state(), ...[...also, number].map((one) => signerWith(one, signed.origin)))
      }
      memory.remember(signed)
    },
    under: (origin) => signerWith(state().current, origin),
    next: () => {
      const number = Math.max(state().current, ...state().also) + 1
      keys.make(number)
      return signerWith(number, originNow()).key
    },
    rotate: () => {
      const { current: number, also } = state()
      const next = Math.max(number, ...also) + 1
      know({ ...state(), current: next, also: [...also, number] }, signerWith(next, originNow()))
    },
    startOver: () => {
      const { current: number, also } = state()
      const next = Math.max(number, ...also) + 1
      keys.make(next)
      know({ ...state(), current: next, also: [] }, signerWith(next, originNow()))
    },
    retire: () => {
      const { also } = state()
      memory.keep({ ...state(), also: [] })
      for (const number of also) keys.destroy(number)
      return also.length
    },
  }
}
