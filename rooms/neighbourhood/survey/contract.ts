/** Designing a survey, bringing its answers, reading what they say, and ending them. */
import { z } from 'zod'
import { type Contract, day, identifier, text } from '../../../kit/contract.ts'
import { readingFaults } from '../reading/words.ts'
import {
  answerFaults,
  type SurveyDesign,
  scaleIds,
  surveyModes,
  surveyStates,
  surveySteps,
  surveyVerdicts,
  surveyWeightings,
} from './words.ts'

const code = text(40)
const residents = z.int().min(1).max(20_000_000)
const group = z.strictObject({ code, residents })
const groups = z.array(group).max(30)

export const designShape = z.strictObject({
  title: text(200),
  fieldworkFrom: day,
  fieldworkUntil: day,
  modes: z.array(z.enum(surveyModes)).min(1),
  areas: z
    .array(group.extend({ name: text(200), planned: z.int().min(0).max(100_000) }))
    .min(1)
    .max(2_000),
  ages: groups,
  sexes: groups,
  scales: z.array(z.enum(scaleIds)).min(1),
  weighting: z.enum(surveyWeightings),
  deviation: z.number().min(0.1).max(5),
  designEffect: z.number().min(1).max(10),
  response: z.number().min(0.01).max(1),
  breakWhy: text(300).nullable(),
}) satisfies z.ZodType<SurveyDesign>

const precision = z.array(
  z.strictObject({
    code: z.string().nullable(),
    name: z.string().nullable(),
    planned: z.int(),
    invited: z.int(),
    oversampling: z.number(),
    margin: z.number(),
    shareMargin: z.number(),
    smallestChange: z.number(),
    smallestShareChange: z.number(),
    tooFew: z.boolean(),
  }),
)
export type ShownPrecision = z.output<typeof precision>[number]

const verdict = z.enum(surveyVerdicts)
/** How far a figure of people asked can be told. A standard error stays inside: the interval says it. */
const figure = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('withheld') }),
  z.strictObject({ kind: z.literal('no-margin'), respondents: z.int() }),
  z.strictObject({
    kind: z.literal('measured'),
    respondents: z.int(),
    mean: z.number(),
    low: z.number(),
    high: z.number(),
  }),
])
export type ShownFigure = z.output<typeof figure>
const groupFigure = z.strictObject({ code: z.string(), figure, beside: verdict.nullable() })
export type ShownGroup = z.output<typeof groupFigure>
const areaFigure = groupFigure.extend({
  name: z.string(),
  estimate: z
    .strictObject({ estimate: z.number(), low: z.number(), high: z.number(), ownShare: z.number() })
    .nullable(),
})
export type ShownArea = z.output<typeof areaFigure>
const questionPicture = z.strictObject({
  question: z.string(),
  whole: figure,
  areas: z.array(z.strictObject({ code: z.string(), figure })),
})
export type ShownQuestion = z.output<typeof questionPicture>
const scalePicture = z.strictObject({
  scale: z.enum(scaleIds),
  version: z.string(),
  source: z.string(),
  whole: figure,
  areas: z.array(areaFigure),
  ages: z.array(groupFigure),
  sexes: z.array(groupFigure),
  /** Per question the share of favourable answers, told as 0–10; empty where the picture was made before they were told. */
  questions: z.array(questionPicture),
  /** What the estimates lean on beside each other, by the decision that allows it. */
  context: z.array(z.strictObject({ title: z.string(), table: z.string(), reason: z.string() })),
  /** Areas without an estimate because a figure of the context is missing for them. */
  withoutContext: z.array(z.string()),
})
const step = z.strictObject({
  survey: identifier,
  title: z.string(),
  fieldworkUntil: z.string(),
  figure,
  cut: z.strictObject({ kind: z.enum(['definition', 'mode', 'said']), why: z.string().nullable() }).nullable(),
  change: z.strictObject({ verdict, difference: z.number(), low: z.number(), high: z.number() }).nullable(),
})
export type ShownStep = z.output<typeof step>

const listed = z.strictObject({
  id: identifier,
  title: z.string(),
  state: z.enum(surveyStates),
  fieldworkFrom: z.string(),
  fieldworkUntil: z.string(),
  areas: z.int(),
  planned: z.int(),
})
export type ListedSurvey = z.output<typeof listed>

const shown = z.strictObject({
  ...listed.shape,
  design: designShape,
  precision,
  asked: z.array(
    z.strictObject({
      scale: z.enum(scaleIds),
      version: z.string(),
      source: z.string(),
      /** With how many answers each may be answered; the words of a question are in the messages. */
      questions: z.array(z.strictObject({ id: z.string(), answers: z.int() })),
    }),
  ),
  fault: z
    .strictObject({
      code: z.enum([...answerFaults, ...readingFaults]),
      line: z.int().optional(),
      column: z.string().optional(),
      found: z.string().optional(),
      expected: z.string().optional(),
    })
    .nullable(),
  progress: z.strictObject({ step: z.enum(surveySteps), done: z.int(), of: z.int() }).nullable(),
  answers: z.strictObject({
    state: z.enum(['none', 'held', 'destroyed']),
    destroyBy: z.string().nullable(),
    destroyedOn: z.string().nullable(),
    /** The line of the log that says so. */
    act: identifier.nullable(),
  }),
  picture: z
    .strictObject({
      respondents: z.int(),
      madeOn: z.string(),
      sha256: z.string(),
      scales: z.array(z.enum(scaleIds)),
      areasWithoutAnswers: z.int(),
      weighting: z.enum(surveyWeightings),
      factors: z.strictObject({ smallest: z.number(), largest: z.number() }).nullable(),
    })
    .nullable(),
})
export type ShownSurvey = z.output<typeof shown>

const surveyParams = z.strictObject({ survey: identifier })
const mayNot = 'neighbourhood/may-not-survey'
/** Units: pieces of a file, and bytes of one; together the largest file that is read. */
export const mostPieces = 128
export const pieceBytes = 512 * 1024

export const surveyContract = {
  'GET /v1/surveys': {
    reply: z.strictObject({ items: z.array(listed) }),
    problems: [],
    summary: 'Surveys of residents, latest fieldwork first, and how far each is.',
  },
  'POST /v1/surveys/weighing': {
    body: z.strictObject({ design: designShape }),
    reply: z.strictObject({ precision }),
    problems: ['neighbourhood/design-contradicts-itself', mayNot],
    summary: 'What a design will be able to show: margins and the smallest change that is seen. Nothing is kept.',
  },
  'POST /v1/surveys': {
    body: z.strictObject({ design: designShape }),
    reply: z.strictObject({ id: identifier }),
    problems: ['neighbourhood/design-contradicts-itself', mayNot],
    summary: 'Puts a design on record, before fieldwork. It is never changed afterwards.',
  },
  'GET /v1/surveys/:survey': {
    params: surveyParams,
    reply: shown,
    problems: ['neighbourhood/no-such-survey'],
    summary: 'One survey: its design, what it can show, how far it is, and when its answers are gone.',
  },
  'POST /v1/surveys/:survey/parts': {
    params: surveyParams,
    body: z.strictObject({
      bringing: identifier,
      place: z
        .int()
        .min(0)
        .max(mostPieces - 1),
      content: z.base64().min(1).max(720_000),
    }),
    reply: z.strictObject({}),
    problems: ['neighbourhood/no-such-survey', mayNot, 'neighbourhood/survey-moved-on'],
    summary: 'Brings one piece of the answers, in base64; it is sealed at once and nobody reads it at the workbench.',
  },
  'POST /v1/surveys/:survey/importing': {
    params: surveyParams,
    body: z.strictObject({
      bringing: identifier,
      pieces: z.int().min(1).max(mostPieces),
      encoding: z.enum(['utf-8', 'windows-1252']),
    }),
    reply: z.strictObject({}),
    problems: ['neighbourhood/no-such-survey', mayNot, 'neighbourhood/survey-moved-on'],
    summary: 'Has the answers read, weighed and estimated, all of it or nothing.',
  },
  'GET /v1/surveys/:survey/picture': {
    params: surveyParams,
    query: z.strictObject({
      scale: z.enum(scaleIds),
      area: code.optional(),
      /** Decisions that allow a figure as context for the estimates. */
      context: z.array(identifier).max(5).optional(),
    }),
    reply: scalePicture.extend({ line: z.array(step) }),
    problems: ['neighbourhood/no-such-survey', 'neighbourhood/scale-not-asked', 'neighbourhood/context-not-allowed'],
    summary:
      'What one scale says, all together, by area, age and sex, of ten respondents or more; and its line over surveys, cut where the method changed.',
  },
  'POST /v1/surveys/:survey/finishing': {
    params: surveyParams,
    body: z.strictObject({}),
    reply: z.strictObject({}),
    problems: ['neighbourhood/no-such-survey', mayNot, 'neighbourhood/survey-moved-on'],
    summary: 'Makes the figures final: from then on nobody can open the answers any more.',
  },
} as const satisfies Contract
