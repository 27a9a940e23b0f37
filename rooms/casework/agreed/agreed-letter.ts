/**
 * The letter about what was agreed. Pure: the same actions give the same letter. Contributions, the record, decisions, what is done
 * about it by whom else, and anybody of the circle are no input; nor is an action that quotes what a partner brought.
 */
import type { Language } from '../../../foundation/problem.ts'
import type { DecisionLetter } from '../letter/contract.ts'
import { agreed as en } from '../messages/agreed.en.ts'
import { agreed as nl } from '../messages/agreed.nl.ts'
import type { NoticeStanding } from '../notice/notice.ts'
import type { Footing } from '../record/words.ts'

export type Agreed = {
  readonly owner: string
  readonly what: string
  readonly dueOn: string
  readonly doneOn: string | null
  readonly footing: Footing | null
  readonly narrowed: boolean
  /** The article of the task on which it rests. */
  readonly article: string
}
/** Null: to the person. */
export type Receiver = string | null

/** To an organ only about its own part; to the person nothing that organs agreed among themselves. What quotes goes to neither. */
export const mayBeWritten = (action: Pick<Agreed, 'owner' | 'footing' | 'narrowed'>, to: Receiver): boolean =>
  !action.narrowed && (to === null ? action.footing !== 'between-organs' : action.owner === to)

/** Nobody learns from this letter that there is a case: who was told hears more, and as long as an organ holds that back, nobody writes. */
export const thePersonKnows = (told: boolean, notice: NoticeStanding | undefined): boolean =>
  notice !== undefined && notice.notice_held_by.length === 0 && (told || notice.notice_sent_on !== null)

export type ToTell = {
  /** Null: the letter goes to an organ. */
  readonly person: { readonly name: string; readonly address: string | null; readonly minor: boolean } | null
  readonly organ: string
  readonly writer: string
  readonly caseName: string
  readonly writtenOn: string
  readonly destroyBy: string
  readonly actions: readonly Agreed[]
  readonly sender: string
  readonly contact: { readonly name: string; readonly address: string; readonly telephone: string }
}
type Block = DecisionLetter['blocks'][number]
const wordsIn = (language: Language): typeof nl => (language === 'nl' ? nl : en)

export function agreedLetter(to: ToTell, language: Language, day: (on: string) => string): DecisionLetter {
  const say = wordsIn(language)
  const heading = (text: string): Block => ({ kind: 'heading', text })
  const text = (said: string): Block => ({ kind: 'text', text: said })
  const list = (items: readonly string[]): Block => ({ kind: 'list', items: [...items] })
  const { person, contact } = to
  const agreed = to.actions.flatMap((action) => [
    text(action.what),
    list([
      say.who(action.owner),
      action.doneOn ? say.doneOn(day(action.doneOn)) : say.dueOn(day(action.dueOn)),
      say.restsOn(action.article),
      ...(person && action.footing === 'voluntary' ? [say.voluntary] : []),
      ...(person && action.footing === 'imposed' ? [say.imposed] : []),
    ]),
  ])
  const ofPerson = person && [
    heading(say.disagree),
    text(say.saySo),
    text(say.noDecision),
    text(say.helpIsFree),
    heading(say.yourData),
    text(say.kept(day(to.destroyBy))),
    list(say.rights),
    text(say.writeTo(contact.name, contact.address)),
    text(say.complain),
  ]
  return {
    title: say.title,
    sender: to.sender,
    receiver: person
      ? [person.minor ? say.parentsOf(person.name) : person.name, ...(person.address?.split(/,\s*/) ?? [])]
      : [to.organ],
    dateLine: say.dateLine(day(to.writtenOn), to.caseName),
    blocks: [
      text(person ? (person.minor ? say.dearParents : say.dear(person.name)) : say.dearColleague),
      text(person ? (person.minor ? say.openingAbout(person.name) : say.opening) : say.openingToOrgan(to.caseName)),
      heading(say.whatWasAgreed),
      ...agreed,
      ...(ofPerson || [text(say.secrecy)]),
      heading(say.questions),
      text(person ? say.call(contact.name, contact.telephone, to.caseName) : say.askAtTheTable(to.writer)),
      ...(person ? [text(say.translation)] : []),
    ],
    signature: [say.regards, to.writer],
  }
}
