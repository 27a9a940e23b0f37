/** The product with its demonstration people, ready to be asked what the law asks. */
import { demoPartnership, demoPerson } from '../../demo/people.ts'
import { newId } from '../../foundation/clock.ts'
import { perform } from '../../foundation/perform.ts'
import { reactNow } from '../../foundation/testing/react-now.ts'
import { anAdmission, aReport } from '../../rooms/casework/examples.ts'
import { categoryAllowed, regime } from '../../rooms/sharing/door.ts'
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
    mayGive: (code, offer) => asLotte((act) => categoryAllowed(act, code, offer)),
    regime: (code) => asLotte((act) => regime(act, code)),
    rows: async (sql, values = []) => (await testDatabase.owner.query(sql, [...values])).rows,
    later: () => reactNow({ ...house, partnership: demoPartnership }, reactions),
    on: (day) => clock.advance((Date.parse(`${day}T12:00:00Z`) - clock.now().getTime()) / 1000),
    operations: described,
    close: () => world.close(),
  }
}
