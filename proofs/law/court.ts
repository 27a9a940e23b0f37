/** The product with its demonstration people, ready to be asked what the law asks. */
import { demoPartnership, demoPerson } from '../../demo/people.ts'
import { newId } from '../../foundation/clock.ts'
import { perform } from '../../foundation/perform.ts'
import { reactNow } from '../../foundation/testing/react-now.ts'
import { anAdmission, aReport } from '../../rooms/casework/examples.ts'
import { categoryAllowed, destroyWhatIsDue, regime } from '../../rooms/sharing/door.ts'
import { allHoldings } from '../../server/holdings.ts'
import { reactions } from '../../server/later.ts'
import { described } from '../../tools/openapi.ts'
import { openWorld } from '../hidden/world.ts'
import { type Court, done, idOf } from './legal-case.ts'

export async function openCourt(): Promise<Court & { close(): Promise<void> }> {
  const world = await openWorld()
  const { house, clock, testDatabase } = world.workbench
  const lotte = demoPerson('lotte')
  const asLotte = <T>(verb: Parameters<typeof perform<T>>[3]) =>
    perform(
      house,
      {
        partnership: demoPartnership,
        person: lotte.id,
        appointment: lotte.appointments[0]?.id ?? newId(),
        organ: 'reclassering',
        roles: ['partner-professional'],
        ground: 'processing',
        regime: 'WGS-ZVH',
        purpose: 'register-of-rules/1',
      },
      { audit: 'sharing.register.read' },
      verb,
    )
  const ask: Court['ask'] = (who, method, path, body) => world.send(who, method, path, body)
  const report: Court['report'] = (who, changes = {}) => ask(who, 'POST', '/v1/cases', aReport(changes))
  return {
    ask,
    report,
    openCase: async (involves = ['politie', 'om', 'college', 'reclassering']) => {
      const id = idOf(await report('lotte'))
      const admitted = await ask('bram', 'POST', `/v1/cases/${id}/admission`, anAdmission(involves))
      if (!done(admitted)) throw new Error(`not admitted: ${admitted.body}`)
      return id
    },
    admit: async (reported) => {
      await ask('bram', 'POST', `/v1/cases/${idOf(reported)}/admission`, anAdmission())
    },
    mayGive: (code, offer) => asLotte((act) => categoryAllowed(act, code, offer)),
    regime: (code) => asLotte((act) => regime(act, code)),
    rows: async (sql, values = []) => (await testDatabase.owner.query(sql, [...values])).rows,
    later: () => reactNow({ ...house, partnership: demoPartnership }, reactions),
    on: (day) => clock.advance((Date.parse(`${day}T12:00:00Z`) - clock.now().getTime()) / 1000),
    night: async () => {
      await destroyWhatIsDue({ ...house, partnership: demoPartnership }, allHoldings, { rewrite: false })
    },
    firstProcessed: async (inCase, day, limit) => {
      const at = [inCase, day, limit]
      await testDatabase.owner.query(
        'update casework.cases set first_processed_on = $2, destroy_by = $3 where id = $1',
        at,
      )
      await testDatabase.owner.query(
        'update sharing.clocks set first_processed_on = $2, destroy_by = $3 where case_ref = $1',
        at,
      )
    },
    elsewhere: async (work) => {
      const other = await openCourt()
      try {
        return await work(other)
      } finally {
        await other.close()
      }
    },
    operations: described,
    close: () => world.close(),
  }
}
