/** A conference while it is held: opened, three at the table for one case, and a block of its record; and one that is called off. */
import type { Telling } from './telling.ts'
import { seated } from './things.ts'

const manager = 'college.process-manager.processing.4'

export async function tellTable({ does, find, at }: Telling): Promise<void> {
  const off = await does(manager, 'conferences', { heldOn: '2026-12-03', place: 'Zaal 5' }, 'conference:called-off')
  await does(manager, `conferences/${off}/agenda`, { case: at('case:shared') })
  await does(manager, `conferences/${off}/calling-off`)
  const conference = await does(manager, 'conferences', { heldOn: '2026-12-03', place: 'Zaal 4' }, 'conference:table')
  for (const [name, who] of [
    ['shared', manager],
    ['pair', 'politie.delegate.processing.4'],
  ] as const) {
    await does(who, `conferences/${conference}/agenda`, { case: at(`case:${name}`) })
    const item = 'select id from casework.agenda_items where conference = $1 and case_id = $2'
    await find(`agenda-item:${name}`, item, [conference, at(`case:${name}`)])
  }
  await does(manager, `conferences/${conference}/opening`)
  const item = `agenda-items/${at('agenda-item:shared')}`
  for (const who of seated) await does(who, `${item}/seats`, { secrecy: true, tie: 'none' })
  const [writer = ''] = seated
  const block = { part: 'note', audience: ['om', 'college'], text: 'Wat wij samen zien.' }
  await does(writer, `${item}/blocks`, block, 'block:of-police')
  await does(writer, `blocks/${at('block:of-police')}/pen`, { hold: false })
}
