/**
 * What our own register, which other organisations may ask, is filled with: the persons of open cases and the organs that
 * may be named. Handed to the node's loader and kept nowhere: it keeps evaluations only. Shielded persons are not in it.
 */
import type { RegimeCode } from '../../../foundation/capacity.ts'
import type { JobContext } from '../../../foundation/jobs/worker.ts'
import { personRecordOf } from '../../../foundation/keys/person-record.ts'
import type { PersonRecord } from '../../../packages/private-matching/src/index.ts'
import { question, regime as ruleOf } from '../../sharing/door.ts'
import { openPersons } from './mark-person.ts'
import * as store from './store.ts'

export type RowForRegister = { readonly record: PersonRecord; readonly organs: readonly string[] }

/** Empty for a regime that does not answer questions. Who learns: the caller, everything; hence only on the own machine. */
export async function listForRegister(context: JobContext, regime: RegimeCode): Promise<RowForRegister[]> {
  const { database, clock, keys, partnership } = context
  return database.asJob({ partnership, job: 'casework.list-for-register', regime }, async (trx) => {
    const rules = await ruleOf({ trx, clock }, regime)
    if (!rules.questions || rules.state === 'refused') return []
    const persons = await store.personsOfOpenCases(trx, regime)
    const shielded = new Set(
      (
        await store.shieldings(
          trx,
          persons.map(({ id }) => id),
        )
      ).map(({ person }) => person),
    )
    const shown = persons.filter(({ id }) => !shielded.has(id))
    const words = await openPersons({ trx, keys, capacity: { partnership } }, regime, shown)
    return shown.flatMap(({ involved }, index) => {
      const written = words[index]
      const organs = question.organsThatMayBeNamed(rules, involved)
      return written && organs.length > 0 ? [{ record: personRecordOf(written), organs }] : []
    })
  })
}
