/** A person uses a right: what is asked, what there is, and the organ's verdict, one question per screen. */
import { useState } from 'react'
import {
  Button,
  FactsRail,
  Form,
  FormActions,
  Notice,
  PageHeader,
  Section,
  StoryAndRail,
  useAnswer,
  useMessages,
  usePathValues,
  useSend,
} from '../../../kit/workbench/index.ts'
import { measure as measureEn } from '../messages/measure.en.ts'
import { measure as measureNl } from '../messages/measure.nl.ts'
import { measureTest as testEn } from '../messages/measure-test.en.ts'
import { measureTest as testNl } from '../messages/measure-test.nl.ts'
import { rights as en } from '../messages/rights.en.ts'
import { rights as nl } from '../messages/rights.nl.ts'
import type { ShownConsultation } from '../rights/contract.ts'
import { AnswerPage } from './AnswerPage.tsx'
import { call, useCasework } from './use-casework.ts'
import { useLedger } from './use-ledger.ts'
import { Check, type Draft, emptyDraft, isAnswered, Question, stepsOf, verdictIn } from './VerdictSteps.tsx'

export default function ConsultationPage() {
  const say = useMessages(nl, en)
  const { consultation: id } = usePathValues('consultation')
  const [sent, setSent] = useState(false)
  if (sent)
    return (
      <>
        <PageHeader title={say.title} crumbs={[{ label: say.title, to: '/geraadpleegd' }]} />
        <Notice kind="done">{say.sent}</Notice>
      </>
    )
  return <Asked id={id} onSent={() => setSent(true)} />
}

function Asked({ id, onSent }: { id: string; onSent: () => void }) {
  const say = useMessages(nl, en)
  const consultation = useAnswer(call, 'GET /v1/consultations/:consultation', { params: { consultation: id } })
  return (
    <AnswerPage of={consultation} title={say.title}>
      {(asked) => (
        <>
          <PageHeader
            title={`${asked.reference}: ${say.kinds[asked.kind]}`}
            lede={`${say.about} ${say.abouts[asked.about]}.`}
            crumbs={[{ label: say.title, to: '/geraadpleegd' }]}
          />
          <StoryAndRail story={<Verdict asked={asked} onSent={onSent} />} rail={<Rail asked={asked} />} />
        </>
      )}
    </AnswerPage>
  )
}

function Verdict({ asked, onSent }: { asked: ShownConsultation; onSent: () => void }) {
  const say = useMessages(nl, en)
  const [draft, setDraft] = useState<Draft>(() => emptyDraft(asked.latestLookAgainOn))
  const [at, setAt] = useState(0)
  const [missing, setMissing] = useState(false)
  const give = useSend(call, 'POST /v1/consultations/:consultation/verdict', { refreshes: ['GET /v1/consultations'] })
  const steps = stepsOf(asked, draft)
  const step = steps[Math.min(at, steps.length - 1)] ?? 'check'
  const go = (to: number) => {
    setMissing(false)
    setAt(to)
  }
  const back = at > 0 && (
    <Button kind="quiet" onPress={() => go(at - 1)}>
      {say.back}
    </Button>
  )
  if (step === 'check')
    return (
      <Form
        key="check"
        label={say.checkTitle}
        problem={give.problem}
        onSend={async () => {
          if (await give.send({ params: { consultation: asked.id }, body: verdictIn(draft) })) onSent()
        }}
      >
        <Check asked={asked} draft={draft} onChange={(name) => go(steps.indexOf(name))} />
        <FormActions>
          <Button kind="primary" type="submit" busy={give.busy}>
            {say.send}
          </Button>
          {back}
        </FormActions>
      </Form>
    )
  return (
    <Form
      key={step}
      label={say.step(at + 1, steps.length)}
      onSend={() => (isAnswered(step, draft) ? go(at + 1) : setMissing(true))}
    >
      <p className="hint" aria-live="polite">
        {say.step(at + 1, steps.length)}
      </p>
      <Question
        step={step}
        asked={asked}
        draft={draft}
        error={missing && !isAnswered(step, draft) ? say.fillIn : undefined}
        onChange={(change) => setDraft((before) => ({ ...before, ...change }))}
      />
      <FormActions>
        <Button kind="primary" type="submit">
          {say.go}
        </Button>
        {back}
      </FormActions>
      {(step === 'what' || step === 'text') && <Parts asked={asked} />}
    </Form>
  )
}

function Parts({ asked }: { asked: ShownConsultation }) {
  const say = useMessages(nl, en)
  const { format } = useCasework()
  const { money } = useLedger()
  const codeOf = useCodeOfPart()
  return (
    <Section title={say.partsTitle} count={asked.parts.length}>
      {asked.parts.length === 0 && <p>{say.noParts}</p>}
      {asked.parts.map(({ id, what, category: code, seenOn, words, amount }) => (
        <div key={id} className="prose">
          <p className="hint">
            {say.partKinds[what]}
            {code && `, ${codeOf(what, code)}`}
            {seenOn && `, ${format.day(seenOn)}`}
          </p>
          {words && <p>{words}</p>}
          {amount !== null && <p>{money(amount)}</p>}
        </div>
      ))}
    </Section>
  )
}

/** What a part is about: each kind of part has codes of its own. */
function useCodeOfPart() {
  const { category } = useCasework()
  const { say: ledger } = useLedger()
  const questions: { readonly [code: string]: string } = useMessages(testNl, testEn).titles
  const consequences: { readonly [code: string]: string } = ledger.kinds
  const advices: { readonly [code: string]: string } = useMessages(measureNl, measureEn).adviceKinds
  return (what: string, code: string): string => {
    if (what === 'criterion' || what === 'phase') return code
    if (what === 'answer') return questions[code] ?? code
    if (what === 'consequence') return consequences[code] ?? code
    return what === 'advice' ? (advices[code] ?? code) : category(code)
  }
}

function Rail({ asked }: { asked: ShownConsultation }) {
  const say = useMessages(nl, en)
  const { format } = useCasework()
  return (
    <FactsRail
      title={say.asksTitle}
      facts={[
        { term: say.askedBy, value: `${asked.person.name}, ${say.born} ${format.day(asked.person.birthDate ?? '')}` },
        { term: say.closes, value: format.day(asked.closesOn) },
      ]}
    >
      <p>{asked.asks}</p>
    </FactsRail>
  )
}
