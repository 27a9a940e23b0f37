/** An act with its audit row and its leaf, against a transaction that inserts one plain row of the same size. */

import type { Capacity } from '../../foundation/capacity.ts'
import { newId, systemClock } from '../../foundation/clock.ts'
import { perform } from '../../foundation/perform.ts'
import { testDatabase } from '../../foundation/testing/database.ts'
import { type Measurement, rounded, sideBySide } from './measurement.ts'

const person: Capacity = {
  partnership: '0c7a1d8e-5b0f-4c1a-9a57-3f4f3c2b1a00',
  person: newId(),
  appointment: newId(),
  organ: 'politie',
  roles: ['partner-professional'],
  ground: 'processing',
  regime: 'WGS-ZVH',
  purpose: 'zvh-casusoverleg/1',
}
const writers = 4

export const measureActs: Measurement = async () => {
  const test = await testDatabase()
  const house = { database: test.database, clock: systemClock, keys: undefined as never }
  await test.owner.query('create table public.plain (id uuid primary key, at timestamptz, words text)')
  const atOnce = (step: () => Promise<unknown>) => async () => {
    await Promise.all(Array.from({ length: writers }, step))
    return writers
  }
  const act = () =>
    perform(house, person, { audit: 'bench.thing.seen', request: newId() }, async ({ note }) => note(newId()))
  const plain = () => test.owner.query('insert into public.plain values ($1, now(), $2)', [newId(), 'x'.repeat(300)])
  try {
    const rates = await sideBySide({ ours: atOnce(act), yardstick: atOnce(plain) })
    return [
      {
        measure: 'acts on record',
        workload: `sealed context, audit row, salted commitment and leaf in one transaction, ${writers} writers`,
        figure: rounded(rates.ours),
        unit: 'acts/s',
        yardstick: 'one plain insert of 300 characters, committed by itself',
        yardstickFigure: rounded(rates.yardstick),
        ratio: rounded(rates.ours / rates.yardstick),
      },
    ]
  } finally {
    await test.close()
  }
}
