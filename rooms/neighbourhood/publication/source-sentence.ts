/** Where figures of surveys come from, as one says it: which survey, when people were asked, with which questions. */
import { formats, type Language } from '../../../kit/language.ts'
import { publication as en } from '../messages/publication.en.ts'
import { publication as nl } from '../messages/publication.nl.ts'
import { survey as surveyEn } from '../messages/survey.en.ts'
import { survey as surveyNl } from '../messages/survey.nl.ts'
import type { ScaleId, SurveyDesign } from '../survey/words.ts'
import type { Bilingual } from './words.ts'

type Asked = Pick<SurveyDesign, 'title' | 'fieldworkFrom' | 'fieldworkUntil'>

/** Shapes: `line` in order of time. Ends in a full stop. */
export const sourceSentence = (line: readonly Asked[], scale: ScaleId, version: string): Bilingual => ({
  nl: sentenceIn('nl', line, scale, version),
  en: sentenceIn('en', line, scale, version),
})

function sentenceIn(language: Language, line: readonly Asked[], scale: ScaleId, version: string): string {
  const say = (language === 'nl' ? nl : en).surveySource
  const questions = (language === 'nl' ? surveyNl : surveyEn).scaleNames[scale].toLowerCase()
  const surveys = line.map(({ title, fieldworkFrom, fieldworkUntil }) =>
    say.asked(title, say.fromUntil(fromDay(fieldworkFrom, fieldworkUntil, language), dayIn(fieldworkUntil, language))),
  )
  const [last = '', ...earlier] = surveys.toReversed()
  const listed = earlier.length > 0 ? say.and(earlier.toReversed().join(', '), last) : last
  return say.whole(listed, questions, version)
}

const dayIn = (iso: string, language: Language): string => formats(language).day(iso)
/** `1 september` before a day of the same year, `1 december 2023` before one of the next. */
function fromDay(from: string, until: string, language: Language): string {
  const whole = dayIn(from, language)
  const year = ` ${from.slice(0, 4)}`
  return from.slice(0, 4) === until.slice(0, 4) && whole.endsWith(year) ? whole.slice(0, -year.length) : whole
}
