/** The contact point informs a person (BGS 1.3): organs hand over whom, it sends the letter and says so. */
import type { Act } from '../../../foundation/act.ts'
import type { Id } from '../../../foundation/clock.ts'
import { raise } from '../../../foundation/events/raise.ts'
import { openItem, sealItem } from '../../../foundation/keys/items.ts'
import { decideOr } from '../../../foundation/policy/decide.ts'
import { formats } from '../../../kit/language.ts'
import { partnership } from '../../../kit/partnership.ts'
import { sharingEvents } from '../events.ts'
import { letters as en } from '../messages/letters.en.ts'
import { letters as nl } from '../messages/letters.nl.ts'
import { countOpenings } from '../openings/count-openings.ts'
import { sharingProblems } from '../problems.ts'
import { renderLetterWords } from '../rights/render-letter.ts'
import * as store from './store.ts'

export type ToInform = {
  readonly id: Id
  readonly name: string
  readonly address: string
  readonly minor: boolean
  readonly dueOn: string
}
type OneLetter = { readonly params: { readonly letter: Id } }
type Named = Pick<ToInform, 'name' | 'address'>

const placeOf = (id: Id) => ({
  compartment: 'WGS-ZVH',
  case: id,
  table: 'sharing.information_letters',
  column: 'person_sealed',
  row: id,
})

/** For the room that knows the person; whether it may is asked there, of the rules. */
export async function askToInform(act: Act, { id, minor, dueOn, name, address }: ToInform): Promise<void> {
  const { regime } = act.capacity
  await store.addLetter(act.trx, act.capacity.partnership, {
    id,
    regime,
    minor,
    handed_on: act.clock.today(),
    due_on: dueOn,
    sent_on: null,
    person_sealed: await sealItem(act, placeOf(id), JSON.stringify({ name, address })),
  })
}

const personOf = async (act: Act, row: store.InformationRow): Promise<Named> =>
  JSON.parse(await openItem(act, placeOf(row.id), row.person_sealed)) as Named

/** The privacy officer sees days only; whom it is about reads who sends it. */
export async function listInformationLetters(act: Act) {
  const rows = await store.allLetters(act.trx)
  act.note(...rows.map(({ id }) => id))
  const desk = act.capacity.roles.includes('contact-point-clerk')
  if (desk)
    await countOpenings(
      act,
      'person',
      rows.map(({ id }) => id),
    )
  const items = await Promise.all(
    rows.map(async (row) => ({
      id: row.id,
      ...(desk ? await personOf(act, row) : { name: null, address: null }),
      minor: row.minor,
      handedOn: row.handed_on,
      dueOn: row.due_on,
      sentOn: row.sent_on,
    })),
  )
  return { today: act.clock.today(), items }
}

/** Errors: `sharing/information-letter-not-found`. */
async function letterAt(act: Act, id: Id): Promise<store.InformationRow> {
  act.note(id)
  const row = await store.letterWith(act.trx, id)
  if (!row) throw sharingProblems.because('information-letter-not-found')
  return row
}

/** Says the same to everybody: nothing of what is known, and nothing of who brought it. */
export async function renderInformationLetter(act: Act, { params }: OneLetter): Promise<Uint8Array<ArrayBuffer>> {
  const row = await letterAt(act, params.letter)
  const { name, address } = await personOf(act, row)
  const { language } = act
  const say = language === 'nl' ? nl : en
  const contact = partnership.contactPoint
  return renderLetterWords(
    {
      title: say.informTitle,
      sender: partnership.name[language],
      receiver: [...(row.minor ? [say.toParents] : []), name, ...address.split(/,\s*/)].filter(Boolean),
      dateLine: formats(language).day(act.clock.today()),
      blocks: [
        ...say.informText.map((text) => ({ kind: 'text' as const, text })),
        { kind: 'heading', text: say.about },
        ...say.aboutText.map((text) => ({ kind: 'text' as const, text })),
        { kind: 'text', text: say.contact(contact.name[language], contact.address, contact.telephone) },
      ],
    },
    language,
  )
}

/** Errors: `sharing/information-letter-not-found`, also for what was sent before. */
export async function sendInformationLetter(act: Act, { params }: OneLetter): Promise<{ id: Id }> {
  const { id, regime } = await letterAt(act, params.letter)
  const question = {
    action: 'sharing/send-information',
    resource: { type: 'sharing::InformationLetter', id, attributes: { regime } },
  }
  await decideOr(act, question, sharingProblems.because('not-the-desks-to-do'))
  if (!(await store.markSent(act.trx, id, act.clock.today())))
    throw sharingProblems.because('information-letter-not-found')
  await raise(act, sharingEvents.personInformed, [id])
  return { id }
}
