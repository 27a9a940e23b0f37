/** One question for advice: what is asked, whom it is about, and the organ's own answer. */
import {
  Button,
  FactsRail,
  Form,
  FormActions,
  Notice,
  PageHeader,
  RadioField,
  Section,
  StatusTag,
  StoryAndRail,
  TextArea,
  TextField,
  useAnswer,
  useMessages,
  usePathValues,
  useSend,
} from '../../../../kit/workbench/index.ts'
import { type AdviceVerdict, adviceVerdicts } from '../../measure/words.ts'
import { advice as en } from '../../messages/advice.en.ts'
import { advice as nl } from '../../messages/advice.nl.ts'
import { AnswerPage } from '../../pages/AnswerPage.tsx'
import { call, useCasework } from '../../pages/use-casework.ts'
import { type SecrecyGround, secrecyGrounds } from '../../words.ts'
import type { AskedAdvice } from '../contract.ts'

const afterAnAdvice = ['GET /v1/advice-asked', 'GET /v1/advice-asked/:asked']

export default function AdvicePage() {
  const say = useMessages(nl, en)
  const { asked: id } = usePathValues('asked')
  const asked = useAnswer(call, 'GET /v1/advice-asked/:asked', { params: { asked: id } })
  return (
    <AnswerPage of={asked} title={say.title}>
      {(found) => (
        <>
          <PageHeader title={say.kinds[found.kind]} crumbs={[{ label: say.title, to: '/advies-gevraagd' }]} />
          <StoryAndRail story={<Story asked={found} />} rail={<Rail asked={found} />} />
        </>
      )}
    </AnswerPage>
  )
}

function Story({ asked }: { asked: AskedAdvice }) {
  const say = useMessages(nl, en)
  const { format } = useCasework()
  return (
    <>
      {asked.correctedOn && <Corrected asked={asked} on={asked.correctedOn} />}
      <Section title={say.question}>
        <p className="prose">{asked.question}</p>
      </Section>
      <Section title={say.about} count={asked.about.length}>
        {asked.about.length === 0 && <p>{say.aboutNobody}</p>}
        <ul>
          {asked.about.map(({ name, birthDate, minor, role }) => (
            <li key={`${name} ${birthDate} ${role}`}>
              {[name, birthDate && say.born(format.day(birthDate)), minor && say.minor].filter(Boolean).join(', ')}
            </li>
          ))}
        </ul>
      </Section>
      <Section title={say.answer} {...(!asked.answer && { lede: say.answerLede })}>
        {asked.answer ? <Given answer={asked.answer} /> : <Give asked={asked} />}
      </Section>
    </>
  )
}

function Corrected({ asked, on }: { asked: AskedAdvice; on: string }) {
  const say = useMessages(nl, en)
  const { format } = useCasework()
  const confirm = useSend(call, 'POST /v1/advice-asked/:asked/correction', { refreshes: afterAnAdvice })
  return (
    <Notice kind={asked.confirmedOn ? 'done' : 'attention'} title={say.corrected(format.day(on))}>
      {asked.confirmedOn ? (
        <p>{say.confirmed(format.day(asked.confirmedOn))}</p>
      ) : (
        <>
          <p>{say.correctedText}</p>
          <Button busy={confirm.busy} onPress={() => void confirm.send({ params: { asked: asked.id } })}>
            {say.confirm}
          </Button>
        </>
      )}
    </Notice>
  )
}

function Given({ answer }: { answer: NonNullable<AskedAdvice['answer']> }) {
  const say = useMessages(nl, en)
  return (
    <>
      <p>
        <StatusTag tone={answer.verdict === 'no-objection' ? 'done' : 'attention'}>
          {say.verdicts[answer.verdict]}
        </StatusTag>
      </p>
      <p>{say.sent}</p>
      <blockquote className="prose">{answer.text}</blockquote>
      <p className="hint">
        {say.oneSecrecy}: {[say.secrecies[answer.secrecy], answer.secrecyReason].filter(Boolean).join('. ')}
      </p>
    </>
  )
}

function Give({ asked }: { asked: AskedAdvice }) {
  const say = useMessages(nl, en)
  const give = useSend(call, 'POST /v1/advice-asked/:asked/answer', { refreshes: afterAnAdvice })
  return (
    <Form
      label={say.answer}
      problem={give.problem}
      onSend={({ text, maybe }) => {
        const secrecyReason = maybe('secrecyReason')
        const body = {
          verdict: text('verdict') as AdviceVerdict,
          text: text('text'),
          secrecy: text('secrecy') as SecrecyGround,
          ...(secrecyReason && { secrecyReason }),
        }
        return give.send({ params: { asked: asked.id }, body })
      }}
    >
      <RadioField
        name="verdict"
        label={say.verdict}
        options={adviceVerdicts.map((value) => ({ value, label: say.verdicts[value] }))}
      />
      <TextArea name="text" label={say.text} hint={say.textHint} maximum={12_000} rows={10} />
      <RadioField
        name="secrecy"
        label={say.secrecy}
        hint={say.secrecyHint}
        options={secrecyGrounds.map((value) => ({ value, label: say.secrecies[value] }))}
      />
      <TextField name="secrecyReason" label={say.secrecyReason} hint={say.secrecyReasonHint} optional />
      <FormActions>
        <Button kind="primary" type="submit" busy={give.busy}>
          {say.send}
        </Button>
      </FormActions>
    </Form>
  )
}

function Rail({ asked }: { asked: AskedAdvice }) {
  const say = useMessages(nl, en)
  const { format, organ } = useCasework()
  return (
    <FactsRail
      facts={[
        { term: say.askedBy, value: organ(asked.askedBy) },
        { term: say.askedOn, value: format.day(asked.askedOn) },
        { term: say.dueOn, value: format.day(asked.dueOn) },
      ]}
    >
      <p className="hint">{say.leaves}</p>
    </FactsRail>
  )
}
