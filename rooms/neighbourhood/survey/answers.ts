/**
 * Answers as they are delivered: a line per respondent, with only what the design asked. Whatever else stands in the file
 * stops everything; so does an area, an age or a sex in more detail than the design has.
 */
import { delimitedRows, delimiterIn } from '../reading/delimited.ts'
import { ReadingFault } from '../reading/reading-fault.ts'
import { isAboutPersons, sensitiveKindOf } from '../reading/sensitive.ts'
import { AnswerFault } from './fault-in-answers.ts'
import { questionsOf } from './scale.ts'
import type { SurveyDesign, SurveyGroup } from './words.ts'

/** Respondent i in every column. Codes of groups as the design writes them; null: not answered. */
export type Answers = {
  readonly respondents: number
  readonly area: readonly string[]
  readonly age: readonly string[]
  readonly sex: readonly string[]
  /** Null: the file has none. */
  readonly weight: readonly number[] | null
  readonly questions: { readonly [question: string]: readonly (string | null)[] }
}

type Part = 'area' | 'age' | 'sex' | 'weight'
const headings: { readonly [P in Part]: RegExp } = {
  area: /^(?:buurt|wijk|gebied|area|neighbourhood)(?:[ _]?code)?$/i,
  age: /^(?:leeftijds?(?:[ _]?(?:klasse|groep))?|age(?:[ _]?(?:class|group))?)$/i,
  sex: /^(?:geslacht|sex|gender)$/i,
  weight: /^(?:weeg)?(?:gewicht|factor)$|^weight$/i,
}
/** Beyond what `isAboutPersons` knows: where somebody lives, or when somebody was born or answered, to the point. */
const tooClose =
  /postcode|zip|(?:huis|woon)?adres|address|naam|name|ge(?:boorte|b)[ _-]?(?:jaar|datum|dag)|birth|e-?mail|telefoon|phone|mobiel|ip[ _-]?(?:adres|address)|co[oö]rdina|latitude|longitude|lengtegraad|breedtegraad|respondent|persoon|person|token|toelichting|opmerking|remark|comment/i

/** Units: respondents; a larger file is no survey of this partnership. */
const mostRespondents = 100_000

/**
 * Errors: `AnswerFault` `about-persons`, `sensitive-question`, `unknown-question`, `column-missing`, `finer-than-design`,
 * `unknown-area`, `unknown-answer`, `bad-weight`, `no-answers`; `ReadingFault` for what any table can have wrong.
 */
export async function answersIn(text: AsyncIterable<string>, head: string, design: SurveyDesign): Promise<Answers> {
  let columns: Columns | undefined
  const kept = { area: [] as string[], age: [] as string[], sex: [] as string[], weight: [] as number[] }
  const questions: { [question: string]: (string | null)[] } = {}
  for await (const rows of delimitedRows(text, delimiterIn(head)))
    for (const { line, cells } of rows) {
      if (!columns) {
        columns = columnsOf(cells, design)
        for (const { id } of columns.questions) questions[id] = []
        continue
      }
      if (cells.length !== columns.width)
        throw new ReadingFault('uneven-row', { line, found: String(cells.length), expected: String(columns.width) })
      if (kept.area.length === mostRespondents)
        throw new ReadingFault('too-large', { expected: String(mostRespondents) })
      const cell = (place: number) => cells[place]?.trim() ?? ''
      kept.area.push(groupAt(design.areas, cell(columns.at.area), 'unknown-area', line, 'area'))
      if (columns.at.age !== undefined)
        kept.age.push(groupAt(design.ages, cell(columns.at.age), 'finer-than-design', line, 'age'))
      if (columns.at.sex !== undefined)
        kept.sex.push(groupAt(design.sexes, cell(columns.at.sex), 'finer-than-design', line, 'sex'))
      if (columns.at.weight !== undefined) kept.weight.push(weightIn(cell(columns.at.weight), line))
      for (const { id, at, codes } of columns.questions) {
        const given = cell(at)
        if (given !== '' && !codes.has(given)) throw new AnswerFault('unknown-answer', { line, column: id })
        questions[id]?.push(given === '' ? null : given)
      }
    }
  if (!columns || kept.area.length === 0) throw new AnswerFault('no-answers')
  return {
    respondents: kept.area.length,
    ...{ area: kept.area, age: kept.age, sex: kept.sex },
    weight: columns.at.weight === undefined ? null : kept.weight,
    questions,
  }
}

type Columns = {
  readonly width: number
  readonly at: { readonly area: number; readonly age?: number; readonly sex?: number; readonly weight?: number }
  readonly questions: readonly { readonly id: string; readonly at: number; readonly codes: ReadonlySet<string> }[]
}

function columnsOf(written: readonly string[], design: SurveyDesign): Columns {
  const names = written.map((name) => name.trim())
  const doubled = names.find(
    (name, place) => names.findIndex((other) => other.toLowerCase() === name.toLowerCase()) !== place,
  )
  if (doubled !== undefined) throw new ReadingFault('doubled-heading', { found: doubled })
  const questions = questionsOf(design.scales)
  const at = new Map<string, number>()
  const found: { id: string; at: number; codes: Set<string> }[] = []
  for (const [place, name] of names.entries()) {
    const question = questions.find(({ id }) => id === name.toLowerCase())
    if (question) {
      const codes = new Set([...Object.keys(question.points), ...(question.noAnswer ?? []).map(String)])
      found.push({ id: question.id, at: place, codes })
      continue
    }
    const part = (Object.keys(headings) as Part[]).find((one) => headings[one].test(name))
    if (part && isAsked(part, design)) at.set(part, place)
    else throw new AnswerFault(whyNot(name, part), { column: name.slice(0, 40) })
  }
  const area = at.get('area')
  if (area === undefined) throw new AnswerFault('column-missing', { column: 'area' })
  for (const [part, asked] of [
    ['age', design.ages.length > 0],
    ['sex', design.sexes.length > 0],
    ['weight', design.weighting === 'delivered'],
  ] as const)
    if (asked && !at.has(part)) throw new AnswerFault('column-missing', { column: part })
  for (const { id } of questions)
    if (!found.some((one) => one.id === id)) throw new AnswerFault('column-missing', { column: id })
  return { width: names.length, at: { area, ...Object.fromEntries(at) } as Columns['at'], questions: found }
}

const isAsked = (part: Part, { ages, sexes, weighting }: SurveyDesign): boolean =>
  ({ area: true, age: ages.length > 0, sex: sexes.length > 0, weight: weighting === 'delivered' })[part]

function whyNot(
  name: string,
  part: Part | undefined,
): 'about-persons' | 'sensitive-question' | 'finer-than-design' | 'unknown-question' {
  if (part) return 'finer-than-design'
  if (isAboutPersons(name) || tooClose.test(name)) return 'about-persons'
  return sensitiveKindOf(name) ? 'sensitive-question' : 'unknown-question'
}

function groupAt(
  groups: readonly SurveyGroup[],
  written: string,
  otherwise: 'unknown-area' | 'finer-than-design',
  line: number,
  column: string,
): string {
  if (groups.some(({ code }) => code === written)) return written
  throw new AnswerFault(otherwise, { line, column })
}

function weightIn(written: string, line: number): number {
  const weight = Number(written.replace(',', '.'))
  if (written === '' || !Number.isFinite(weight) || weight <= 0) throw new AnswerFault('bad-weight', { line })
  return weight
}
