/** Operation: that it was done so, day by day: the log with its witnesses, counts, alarms, readings, and the last proofs. */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Client } from 'pg'
import { exportLog } from '../../foundation/log/export-log.ts'
import { readingOf } from '../../foundation/log/keep-the-log.ts'
import { publicKeyOf } from '../../foundation/log/log-signer.ts'
import type { LogHouse } from '../../foundation/log/sequence-leaves.ts'
import { verifyHouse } from '../../foundation/log/verify-house.ts'
import { asJson, asText, type Pack } from './pack.ts'

export async function operation(project: string, admin: Client, log: LogHouse): Promise<Pack> {
  const files: { [path: string]: Uint8Array } = {}
  const read = readingOf(log)
  const exported = await exportLog(read, log.clock.today(), (path, bytes) => {
    files[`operation/log/${path}`] = bytes
  })
  files['operation/keys.txt'] = asText(
    [publicKeyOf(log.signer), ...(exported?.witnesses ?? [])].map((key) => `${key}\n`).join(''),
  )
  const { size, acts, decisions, findings } = await verifyHouse({
    ...{ read, keys: log.signer.keys(), today: log.clock.today(), lastSigned: log.signer.lastSigned() },
  })
  files['operation/verification.json'] = asJson({ size, acts, decisions, findings })
  const rows = async (query: string) => (await admin.query(query)).rows
  files['operation/acts-per-month.json'] = asJson(
    await rows(`select to_char(day, 'YYYY-MM') as month, action, result, coalesce(problem, '') as problem, count(*)::int as acts
      from audit.acts group by 1, 2, 3, 4 order by 1, 2, 3, 4`),
  )
  files['operation/decisions-per-month.json'] = asJson(
    await rows(`select to_char(at at time zone 'Europe/Amsterdam', 'YYYY-MM') as month, action, allowed, determining,
      count(*)::int as decisions from audit.decisions group by 1, 2, 3, 4 order by 1, 2, 3, 4`),
  )
  files['operation/readings-per-month.json'] = asJson(
    await rows(`select to_char(asked_at at time zone 'Europe/Amsterdam', 'YYYY-MM') as month, kind, use, asked_organ,
      decided_organ, agreed, count(*)::int as readings from audit.readings group by 1, 2, 3, 4, 5, 6
      order by 1, 2, 3, 4, 5, 6`),
  )
  files['operation/alarms.json'] = asJson(
    await rows(`select a.kind, w.name as witness, a.raised_at, a.ended_at, a.ended_organ, a.conclusion
      from audit.log_alarms a left join audit.witnesses w on w.id = a.witness order by a.raised_at, a.kind, a.id`),
  )
  files['operation/witnesses.json'] = asJson(
    await rows(`select w.name, w.key, w.since::text, w.until::text, s.outcome, s.size::int, s.leaves::int, s.silent_since
      from audit.witnesses w left join audit.witness_standings s on s.id = w.id order by w.name`),
  )
  const proofs = join(project, 'docs/generated/proof.json')
  if (existsSync(proofs)) files['operation/proof.json'] = readFileSync(proofs)
  return files
}
