/** The proportionality test, one question per page: what is asked and why, an answer with its reasons, or who finds out by when. */
import { useState } from 'react'
import {
  Button,
  ButtonLink,
  CheckboxField,
  DateField,
  Form,
  FormActions,
  Link,
  Notice,
  PageHeader,
  RadioField,
  Section,
  TextArea,
  TextField,
  useAnswer,
  usePathValues,
  useSend,
} from '../../../kit/workbench/index.ts'
import type { ShownMeasure } from '../measure/contract.ts'
import { answerShapes, memberQuestions, ownerOfLink, type TestQuestion } from '../measure/words.ts'
import { AnswerPage } from './AnswerPage.tsx'
import { call } from './use-casework.ts'
import { afterAFileChange, nameOf, useMeasure } from './use-measure.ts'

type Asked = { readonly question: TestQuestion; readonly member: string | null }

export default function MeasureTestPage() {
  const { test } = useMeasure()
  const { measure } = usePathValues('measure')
  const file = useAnswer(call, 'GET /v1/measures/:measure', { params: { measure } })
  return (
    <AnswerPage of={file} title={test.title}>
      {(found) => <Flow file={found} />}
    </AnswerPage>
  )
}

const allAsked = (file: ShownMeasure): readonly Asked[] => [
  ...file.questions
    .filter((one) => one !== 'balance' && one !== 'who-else')
    .map((question) => ({ question, member: null })),
  ...file.members.flatMap(({ id }) => memberQuestions.map((question) => ({ question, member: id }))),
  { question: 'balance', member: null },
  { question: 'who-else', member: null },
]

/** Where to begin: the question named in the address, else the first that is open. */
function beginning(file: ShownMeasure, asked: readonly Asked[]): number {
  const named = new URLSearchParams(window.location.search)
  const wanted = asked.findIndex(
    ({ question, member }) => question === named.get('vraag') && member === named.get('bewoner'),
  )
  if (wanted >= 0) return wanted
  const open = asked.findIndex(
    ({ question, member }) =>
      !file.answers.some((one) => one.question === question && one.member === member && one.known),
  )
  return open >= 0 ? open : 0
}

function Flow({ file }: { file: ShownMeasure }) {
  const { say, test } = useMeasure()
  const asked = allAsked(file)
  const [at, setAt] = useState(() => beginning(file, asked))
  const one = asked[at]
  const crumbs = [
    { label: say.title, to: '/maatregelen' },
    { label: file.name, to: `/maatregelen/${file.id}` },
  ]
  if (!one)
    return (
      <>
        <PageHeader title={test.doneTitle} crumbs={crumbs} />
        <Notice kind="done">{test.doneText}</Notice>
        <p>
          <ButtonLink kind="primary" to={`/maatregelen/${file.id}`}>
            {test.toFile}
          </ButtonLink>
        </p>
      </>
    )
  return (
    <>
      <PageHeader
        title={test.titles[one.question]}
        lede={one.member ? test.about(nameOf(file, one.member)) : undefined}
        crumbs={crumbs}
      />
      <QuestionForm
        key={`${one.question} ${one.member}`}
        file={file}
        asked={one}
        place={test.of(at + 1, asked.length)}
        onGo={(step) => setAt((before) => Math.max(0, before + step))}
        first={at === 0}
      />
      <Reasons file={file} question={one.question} />
    </>
  )
}

function QuestionForm({
  file,
  asked: { question, member },
  place,
  onGo,
  first,
}: {
  file: ShownMeasure
  asked: Asked
  place: string
  onGo: (step: 1 | -1) => void
  first: boolean
}) {
  const { test } = useMeasure()
  const before = file.answers.find((one) => one.question === question && one.member === member)
  const [known, setKnown] = useState<'' | 'yes' | 'no'>(before ? (before.known ? 'yes' : 'no') : '')
  const [choices, setChoices] = useState<readonly string[]>(before?.choices ?? [])
  const [dueOn, setDueOn] = useState(before?.dueOn ?? '')
  const [from, setFrom] = useState(before?.protection?.from ?? '')
  const [missing, setMissing] = useState(false)
  const answer = useSend(call, 'POST /v1/measures/:measure/answers', { refreshes: afterAFileChange })
  const shape = answerShapes[question]
  const options = shape.choices.map((value) => ({ value, label: test.choices[value] ?? value }))
  const needsChoice = known === 'yes' && options.length > 0
  const protects = known === 'yes' && shape.protects !== undefined && choices.includes(shape.protects)
  const wrong = (condition: boolean) => (missing && condition ? test.fillIn : undefined)
  const choiceProps = {
    name: 'choices',
    label: test.titles[question],
    hint: test.hints[question],
    options,
    error: wrong(choices.length === 0),
  }
  return (
    <Form
      label={place}
      problem={answer.problem}
      fieldOf={fieldOf}
      onSend={async ({ text }) => {
        if (known === '' || (needsChoice && choices.length === 0)) return setMissing(true)
        const days = text('days')
        const body = {
          question,
          ...(member ? { member } : {}),
          known: known === 'yes',
          choices: known === 'yes' ? [...choices] : [],
          ...(known === 'yes' && shape.days ? { days: Number(days) } : {}),
          words: text('words'),
          ...(known === 'no' ? { dueOn } : {}),
          ...(protects ? { protection: { by: text('by'), from, call: text('call') } } : {}),
        }
        if (await answer.send({ params: { measure: file.id }, body })) onGo(1)
      }}
    >
      <p className="hint" aria-live="polite">
        {place}
      </p>
      {options.length === 0 && <p className="hint">{test.hints[question]}</p>}
      {question in ownerOfLink && <p>{test.owner(test.owners[ownerOfLink[question as keyof typeof ownerOfLink]])}</p>}
      <RadioField
        name="known"
        label={test.known}
        error={wrong(known === '')}
        value={known}
        onChange={(value) => setKnown(value === 'yes' ? 'yes' : 'no')}
        options={[
          { value: 'yes', label: test.knownYes },
          { value: 'no', label: test.knownNo },
        ]}
      />
      {needsChoice &&
        (shape.several ? (
          <CheckboxField {...choiceProps} value={choices} onChange={setChoices} />
        ) : (
          <RadioField
            {...choiceProps}
            {...(choices[0] ? { value: choices[0] } : {})}
            onChange={(value) => setChoices([value])}
          />
        ))}
      {protects && (
        <>
          <TextField
            name="by"
            label={test.protection.by}
            {...(before?.protection ? { value: before.protection.by } : {})}
          />
          <DateField name="from" label={test.protection.from} value={from} onChange={setFrom} />
          <TextArea
            name="call"
            label={test.protection.call}
            hint={test.protection.callHint}
            maximum={500}
            rows={3}
            {...(before?.protection ? { value: before.protection.call } : {})}
          />
        </>
      )}
      {known === 'yes' && shape.days && (
        <TextField
          name="days"
          label={test.howManyDays}
          short
          {...(before?.days ? { value: String(before.days) } : {})}
        />
      )}
      {known !== '' && (
        <TextArea
          key={known}
          name="words"
          label={known === 'yes' ? test.words : test.finder}
          {...(known === 'yes' ? { hint: test.wordsHint } : {})}
          maximum={4000}
          rows={6}
          {...(before && before.known === (known === 'yes') ? { value: before.words } : {})}
        />
      )}
      {known === 'no' && <DateField name="dueOn" label={test.dueOn} value={dueOn} onChange={setDueOn} />}
      <FormActions>
        <Button kind="primary" type="submit" busy={answer.busy}>
          {test.next}
        </Button>
        {!first && (
          <Button kind="quiet" onPress={() => onGo(-1)}>
            {test.back}
          </Button>
        )}
        {before && (
          <Button kind="quiet" onPress={() => onGo(1)}>
            {test.skip}
          </Button>
        )}
        <Link to={`/maatregelen/${file.id}`} quiet>
          {test.toFile}
        </Link>
      </FormActions>
    </Form>
  )
}

/** Where this page asks for what the contract calls `protection.by`. */
const fieldOf = (name: string): string => name.replace(/^protection\./, '')

const stepOf: { readonly [Q in TestQuestion]?: 'competence' | 'suitability' | 'necessity' | 'balance' } = {
  competence: 'competence',
  suitability: 'suitability',
  'lighter-means': 'necessity',
  'time-passed': 'necessity',
  duration: 'necessity',
  minors: 'balance',
  'alternative-housing': 'balance',
  'chain-lease': 'balance',
  'chain-blacklist': 'balance',
  balance: 'balance',
  culpability: 'balance',
  'tie-to-home': 'balance',
  return: 'balance',
  health: 'balance',
}

/** What the catalogue of powers says is weighed in this step, with the ruling that says so. */
function Reasons({ file, question }: { file: ShownMeasure; question: TestQuestion }) {
  const { test, language } = useMeasure()
  const factors = file.power.factors.filter(({ step }) => step === stepOf[question])
  if (factors.length === 0) return null
  return (
    <Section title={test.sources}>
      <ul>
        {factors.map(({ says, source }) => (
          <li key={says.nl}>
            {says[language]} <span className="hint">{source}</span>
          </li>
        ))}
      </ul>
    </Section>
  )
}
