/**
 * The answer a person gets, built from what lies open at the desk and from nothing else. Who reported, who asked for
 * what and in which case it stands is no input: the same verdicts give the same letter, whoever spoke first.
 */
import type { Language } from '../../../foundation/problem.ts'
import { letters as en } from '../messages/letters.en.ts'
import { letters as nl } from '../messages/letters.nl.ts'
import type { Letter } from './contract.ts'
import type {
  DecisionOutcome,
  IdentityWay,
  RequestKind,
  RestrictionLetter,
  VerdictKind,
  VerdictSubject,
} from './words.ts'

export type SaidToPerson = {
  readonly about: VerdictSubject
  /** As people call it; of no use where it spoke for all, empty where nobody is named. */
  readonly organ: string
  readonly verdict: VerdictKind
  readonly letter: RestrictionLetter | null
  readonly told: boolean
  readonly late: boolean
  readonly text: string | undefined
}
export type ToAnswer = {
  readonly reference: string
  readonly kind: RequestKind
  readonly receivedOn: string
  readonly identityWay: IdentityWay
  readonly outcome: DecisionOutcome
  readonly reasons: string
  readonly decidedOn: string
  readonly person: { readonly name: string; readonly address: string }
  readonly partnership: string
  readonly contactPoint: { readonly name: string; readonly address: string; readonly telephone: string }
  readonly said: readonly SaidToPerson[]
  /** Who looked, for an answer about access: by organ and day; never a name, and nothing before a case was admitted. */
  readonly seen: readonly { readonly organ: string; readonly day: string }[]
}
type Block = Letter['blocks'][number]
const words = { nl, en }

/**
 * A restriction of which the person may not be told leaves no trace: its organ is then not in the letter, and the
 * sentences about restrictions are the same in every letter.
 */
export function letterTo(asked: ToAnswer, language: Language, day: (on: string) => string): Letter {
  const say = words[language]
  const heading = (text: string): Block => ({ kind: 'heading', text })
  const text = (said: string): Block => ({ kind: 'text', text: said })
  const told = asked.said.filter(({ verdict, told: may }) => verdict !== 'no-answer' && (may || verdict !== 'refuse'))
  const now = told.filter(({ late }) => !late)
  const given = (said: readonly SaidToPerson[]): Block[] => said.flatMap((one) => paragraphs(one.text).map(text))
  // Nobody is named where an organ spoke for all, nor where something is kept back elsewhere.
  const named = ({ about, organ }: SaidToPerson) => about !== 'common' && organ !== ''
  const common = now.filter((one) => !named(one))
  const own = now.filter(named)
  const organs = [...new Set(own.map(({ organ }) => organ))].sort((a, b) => a.localeCompare(b))
  const restricted = now.filter(({ letter, told: may }) => letter !== null && may)
  const late = told.filter((one) => one.late)
  return {
    title: say.title[asked.kind],
    sender: asked.partnership,
    receiver: [asked.person.name, ...asked.person.address.split(/,\s*|\n/)].filter(Boolean),
    dateLine: say.dateLine(day(asked.decidedOn), asked.reference),
    blocks: [
      text(say.opening[asked.kind](day(asked.receivedOn))),
      text(say.identity[asked.identityWay]),
      heading(say.decision),
      text(say.outcomes[asked.outcome]),
      ...paragraphs(asked.reasons).map(text),
      ...(asked.kind === 'access' && given(common).length > 0 ? [heading(say.common), ...given(common)] : []),
      ...(asked.kind !== 'access' ? given(common) : []),
      ...organs.flatMap((organ) => {
        const said = own.filter((one) => one.organ === organ)
        const blocks = given(said)
        const nothing = said.every(({ verdict }) => verdict === 'nothing-held')
        if (blocks.length > 0) return [heading(say.from(organ)), ...blocks]
        return nothing ? [heading(say.from(organ)), text(say.nothingFrom[asked.kind])] : []
      }),
      ...(late.length > 0 ? [heading(say.late), text(say.lateLede), ...given(late)] : []),
      ...(asked.seen.length > 0
        ? [
            heading(say.seen),
            text(say.seenLede),
            { kind: 'list' as const, items: asked.seen.map(({ organ, day: on }) => say.seenBy(organ, day(on))) },
          ]
        : []),
      heading(say.keptBack),
      text(say.keptBackLede),
      ...(restricted.length > 0
        ? [
            {
              kind: 'list' as const,
              items: [...new Set(restricted.map(({ letter }) => say.grounds[letter as RestrictionLetter]))].sort(),
            },
          ]
        : []),
      text(say.keptBackControl),
      heading(say.about),
      ...say.aboutText.map(text),
      heading(say.disagree),
      ...say.disagreeText.map(text),
      text(say.contact(asked.contactPoint.name, asked.contactPoint.address, asked.contactPoint.telephone)),
    ],
  }
}

const paragraphs = (said: string | undefined): string[] =>
  (said ?? '')
    .split(/\n+/)
    .map((line) => line.trim())
    .filter(Boolean)
