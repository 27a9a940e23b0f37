/**
 * How a decision weighed one member of the household, for that person's lawyer: what was found, each question with its answer, what was
 * found out about this person, the advice word for word, the hearing, the decision, and how to disagree. Pure: the same file gives the
 * same document. Of other members nothing is input but their names, which are left out where somebody wrote them down.
 */
import type { Language } from '../../../foundation/problem.ts'
import type { ShownMeasure } from '../measure/contract.ts'
import { memberQuestions, type TestQuestion } from '../measure/words.ts'
import { measure as measureEn } from '../messages/measure.en.ts'
import { measure as measureNl } from '../messages/measure.nl.ts'
import { measureTest as testEn } from '../messages/measure-test.en.ts'
import { measureTest as testNl } from '../messages/measure-test.nl.ts'
import { vulnerability as vulnerableEn } from '../messages/vulnerability.en.ts'
import { vulnerability as vulnerableNl } from '../messages/vulnerability.nl.ts'
import { weighingDocument as en } from '../messages/weighing-document.en.ts'
import { weighingDocument as nl } from '../messages/weighing-document.nl.ts'
import { vulnerabilityQuestions } from '../vulnerability/words.ts'
import type { DecisionLetter } from './contract.ts'

export type ToGive = {
  readonly file: ShownMeasure
  readonly member: string
  readonly organ: string
  /** The organ by its code, in words. */
  readonly nameOf: (organ: string) => string
  readonly article: string
  readonly sender: string
}
type Block = DecisionLetter['blocks'][number]
const wordsIn = (language: Language) =>
  language === 'nl'
    ? { say: nl, file: measureNl, test: testNl, check: vulnerableNl }
    : { say: en, file: measureEn, test: testEn, check: vulnerableEn }

/** Advice that was asked about others alone stays out; what was asked about nobody in particular is of the whole file. */
export const adviceIsAbout = (advice: ShownMeasure['advices'][number], member: string): boolean =>
  advice.asked === null || advice.asked.about.length === 0 || advice.asked.about.includes(member)

export function weighingDocument(to: ToGive, language: Language, day: (on: string) => string): DecisionLetter {
  const { file, member } = to
  const words = wordsIn(language)
  const { say, test } = words
  const own = file.members.find(({ id }) => id === member)
  const ownName = own?.name ?? ''
  const others = namesOfOthers(
    ownName,
    file.members.filter(({ id }) => id !== member).map(({ name }) => name),
  )
  const heading = (text: string): Block => ({ kind: 'heading', text })
  const text = (said: string): Block => ({ kind: 'text', text: said })
  const list = (items: readonly string[]): Block => ({ kind: 'list', items: [...items] })
  const ask = (said: string): Block => ({ kind: 'question', text: said })
  // One question speaks to whoever prepares the decision; the reader is somebody else.
  const titleOf = (asked: TestQuestion) => (asked === 'competence' ? say.competence : test.titles[asked])
  const unedited = (said: string): Block[] => paragraphs(said).map(text)
  const about = (said: string): Block[] => unedited(withoutWhole(said))
  const withoutWhole = (said: string) =>
    others.reduce((so, name) => withoutName(so, name, say.anotherResident), said.normalize())
  const isAnswered = (asked: TestQuestion, of: string | null) =>
    file.answers.some((one) => one.question === asked && one.member === of)
  /** Together at the end: a decision for something lighter, or for nothing, does not ask for every answer. */
  const unanswered = (questions: readonly TestQuestion[], of: string | null): Block[] => {
    const open = questions.filter((asked) => !isAnswered(asked, of))
    return open.length === 0 ? [] : [text(say.notAnswered), list(open.map(titleOf))]
  }
  const question = (asked: TestQuestion, of: string | null): Block[] => {
    const answer = file.answers.find((one) => one.question === asked && one.member === of)
    if (!answer) return []
    const chosen = [
      ...(answer.days === null ? [] : [words.file.days(answer.days)]),
      ...answer.choices.map((one) => test.choices[one] ?? one),
    ]
    return [
      ask(titleOf(asked)),
      ...(answer.known ? [] : [text(say.notKnown(day(answer.dueOn ?? file.today)))]),
      ...(chosen.length > 0 ? [list(chosen)] : []),
      ...about(answer.words),
      // Whom it protects somebody against may live in the same home.
      ...(answer.protection ? [text(say.protectionStaysOut)] : []),
    ]
  }
  const advices = file.advices.filter((one) => adviceIsAbout(one, member))
  return {
    title: say.title(ownName),
    sender: to.sender,
    receiver: [say.about(ownName)],
    dateLine: say.dateLine(file.name, day(file.today)),
    blocks: [
      text(say.opening(to.organ, file.power.name[language], to.article)),
      text(say.leftOut),
      heading(say.facts),
      ...about(file.facts),
      text(say.source(withoutWhole(file.source))),
      heading(say.weighing),
      ...file.questions.flatMap((asked) => question(asked, null)),
      ...unanswered(file.questions, null),
      heading(say.aboutYou(ownName)),
      ...memberQuestions.flatMap((asked) => question(asked, member)),
      ...unanswered(memberQuestions, member),
      heading(say.vulnerability),
      ...checkOf(to, words, { text, list, about }, day),
      heading(say.advice),
      ...(advices.length === 0 ? [text(say.noAdvice)] : []),
      ...advices.flatMap((one) => [
        text(say.adviceBy(to.nameOf(one.askedOf), words.file.adviceKinds[one.kind], day(one.askedOn))),
        ...(one.verdict && one.receivedOn
          ? [text(say.adviceSays(words.file.verdicts[one.verdict], day(one.receivedOn)))]
          : [text(say.adviceWaits)]),
        ...(one.text ? unedited(one.text) : []),
        ...(one.setAside ? [text(say.setAside(day(one.setAside.on))), ...about(one.setAside.reasons)] : []),
      ]),
      heading(say.hearing),
      ...(own?.minor ? [text(say.minorNotHeard)] : []),
      ...(own?.view ? [text(say.viewStands(words.file.views[own.view], day(own.viewedOn ?? file.today)))] : []),
      ...(own?.view || own?.minor ? [] : [text(say.notHeardYet)]),
      ...(own?.viewWords ? unedited(own.viewWords) : []),
      ...(file.urgent
        ? [
            heading(words.file.urgent),
            ...(
              [
                [words.file.urgentFacts, file.urgent.facts],
                [words.file.urgentDanger, file.urgent.danger],
                [words.file.urgentWhy, file.urgent.whyNotWait],
                [words.file.whyShortest, file.urgent.whyShortest],
              ] as const
            ).flatMap(([asked, said]) => [ask(asked), ...about(said)]),
          ]
        : []),
      heading(say.decision),
      ...decisionOf(to, words, { text, list, about }, day),
    ],
    signature: [to.organ],
  }
}

type Words = ReturnType<typeof wordsIn>
type Write = {
  readonly text: (said: string) => Block
  readonly list: (items: readonly string[]) => Block
  readonly about: (said: string) => Block[]
}

function checkOf(
  { file, member }: ToGive,
  { say, check: words }: Words,
  write: Write,
  day: (on: string) => string,
): Block[] {
  const check = file.checks.find((one) => one.member === member)
  const override = file.overrides.find((one) => one.member === member)
  const done = [
    ...(check && check.help.length > 0 && check.helpOfferedOn
      ? [say.helped(check.help.map((one) => words.helpKinds[one]).join(', '), day(check.helpOfferedOn))]
      : []),
    ...(check?.questionPutOn ? [say.line(words.done.questionPutOn, day(check.questionPutOn))] : []),
    ...(check?.adviceAskedOn ? [say.line(words.done.adviceAskedOn, day(check.adviceAskedOn))] : []),
  ]
  return [
    ...(check
      ? [
          write.list(
            vulnerabilityQuestions.map((one) => say.line(words.questions[one], words.certainties[check[one]])),
          ),
          ...(done.length > 0 ? [write.list(done)] : []),
          ...write.about(check.words),
          write.text(check.signedAt ? say.signed(day(check.signedAt.slice(0, 10))) : say.notSigned),
        ]
      : [write.text(words.notYet)]),
    ...(override
      ? [write.text(say.without(words.kinds[override.kind], day(override.on))), ...write.about(override.reasons)]
      : []),
  ]
}

function decisionOf(
  { file }: ToGive,
  { say, file: words, test }: Words,
  write: Write,
  day: (on: string) => string,
): Block[] {
  const { decision } = file
  if (!decision) return []
  const means = (one: string) => test.choices[one] ?? one
  const tried = (one: string) => (one === 'nothing' ? words.triedNothing : means(one))
  return [
    write.text(say.decided(words.outcomes[decision.outcome], day(decision.on))),
    ...(decision.days === null ? [] : [write.text(words.days(decision.days))]),
    ...(decision.lighter.length === 0
      ? []
      : [
          write.list([
            say.line(words.lighter, decision.lighter.map(means).join(', ')),
            say.line(words.tried, decision.tried.map(tried).join(', ')),
          ]),
        ]),
    ...write.about(decision.reasons),
    write.text(words.objectionUntil(day(decision.objectionUntil))),
    ...(file.remedies.length === 0
      ? []
      : [
          write.list(
            file.remedies.map((one) =>
              say.remedy(
                words.remedyKinds[one.kind],
                day(one.lodgedOn),
                one.outcome && one.endedOn ? say.ended(words.remedyOutcomes[one.outcome], day(one.endedOn)) : null,
                one.dueOn ? day(one.dueOn) : null,
              ),
            ),
          ),
        ]),
  ]
}

const partsOf = (name: string): string[] => name.split(/\s+/).flatMap((part) => [part, ...part.split('-')])
/**
 * Whole, and in parts; the longest first. A family name that is shared is of this person as well; of a name such as Jan van Dijk the
 * small words say nothing.
 */
function namesOfOthers(own: string, names: readonly string[]): string[] {
  const ownParts = new Set(partsOf(own.normalize().toLowerCase()))
  const all = names
    .map((name) => name.normalize().trim())
    .flatMap((name) => [
      name,
      ...partsOf(name).filter((part) => /^\p{Lu}/u.test(part) && !ownParts.has(part.toLowerCase())),
    ])
  return [...new Set(all)].sort((a, b) => b.length - a.length)
}

/**
 * A name where it stands by itself: a whole name however it was written, a part of one with its capital or in capitals only. In small
 * letters a part can be any word.
 */
const withoutName = (words: string, name: string, instead: string): string => {
  if (name.length < 2) return words
  const literal = (written: string) =>
    written
      .split(/\s+/)
      .map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
      .join('\\s+')
  const whole = /\s/.test(name)
  const written = whole ? literal(name) : `(?:${literal(name)}|${literal(name.toUpperCase())})`
  return words.replace(new RegExp(`(?<![\\p{L}\\p{N}])${written}(?![\\p{L}\\p{N}])`, whole ? 'giu' : 'gu'), instead)
}

const paragraphs = (said: string): string[] =>
  said
    .split(/\n+/)
    .map((line) => line.trim())
    .filter(Boolean)
