/** What each source says, in words with numbers: verdict, interval, where it comes from, what it cannot know. */
import { useFormats, useMessages } from '../../../kit/workbench/index.ts'
import type { ShownDivergence } from '../divergence/contract.ts'
import { standings } from '../elicitation/words.ts'
import { divergence as en } from '../messages/divergence.en.ts'
import { divergence as nl } from '../messages/divergence.nl.ts'
import { elicitation as elicitationEn } from '../messages/elicitation.en.ts'
import { elicitation as elicitationNl } from '../messages/elicitation.nl.ts'
import { survey as surveyEn } from '../messages/survey.en.ts'
import { survey as surveyNl } from '../messages/survey.nl.ts'

export type SourceRow = { readonly source: string; readonly says: string; readonly details: readonly string[] }

type Said = Pick<ShownDivergence, 'people' | 'register' | 'professionals'>
export function useSourceRows(): (said: Said) => readonly SourceRow[] {
  const say = useMessages(nl, en)
  const rounds = useMessages(elicitationNl, elicitationEn)
  const surveys = useMessages<typeof surveyEn>(surveyNl, surveyEn)
  const { number, shortDay } = useFormats()
  const one = (amount: number) => number(amount, 1)

  const people = (said: ShownDivergence['people']): SourceRow => {
    if (!said) return { source: say.people, says: say.notChosen, details: [] }
    const scale = surveys.scaleNames[said.scale]
    const { area, whole } = said
    const score = !area
      ? say.scoreUnknown(scale)
      : whole === null
        ? say.scoreAlone(scale, one(area.mean), one(area.low), one(area.high))
        : say.score(scale, one(area.mean), one(area.low), one(area.high), one(whole))
    const behind = area ? [say.respondents(number(area.respondents), said.title, shortDay(said.fieldworkUntil))] : []
    return { source: say.people, says: say.verdicts[said.verdict], details: [score, ...behind] }
  }
  const register = (said: ShownDivergence['register']): SourceRow => {
    if (!said) return { source: say.register, says: say.notChosen, details: [] }
    const { area, elsewhere } = said
    const rate = !area
      ? say.rateUnknown
      : elsewhere
        ? say.rate(one(area.rate), one(area.low), one(area.high), one(elsewhere.rate))
        : say.rateAlone(one(area.rate), one(area.low), one(area.high))
    return {
      source: say.register,
      says: say.verdicts[said.verdict],
      details: [
        rate,
        ...(area ? [say.counted(number(area.count), said.title, said.stretch)] : []),
        say.counts[said.counts as keyof typeof say.counts] ?? say.counts.unknown,
        say.foundBy[said.foundBy as keyof typeof say.foundBy] ?? say.foundBy.unknown,
        said.source,
      ],
    }
  }
  const professionals = (said: ShownDivergence['professionals']): SourceRow => {
    if (!said) return { source: say.professionals, says: say.notChosen, details: [] }
    const word = (place: number) => rounds.standings[standings[Math.round(place) - 1] ?? 'alike']
    const { beside, foremost } = said
    const details = beside
      ? [
          say.beside(word(beside.median), word(beside.low), word(beside.high)),
          say.besideAnswers(number(beside.answers), shortDay(said.openedOn)),
        ]
      : [say.besideUnknown]
    return {
      source: say.professionals,
      says: say.verdicts[said.verdict],
      details: foremost ? [...details, say.foremost(foremost)] : details,
    }
  }
  return (divergence) => [
    people(divergence.people),
    register(divergence.register),
    professionals(divergence.professionals),
  ]
}
