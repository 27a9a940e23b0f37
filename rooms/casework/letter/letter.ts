/**
 * What one adult of the household is written about a decision: what was decided and why, what that person said, how to disagree,
 * and what is kept. Pure: the same file gives the same letter. What another resident said, what was found out about anybody's
 * freedom or debts, and which help was offered are no input: an envelope is opened by whoever stands at the door.
 */
import type { Language } from '../../../foundation/problem.ts'
import type { AdviceKind, AdviceVerdict, LighterMeans, MeasureOutcome, RemedyEffect } from '../measure/words.ts'
import { letter as en } from '../messages/letter.en.ts'
import { letter as nl } from '../messages/letter.nl.ts'
import type { DecisionLetter } from './contract.ts'

export type ToWrite = {
  readonly name: string
  readonly file: string
  readonly place: string
  readonly organ: string
  readonly power: string
  readonly article: string
  readonly receiver: string
  readonly decidedOn: string
  readonly outcome: MeasureOutcome
  readonly days: number | null
  /** What comes instead of the measure. */
  readonly lighter: readonly LighterMeans[]
  readonly reasons: string
  readonly objectionUntil: string
  /** In the words of this person. */
  readonly view: string | null
  readonly notHeard: boolean
  readonly advices: readonly { readonly kind: AdviceKind; readonly organ: string; readonly verdict: AdviceVerdict }[]
  readonly urgent: boolean
  /** What an objection or an appeal changed since. */
  readonly changed: { readonly effect: RemedyEffect; readonly days: number | null; readonly on: string | null } | null
  readonly ledger: { readonly keptUntil: string } | null
  readonly destroyBy: string
  readonly sender: string
  readonly contact: { readonly name: string; readonly address: string; readonly telephone: string }
}
type Block = DecisionLetter['blocks'][number]
const wordsIn = (language: Language): typeof nl => (language === 'nl' ? nl : en)

export function decisionLetter(to: ToWrite, language: Language, day: (on: string) => string): DecisionLetter {
  const say = wordsIn(language)
  const heading = (text: string): Block => ({ kind: 'heading', text })
  const text = (said: string): Block => ({ kind: 'text', text: said })
  const list = (items: readonly string[]): Block => ({ kind: 'list', items: [...items] })
  const advices = to.advices.map(({ kind, organ, verdict }) =>
    say.advice(organ, say.about[kind], say.verdicts[verdict]),
  )
  const changed = to.changed && to.changed.effect !== 'stands' ? to.changed : null
  return {
    title: say.title(to.power),
    sender: to.sender,
    receiver: [to.receiver, ...to.place.split(/,\s*/)].filter(Boolean),
    dateLine: say.dateLine(day(to.decidedOn), to.file),
    blocks: [
      text(say.dear(to.name)),
      text(say.opening(day(to.decidedOn), to.organ, to.place)),
      heading(say.decided),
      text(say.outcomes[to.outcome]),
      ...(to.lighter.length === 0 ? [] : [list(to.lighter.map((one) => say.lighter[one]))]),
      ...(to.days === null ? [] : [text(say.lasts(to.days))]),
      text(say.basis(to.article)),
      ...(to.urgent ? [text(say.urgent)] : []),
      ...(changed
        ? [text(say.changed(say.effects[changed.effect], changed.days, changed.on === null ? null : day(changed.on)))]
        : []),
      heading(say.why),
      ...paragraphs(to.reasons).map(text),
      heading(say.yourView),
      ...(to.view === null
        ? [text(to.notHeard ? say.notHeard : say.noView)]
        : [text(say.youSaid), ...paragraphs(to.view).map(text)]),
      ...(advices.length === 0 ? [] : [heading(say.advised), list(advices), text(say.readAdvice)]),
      heading(say.disagree),
      text(say.object(day(to.objectionUntil))),
      list(say.objectionSays),
      text(say.sendTo(to.organ, to.contact.address)),
      text(say.cannotWait),
      text(say.helpWithLetter),
      heading(say.kept),
      text(to.ledger ? say.ledger(day(to.ledger.keptUntil)) : say.noLedger),
      ...(to.ledger ? [list(say.ledgerRights)] : []),
      text(say.file(day(to.destroyBy))),
      heading(say.questions),
      text(say.call(to.contact.name, to.contact.telephone, to.file)),
      text(say.translation),
    ],
    signature: [say.regards, to.organ],
  }
}

const paragraphs = (said: string): string[] =>
  said
    .split(/\n+/)
    .map((line) => line.trim())
    .filter(Boolean)
