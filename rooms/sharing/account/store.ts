/** SQL of accounts: one clock, and what sharing itself holds. What the one acting may not see is not there. */
import type { Id } from '../../../foundation/clock.ts'
import { sql, type Trx } from '../../../foundation/database/sql.ts'
import type { TickingRow } from '../clock/store.ts'

/** Of a thing and of the case it belongs to; none, one or two rows. */
export async function clocksAround(trx: Trx, id: Id): Promise<TickingRow[]> {
  const { rows } =
    await sql<TickingRow>`select k.id, k.regime, k.kind, k.case_ref, k.name, k.organ, k.first_processed_on,
      k.destroy_by, k.because, k.quotes, array(select r.until_on::text from sharing.renewals r
        where r.case_ref = k.case_ref and r.state = 'decided' and (k.id = k.case_ref or exists (
          select from sharing.consents s where s.renewal = r.id and s.item = k.id and s.consents))) as renewed_until
    from sharing.clocks k
    where k.id = ${id} or k.id = (select own.case_ref from sharing.clocks own where own.id = ${id}) order by k.id`.execute(
      trx,
    )
  return rows
}

export type BookLine = { readonly id: Id; readonly regime: string; readonly asker: string; readonly asked_on: string }
export async function bookLineWith(trx: Trx, id: Id, regime: string): Promise<BookLine | undefined> {
  const { rows } = await sql<BookLine>`select id, regime, asker, asked_on from sharing.questions
    where id = ${id} and regime = ${regime}`.execute(trx)
  return rows[0]
}
