/**
 * Looks for somebody where no case of the care and safety house is: in files of measures, in cases of the RIEC and in
 * worries about radicalisation. Where the person is known the request goes on, and the organs that keep something there are asked in that world. Nobody at the desk can
 * tell whether it did.
 */
import type { RegimeCode } from '../../../../foundation/capacity.ts'
import { type Id, newId } from '../../../../foundation/clock.ts'
import type { JobContext } from '../../../../foundation/jobs/worker.ts'
import type { PersonWritten } from '../../../../foundation/keys/person-record.ts'
import { passOn } from '../../../sharing/door.ts'
import { casesKnowing, withMarksOf } from '../../known/look-up.ts'
import * as cases from '../store.ts'
import * as store from './store.ts'

type World = Exclude<RegimeCode, 'WGS-ZVH'>
export type Asks = { readonly request: Id; readonly person: PersonWritten; readonly closesOn: string }

export async function askElsewhere(context: JobContext, asks: Asks): Promise<void> {
  await askAboutFiles(context, asks)
  await askAboutCases(context, asks, 'WGS-RIEC')
  await askAboutWorries(context, asks)
}

async function askAboutFiles(context: JobContext, asks: Asks): Promise<void> {
  const found = await withMarksOf(context, { regime: 'MUN', person: asks.person }, store.membersUnder)
  const organs = [...new Set(found.map(({ organ }) => organ))]
  const asked = organs.map((organ) => ({ organ, about: 'own' as const }))
  await ask(context, asks, 'MUN', asked, (trx, { id, organ }) =>
    store.layOutFiles(
      trx,
      id,
      found.filter((one) => one.organ === organ),
    ),
  )
}

async function askAboutCases(context: JobContext, asks: Asks, regime: World): Promise<void> {
  const states = ['reported', 'open', 'closed'] as const
  const found = await casesKnowing(context, { regime, person: asks.person, states })
  const inCases = [...new Set(found.map((one) => one.case))]
  const persons = found.map((one) => one.person)
  const { database, partnership } = context
  const claims = { partnership, job: 'casework.consult-organs', regime } as const
  const asked = await database.asJob(claims, (trx) => cases.organsToAsk(trx, inCases))
  await ask(context, asks, regime, asked, (trx, row) => cases.layOutParts(trx, row, inCases, persons))
}

async function askAboutWorries(context: JobContext, asks: Asks): Promise<void> {
  const found = await withMarksOf(context, { regime: 'PGA', person: asks.person }, store.worriesUnder)
  const { database, partnership } = context
  const claims = { partnership, job: 'casework.consult-organs', regime: 'PGA' } as const
  const organs = await database.asJob(claims, (trx) => store.organsOfWorries(trx, found))
  const asked = organs.map((organ) => ({ organ, about: 'own' as const }))
  await ask(context, asks, 'PGA', asked, (trx, { id }) => store.layOutWorries(trx, id, found))
}

type Trx = Parameters<typeof cases.addConsultation>[0]
type Asked = { readonly organ: string; readonly about: cases.About }
/** Idempotent: asked again, it adds nothing. */
async function ask(
  { database, keys, clock, partnership }: JobContext,
  { request, closesOn }: Asks,
  regime: World,
  asked: readonly Asked[],
  layOut: (trx: Trx, row: Asked & { readonly id: Id }) => Promise<void>,
): Promise<void> {
  if (asked.length === 0) return
  await database.asJob({ partnership, job: 'casework.consult-organs', regime }, async (trx) => {
    const organs = asked.map(({ organ }) => organ)
    const there = await passOn({ trx, keys, capacity: { partnership } }, request, { regime, organs })
    if (!there) return
    for (const { organ, about } of asked) {
      const frame = { id: newId(), request: there, regime, organ, about }
      const row = { ...frame, asked_on: clock.today(), closes_on: closesOn }
      if (await cases.addConsultation(trx, partnership, row)) await layOut(trx, row)
    }
  })
}
