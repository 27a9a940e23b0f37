/** Lets go of a name and address three months after the letter went out: what stays is kept where the person is known. */
import type { Id } from '../../../foundation/clock.ts'
import type { Trx } from '../../../foundation/database/as-actor.ts'
import type { JobContext } from '../../../foundation/jobs/worker.ts'
import { eraseCase } from '../../../foundation/keys/erase.ts'
import { addMonths } from '../rights/term.ts'
import * as store from './store.ts'

export const letterIsKeptUntil = ({ sent_on, handed_on }: Pick<store.LetterHeld, 'sent_on' | 'handed_on'>): string =>
  addMonths(sent_on ?? handed_on, sent_on ? 3 : 12)

type Erasing = Parameters<typeof eraseCase>[0] & { readonly trx: Trx }

/** Idempotent; answers how many rows went. */
export async function forgetLetter(act: Erasing, letter: Id): Promise<number> {
  await eraseCase(act, { compartment: 'WGS-ZVH', case: letter })
  const { numAffectedRows } = await store.deleteLetter(act.trx, letter)
  return Number(numAffectedRows ?? 0n)
}

export async function forgetLetters({ database, keys, clock, partnership }: JobContext): Promise<number> {
  const gone = await database.asJob({ partnership, job: 'forget-letters' }, async (trx) => {
    const due = (await store.lettersHeld(trx)).filter((row) => letterIsKeptUntil(row) <= clock.today())
    for (const { id } of due) await forgetLetter({ trx, keys, capacity: { partnership } }, id)
    return due.length
  })
  await database.rewrite('sharing.information_letters')
  return gone
}
