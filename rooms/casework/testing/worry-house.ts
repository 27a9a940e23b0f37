/** A worry about radicalisation at whatever point a test needs it: every step a real verb under a real capacity. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parse, stringify } from 'yaml'
import type { Role } from '../../../foundation/capacity.ts'
import type { Id } from '../../../foundation/clock.ts'
import { loadLaw } from '../../sharing/door.ts'
import { type LawHouse, lawHouse, type Person } from '../../sharing/testing/law-house.ts'
import { addNote } from '../weighing/add-note.ts'
import { beginMonitoring } from '../weighing/begin-monitoring.ts'
import { confirmWeighing } from '../weighing/confirm-weighing.ts'
import { reportWorry } from '../weighing/report-worry.ts'
import { weighWorry } from '../weighing/weigh-worry.ts'

export const inPga = { regime: 'PGA', purpose: 'pga-casusoverleg/2' } as const
export type WorryHouse = LawHouse & {
  /** Police, prosecution and mayor weigh; probation takes part; mental health care does not. */
  readonly police: Person
  readonly prosecution: Person
  readonly municipality: Person
  readonly probation: Person
  readonly care: Person
  /** Police in the care and safety house: another world. */
  readonly elsewhere: Person
  adopt(): Promise<void>
}

/** The protocol is not adopted yet. */
export async function worryHouse(): Promise<WorryHouse> {
  const house = await lawHouse()
  const of = (organ: string, roles: readonly Role[]) => house.someone(organ, roles, inPga)
  const deciding = ['delegate', 'partner-professional'] as const
  return {
    ...house,
    police: of('politie', deciding),
    prosecution: of('om', deciding),
    municipality: of('burgemeester', deciding),
    probation: of('reclassering', ['partner-professional']),
    care: of('ggz-instelling', ['partner-professional']),
    elsewhere: house.someone('politie', deciding),
    adopt: () => loadExample(house),
  }
}

/** The example of the demonstration as a partnership's own file would bring it in. */
export async function loadExample({ house, partnership }: Pick<LawHouse, 'house' | 'partnership'>): Promise<void> {
  const text = readFileSync(join(import.meta.dirname, '../../../demo/pga-protocol.yaml'), 'utf8')
  const {
    purposes,
    example: _,
    ...regime
  } = parse(text) as { purposes: unknown; example: boolean } & Record<string, unknown>
  const folder = mkdtempSync(join(tmpdir(), 'schakel-protocol-'))
  try {
    writeFileSync(join(folder, 'pga.yaml'), stringify(regime))
    const { version, validFrom } = regime
    writeFileSync(join(folder, 'purposes.yaml'), stringify({ version, validFrom, purposes }))
    await loadLaw(house.database, partnership, folder)
  } finally {
    rmSync(folder, { recursive: true })
  }
}

export const aWorry = (changes: object = {}) => ({
  name: 'Joris Voorbeeld',
  minor: false,
  observed: 'Hij zei op 20 november op straat dat hij iemand iets aan gaat doen, en toonde een mes.',
  observedOn: '2026-11-20',
  source: 'own-observation' as const,
  goal: 'Hij heeft werk en iemand om mee te praten.',
  told: { told: false as const, reason: 'Eerst wegen, daarna samen vertellen.', reviewOn: '2026-12-20' },
  ...changes,
})
export const reportAs = async (who: Person, changes: object = {}): Promise<Id> =>
  (await who((act) => reportWorry(act, { body: aWorry(changes) }))).id

export const written = (met = true) =>
  ['a', 'b'].map((code) => ({ code, met, words: `Bij ${code}: wat ervoor en ertegen spreekt.` }))
export const forConference = {
  outcome: 'conference' as const,
  strand: 'approach' as const,
  involves: ['burgemeester', 'politie', 'reclassering'],
}
export const aWeighing = (changes: object = forConference) =>
  ({ criteria: written(), reasons: 'Gewogen op wat is gezien.', ...changes }) as never
export const weighAs = async (who: Person, worry: Id, changes: object = forConference): Promise<Id> =>
  (await who((act) => weighWorry(act, { params: { worry }, body: aWeighing(changes) }))).id
export const readAs = (who: Person, worry: Id, weighing: Id, agreed = true) =>
  who((act) =>
    confirmWeighing(act, { params: { worry, weighing }, body: { agreed, words: 'Gelezen, met eigen ogen.' } }),
  )
export const writeAs = async (who: Person, worry: Id, body: object): Promise<Id> =>
  (await who((act) => addNote(act, { params: { worry }, body: body as never }))).id

/** The parts a plan needs before monitoring begins, by name. */
export const planNotes = {
  protective: { kind: 'protective', category: 'relaties', secrecy: 'none', words: 'Zijn zus belt hem elke dag.' },
  goal: { kind: 'goal', words: 'Hij werkt drie dagen per week in de fietsenmakerij.' },
  agreement: {
    ...{ kind: 'agreement', owner: 'reclassering', dueOn: '2026-12-15', voluntary: true },
    words: 'Reclassering belt de fietsenmakerij.',
  },
} as const

/** Reported by probation, weighed by the police, read second by the mayor's organ: at the table. */
export async function atTheTable({ police, probation, municipality }: WorryHouse, changes: object = {}): Promise<Id> {
  const worry = await reportAs(probation, changes)
  await readAs(municipality, worry, await weighAs(police, worry))
  return worry
}
export async function monitored(house: WorryHouse): Promise<Id> {
  const worry = await atTheTable(house)
  for (const note of Object.values(planNotes)) await writeAs(house.probation, worry, note)
  await house.police((act) => beginMonitoring(act, { params: { worry } }))
  return worry
}
