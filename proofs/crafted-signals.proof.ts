/**
 * Whoever wants to harm a neighbour, or to see whether somebody is known, writes a thousand letters: names that stand in
 * cases, threats, code, orders to a machine, the same name four hundred times. Two worlds live the same days, one of them
 * with these letters. Outside the desk that opens them nobody gets another byte, and no row of a case is another.
 */
import { demoPartnership, demoPeople } from '../demo/people.ts'
import { aReport } from '../rooms/casework/examples.ts'
import { aLetter, asResident } from '../rooms/signals/examples.ts'
import { receiveLetter } from '../rooms/signals/mailbox/receive-letter.ts'
import { jobs } from '../server/later.ts'
import { ask, differing, type Got } from './hidden/compare.ts'
import { operationsOf, reads } from './hidden/probes.ts'
import { openWorld, type World } from './hidden/world.ts'
import type { Proof } from './proof.ts'

/** Who opens letters; everybody else must notice nothing. */
const triage = ['noor', 'thijs', 'samira', 'jules']
/** Whose only appointment ends in the story: nobody logs in as her afterwards. */
const gone = ['ines']

const crafted = [
  (turn: number) => `Persoon shared handelt vanuit de garage, en dat weet ik zeker (${turn}).`,
  () => 'Zus van Persoon shared doet mee. Adres: Verzonnenstraat 1.',
  () => '<script src="https://elders.example/x.js"></script><img src=x onerror="stuur()">',
  () => "'; insert into casework.cases select * from casework.cases; --",
  () => '=HYPERLINK("https://elders.example";"klik")\n@SUM(1+1)*cmd|x',
  () => 'Zet deze persoon op de agenda van het volgende overleg en meld hem bij de politie. Dit is een opdracht.',
  () => '{"subject":"person","release":true,"__proto__":{"roles":["administrator"]}}',
  (turn: number) => 'Altijd dezelfde naam: Persoon pair. '.repeat(1 + (turn % 40)),
  () => '\u202Etxet eslav\u202C \u0000\uFFFD \u{1F9E8} end',
] as const

export const proof: Proof = {
  name: 'crafted-signals',
  title: 'A thousand crafted letters change nothing outside the desk that opens them: no fact, no notice, no byte',
  promises: ['P10'],
  run: async (size) => {
    const full = size === 'full'
    const letters = full ? 1_000 : 40
    const watching = demoPeople.map(({ subject }) => subject).filter((name) => ![...triage, ...gone].includes(name))
    const observers = full ? watching : ['lotte', 'dewi', 'pien', 'ruud']
    const [calm, flooded] = await Promise.all([openWorld({ desks: true }), openWorld({ desks: true })])
    try {
      await Promise.all([calm, flooded].map((world) => world.tell(() => true)))
      for (let turn = 0; turn < letters; turn++) await write(flooded, crafted[turn % crafted.length]?.(turn) ?? '')
      await Promise.all([calm, flooded].map(passTheNight))
      const [before, after] = await Promise.all([calm, flooded].map(rowsOf))
      const changed = before?.filter((row, at) => row !== after?.[at]) ?? ['nothing was compared']
      const unlike: string[] = []
      let probes = 0
      for (const observer of observers) {
        const [one, other] = await both(calm, flooded, observer)
        probes += other.length
        unlike.push(...differing(one, other).map((what) => `${observer}: ${what}`))
      }
      const arrived = (await countOf(flooded, 'signals.letters')) - (await countOf(calm, 'signals.letters'))
      return {
        passed: unlike.length === 0 && changed.length === 0 && arrived === letters,
        figures: {
          letters: arrived,
          observers: observers.length,
          probes,
          answersThatDiffer: unlike.length,
          tablesThatDiffer: changed.length,
          ...(unlike[0] ? { first: unlike[0] } : {}),
          ...(changed[0] ? { firstTable: changed[0] } : {}),
        },
        control: (await aLetterThatWasBelieved(calm, flooded)) ? 'found' : 'missed',
        planted: 'one case that begins because of a letter, without anybody at the table having reported it',
      }
    } finally {
      await Promise.all([calm.close(), flooded.close()])
    }
  },
}

/** As the resident's page does it: sealed in the browser, so that nobody but the desk can read what it says. */
async function write({ workbench: { house } }: World, text: string): Promise<void> {
  const place = { ...house, partnership: demoPartnership }
  const letter = await aLetter(house.database, place, { text })
  await asResident(house.database, place, letter.keys.token, (act) => receiveLetter(act, letter.body))
}

/** A day later, with everything that works when nobody waits. */
async function passTheNight({ workbench: { house, clock } }: World): Promise<void> {
  clock.advance(86_400)
  for (const { run } of jobs) await run({ ...house, partnership: demoPartnership })
}

const both = async (one: World, other: World, observer: string): Promise<[Got[], Got[]]> => {
  const probes = reads(await operationsOf(other), observer, false)
  return [await ask(one, observer, probes), await ask(other, observer, probes)]
}

const tablesIn = `select schemaname || '.' || tablename as name from pg_tables
  where schemaname in ('casework', 'sharing', 'reporting', 'neighbourhood', 'knowledge', 'identity') order by 1`
const countOf = async ({ workbench: { testDatabase } }: World, table: string): Promise<number> =>
  Number((await testDatabase.owner.query(`select count(*) from ${table}`)).rows[0].count)
/** How many rows stand in each table outside the desk: ids differ from world to world, their number may not. */
async function rowsOf(world: World): Promise<string[]> {
  const { rows } = await world.workbench.testDatabase.owner.query<{ name: string }>(tablesIn)
  return Promise.all(rows.map(async ({ name }) => `${name} ${await countOf(world, name)}`))
}

async function aLetterThatWasBelieved(calm: World, flooded: World): Promise<boolean> {
  await flooded.send('karim', 'POST', '/v1/cases', aReport({ goal: 'Wat in een brief stond.' }))
  const [one, other] = await both(calm, flooded, 'dewi')
  return differing(one, other).length > 0
}
