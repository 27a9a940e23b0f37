/**
 * What the law says about a case on an area or a phenomenon, in which nobody is (FR 60): whoever works on cases reads it; who
 * directs or decides in the house runs it; an organ answers for its own work (WGS 1.3(4)); core participants alone decide that
 * somebody may need an approach of their own (WGS 2.31(2)).
 */
import { all, anew, either, everybody, freely, type Holds, not, stands, whoSees } from './answers.ts'
import { decides, directs, processes } from './on-cases.ts'
import { aPhenomenon, aTask } from './phenomenon-bodies.ts'
import { isDone, isReceiver } from './relations.ts'
import type { Telling } from './telling.ts'
import { inCases } from './worlds.ts'

const runs = either(directs, decides)
const ofPhenomenon = (may: Holds) => inCases(whoSees(processes, may))
const stillOpen = stands('open')

export const phenomena = {
  'reading the list of phenomena': inCases(freely),
  'opening a case about nobody': inCases(anew(all(processes, runs))),
  'seeing a case about nobody': ofPhenomenon(everybody),
  'saying what was replaced': ofPhenomenon(stillOpen),
  'directing a case about nobody': ofPhenomenon(all(stillOpen, runs)),
  'reporting on a barrier': ofPhenomenon(all(stillOpen, not(directs), isReceiver, not(isDone))),
  'deciding on a person-centred approach': ofPhenomenon(all(stillOpen, decides)),
} as const

/** One that runs, with a barrier of the police and one that is done; and one that is closed. */
export async function tellPhenomena({ does }: Telling): Promise<void> {
  const running = await does('pien', 'phenomenon-cases', aPhenomenon, 'phenomenon:running')
  const tasks = `phenomenon-cases/${running}/tasks`
  await does('pien', tasks, aTask('veilig-melden', 'politie'), 'undertaking:waiting')
  const done = await does('pien', tasks, aTask('schuldhulp-eerst', 'college'), 'undertaking:done')
  await does('karim', `${tasks}/${done}/outcome`, { outcome: 'done' })
  const closed = await does('pien', 'phenomenon-cases', aPhenomenon, 'phenomenon:closed')
  await does('pien', `phenomenon-cases/${closed}/closure`, { reason: 'barriers-stand' })
}
