/**
 * What the law says about a case or a scan of the crime centre (WGS 2.16–2.23, BGS 2.15–2.16): every participant is a joint
 * controller; the participants decide who takes part (WGS 2.23(5)); nobody stands in a scan, and phase 3 is not for one.
 */
import { aContribution } from '../../rooms/casework/examples.ts'
import { aPhase, aRiecAdmission, aScan, aSignal } from '../../rooms/casework/testing/riec-house.ts'
import { all, anew, either, everybody, freely, type Holds, is, not, stands, whoSees } from './answers.ts'
import { crimeFighters } from './law-data.ts'
import { processes } from './on-cases.ts'
import { own, takesPart } from './relations.ts'
import type { Telling } from './telling.ts'
import { inCrimeCentre } from './worlds.ts'

const participates: Holds = (who) => crimeFighters.includes(who.organ)
const decides = all(is('delegate'), participates)
const followsOwn = all(is('partner-professional'), own)
const sees = all(
  processes,
  either(all(stands('open'), takesPart), all(stands('reported'), either(decides, followsOwn))),
)
const ofRiec = (may: Holds) => inCrimeCentre(whoSees(sees, may))
const works = all(stands('open'), takesPart)
const isAboutNobody: Holds = (_, it) => it.ready ?? false

export const riec = {
  'reading the list of crime cases': inCrimeCentre(freely),
  'reporting a signal': inCrimeCentre(anew(all(processes, participates)), ['partner-professional']),
  'seeing a crime case': ofRiec(everybody),
  'weighing a signal': ofRiec(all(stands('reported'), decides)),
  'entering a phase': ofRiec(all(works, decides)),
  'naming somebody in a crime case': ofRiec(
    all(not(isAboutNobody), either(works, all(stands('reported'), followsOwn))),
  ),
  'working on a crime case': ofRiec(works),
  'asking in a crime case': ofRiec(works),
  'closing a crime case': ofRiec(all(works, decides)),
} as const

const organs = ['politie', 'om', 'college']
const given = (audience: readonly string[]) => aContribution({ audience: audience.filter((one) => one !== 'politie') })
/** What somebody sends there; what a paragraph rests on everybody who takes part has got. */
export const riecBodies = {
  report: aSignal,
  admission: () => aRiecAdmission({ involves: organs }),
  phase: () => aPhase('2', { categories: ['wpg8'], involves: ['politie'] }),
  contribution: () => aContribution(),
  request: (organ: string, involved: readonly string[]) => ({
    ...{ asked: involved.find((one) => one !== organ) ?? 'om', categories: ['kadaster'] },
    ...{ why: 'Van wie is het pand?', dueOn: '2026-12-10' },
  }),
  block: (at: string, idOf: (label: string) => string) => ({
    ...{ document: 'enforcement-bottleneck', words: 'Waarom het alleen samen lukt.' },
    restsOn: [idOf(at === 'riec:scan' ? 'contribution:of-scan' : 'contribution:of-crime-case')],
  }),
}

/** A case and a scan that run, a signal that waits, and a case that is closed; `ready` in things: nobody stands in it. */
export async function tellRiec({ does }: Telling): Promise<void> {
  const [police, prosecution] = ['politie.partner-professional.processing.4', 'om.delegate.processing.4']
  const begins = async (body: object, makes: string, involves: readonly string[]) => {
    const id = await does(police, 'riec-cases', body, makes)
    await does(prosecution, `riec-cases/${id}/admission`, aRiecAdmission({ involves }))
    return id
  }
  const running = await begins(aSignal(), 'riec:running', ['politie', 'om'])
  await does(police, `riec-cases/${running}/contributions`, given(['politie', 'om']), 'contribution:of-crime-case')
  const scan = await begins(aScan(), 'riec:scan', ['politie', 'college'])
  await does(police, `riec-cases/${scan}/contributions`, given(['politie', 'college']), 'contribution:of-scan')
  await does('college.partner-professional.processing.4', 'riec-cases', aSignal(), 'riec:waiting')
  const closed = await begins(aSignal(), 'riec:closed', ['om'])
  await does(prosecution, `riec-cases/${closed}/closure`, { reason: 'goal-reached' })
}
