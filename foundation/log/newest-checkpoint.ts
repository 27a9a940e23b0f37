/** The newest checkpoint, for the terminal: when it was signed, who signed along, and whether with a key that is here. */
import {
  type NoteKey,
  readCheckpointUnverified,
  readNoteUnverified,
} from '../../packages/transparency-log/src/index.ts'
import type { Trx } from '../database/sql.ts'
import { lastCheckpoint } from './store.ts'
import { cosignaturesOf, witnessesOn } from './witness-store.ts'

export type NewestCheckpoint = {
  readonly number: number
  readonly signedAt: Date
  /** Names of the witnesses that signed along, of those appointed on this day. */
  readonly along: readonly string[]
  readonly witnesses: number
  /** Name and id of the key that signed it, when it is none of ours: the keys were lost, or lie elsewhere. */
  readonly strangeKey: string | undefined
}

/** Undefined when nothing was ever signed. Verifies nothing: `verifyHouse` does. */
export async function newestCheckpoint(
  trx: Trx,
  keys: readonly NoteKey[],
  today: string,
): Promise<NewestCheckpoint | undefined> {
  const last = await lastCheckpoint(trx)
  if (!last) return undefined
  const [witnesses, signed] = [await witnessesOn(trx, today), await cosignaturesOf(trx, last.number)]
  const names = witnesses.filter(({ id }) => signed.some(({ witness }) => witness === id)).map(({ name }) => name)
  return {
    ...{ number: last.number, signedAt: last.signed_at, along: names, witnesses: witnesses.length },
    strangeKey: strangeKeyOf(last.note, keys),
  }
}

function strangeKeyOf(note: Uint8Array, keys: readonly NoteKey[]): string | undefined {
  try {
    const { origin } = readCheckpointUnverified(note)
    const own = readNoteUnverified(note).signatures.filter(({ name }) => name === origin)
    const known = own.some(({ name, id }) => keys.some((key) => key.name === name && key.id === id))
    const [first] = own
    return known || !first ? undefined : `${first.name}+${first.id.toString(16).padStart(8, '0')}`
  } catch {
    return undefined // damaged: that is a finding of its own, and says nothing of keys
  }
}

/** In words: the log was signed with another key than those that are here. */
export const saidOfStrangeKey = (key: string, folder: string): string =>
  [
    `The log was signed with a key that is not here (${key}). Nothing is signed until it is back.`,
    `Put the log's keys (log-signer.*) back into ${folder} from where you keep them; if they are lost for good:`,
    '  ./schakel log begin --because key-lost --agreed <organ> --agreed <another organ>',
  ].join('\n')
