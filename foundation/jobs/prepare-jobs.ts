/**
 * Lays the job queue's tables, as the owner, once per version of pg-boss. The workers' role may use them, not change them.
 */
import type pg from 'pg'
import { PgBoss } from 'pg-boss'

/** `admin` may become `schakel_owner`. Idempotent. */
export async function prepareJobs(admin: pg.PoolConfig, queues: readonly string[]): Promise<void> {
  const boss = new PgBoss({
    ...(admin as Record<string, unknown>),
    schema: 'pgboss',
    options: '-c role=schakel_owner',
    max: 2,
    supervise: false,
    schedule: false,
  })
  boss.on('error', () => undefined)
  await boss.start()
  try {
    for (const queue of queues) if (!(await boss.getQueue(queue))) await boss.createQueue(queue)
    const { getDb } = boss as unknown as { getDb(): { executeSql(text: string): Promise<unknown> } }
    await getDb.call(boss).executeSql(`grant select, insert, update, delete on all tables in schema pgboss to jobs;
      grant execute on all functions in schema pgboss to jobs; grant usage on schema pgboss to jobs;
      revoke create on schema pgboss from jobs`)
  } finally {
    await boss.stop({ graceful: false })
  }
}
