/**
 * The answer to a person does not depend on who reported. Twins of one world differ in the reporting organ and its words
 * for nothing else; the letter and its PDF must be the same bytes, in both languages. The control names the reporter.
 */
import { createHash } from 'node:crypto'
import { demoPartnership, demoPeople } from '../demo/people.ts'
import { dayOf, type Id, systemClock } from '../foundation/clock.ts'
import { anAdmission, aReport } from '../rooms/casework/examples.ts'
import { aRestriction, type RightsHouse, rightsHouse } from '../rooms/casework/testing/rights-house.ts'
import type { Letter } from '../rooms/sharing/rights/contract.ts'
import { renderLetterWords } from '../rooms/sharing/rights/render-letter.ts'
import { reactions } from '../server/later.ts'
import { roomRoutes } from '../server/rooms.ts'
import type { Proof, ProofSize } from './proof.ts'

const people = {
  bram: 'politie',
  dewi: 'om',
  karim: 'college',
  lotte: 'reclassering',
  gijs: 'ggz-instelling',
} as const
type Who = keyof typeof people
const everyone = Object.keys(people) as Who[]
/** Whoever may report: nobody admits an own report, and the police admit here. */
const reporters: readonly Who[] = ['lotte', 'gijs', 'karim', 'dewi']

/** A letter without what is drawn by lot: the reference of the request. */
type Answered = { readonly letter: string; readonly pdf: string }
const plain = (words: string, request: Id) => words.replaceAll(`R-${request.slice(0, 8).toUpperCase()}`, 'R-00000000')

async function answerWhere(reporter: Who, variant: number, leak: boolean): Promise<Answered> {
  const house = await rightsHouse(roomRoutes, reactions, { people: demoPeople, partnership: demoPartnership })
  try {
    // A reading of the log is open by the clock of the database, so these worlds live today.
    const { clock } = house.workbench
    clock.advance((systemClock.now().getTime() - clock.now().getTime()) / 1000 - 2 * 86_400)
    const report = aReport({ goal: `Dit schrijft alleen ${reporter} zo.` })
    const { id: inCase } = await house.done<{ id: Id }>(reporter, 'POST', '/v1/cases', report)
    // Who reads it before it is admitted is who reported it; the days after, everybody reads.
    await house.done(reporter, 'GET', `/v1/cases/${inCase}`)
    await house.done('bram', 'POST', `/v1/cases/${inCase}/admission`, anAdmission(Object.values(people)))
    clock.advance(86_400)
    for (const who of everyone) await house.done(who, 'GET', `/v1/cases/${inCase}`)
    for (const who of everyone) await house.contribute(who, inCase, { content: `Wat ${people[who]} weet.` })
    clock.advance(86_400)
    const request = await house.request({ receivedOn: clock.today() })
    for (const who of everyone) await speak(house, who, variant, leak ? reporter : undefined)
    await house.later()
    const at = (step: string) => `/v1/rights-requests/${request}/${step}`
    await house.done('ruud', 'POST', at('opening'))
    await house.done('ines', 'POST', at('decision'), { outcome: 'partly', reasons: 'Wij volgen de organisaties.' })
    const letter = plain((await house.ask('ines', 'GET', at('letter'))).body, request)
    if (!letter.includes('Wie keek naar uw gegevens?')) throw new Error('the letter does not say who looked')
    const again = (await house.ask('ines', 'GET', at('letter'))).body
    if (plain(again, request) !== letter) throw new Error('the same letter twice was not the same')
    const pdf = await house.ask('ines', 'GET', at('letter-as-pdf'))
    if (!pdf.body.startsWith('%PDF')) throw new Error('no document came out')
    return { letter, pdf: await pdfOf(letter) }
  } finally {
    await house.close()
  }
}

/** The renderer is given the letter with the reference taken out: the rest of the bytes must be equal. */
const pdfOf = async (letter: string): Promise<string> =>
  createHash('sha256')
    .update(await renderLetterWords(JSON.parse(letter) as Letter, 'nl'))
    .digest('hex')

/** Everybody answers alike in each twin; every other organ keeps something back, of which one may not be told. */
async function speak(house: RightsHouse, who: Who, variant: number, reporter: Who | undefined): Promise<void> {
  const { items } = await house.done<{ items: { id: Id; about: string }[] }>(who, 'GET', '/v1/consultations')
  for (const { id, about } of items) {
    const leaks = reporter === who ? ' U bent door ons gemeld.' : ''
    const restricted = about === 'own' && (variant + everyone.indexOf(who)) % 3 === 0
    await house.done(who, 'POST', `/v1/consultations/${id}/verdict`, {
      verdict: restricted ? 'partly' : 'give',
      text: about === 'common' ? 'U bent samen besproken.' : `Wat ${people[who]} mag geven.${leaks}`,
      ...(restricted
        ? { restriction: aRestriction({ told: variant % 2 === 0, lookAgainOn: inTwoMonths(house) }) }
        : {}),
    })
  }
}

const inTwoMonths = ({ workbench }: RightsHouse) => dayOf(new Date(workbench.clock.now().getTime() + 60 * 86_400_000))

const twins = (size: ProofSize) =>
  size === 'full' ? { variants: 4, reporters } : { variants: 1, reporters: reporters.slice(0, 2) }

export const proof: Proof = {
  name: 'access-export',
  title: 'The answer to a person is the same, byte for byte, whoever reported',
  promises: ['P13'],
  run: async (size) => {
    const wanted = twins(size)
    let worlds = 0
    let different = 0
    for (let variant = 0; variant < wanted.variants; variant++) {
      const answers: Answered[] = []
      for (const reporter of wanted.reporters) {
        answers.push(await answerWhere(reporter, variant, false))
        worlds++
      }
      different += new Set(answers.map(({ letter }) => letter)).size - 1
      different += new Set(answers.map(({ pdf }) => pdf)).size - 1
    }
    const [one, other] = [await answerWhere('lotte', 1, true), await answerWhere('gijs', 1, true)]
    const found = one.letter !== other.letter && one.pdf !== other.pdf
    return {
      passed: different === 0,
      figures: { worlds, documents: worlds * 2, reporters: wanted.reporters.length, different },
      control: found ? 'found' : 'missed',
      planted: 'an organ that writes in its own part that it reported',
    }
  },
}
