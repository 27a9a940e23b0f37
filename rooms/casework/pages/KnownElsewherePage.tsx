/** Of one case: what was asked elsewhere about its persons, asking something new, and who is shielded. */
import { useState } from 'react'
import {
  Button,
  DialogForm,
  EmptyState,
  Form,
  FormActions,
  Link,
  Notice,
  PageHeader,
  RadioField,
  Section,
  TextArea,
  useAnswer,
  usePathValues,
  useSend,
} from '../../../kit/workbench/index.ts'
import type { CaseworkReply } from '../contract.ts'
import { AnswerPage } from './AnswerPage.tsx'
import { QuestionCard } from './QuestionCard.tsx'
import { call } from './use-casework.ts'
import { afterAQuestion, useKnown, useLookAgain } from './use-known.ts'

type Shown = CaseworkReply<'GET /v1/cases/:case/known-elsewhere'>
export const isUnderWay = ({ questions }: Pick<Shown, 'questions'>): boolean =>
  questions.some(({ standing }) => standing === 'approved')

export default function KnownElsewherePage() {
  const { say } = useKnown()
  const { case: id } = usePathValues('case')
  const shown = useAnswer(call, 'GET /v1/cases/:case/known-elsewhere', { params: { case: id } })
  useLookAgain(shown, isUnderWay)
  return (
    <AnswerPage of={shown} title={say.title}>
      {(value) => (
        <>
          <PageHeader
            title={say.title}
            lede={say.lede}
            crumbs={[{ label: value.name, to: `/zaken/${value.id}` }]}
            name={value.name}
          />
          <Section title={say.questions} count={value.questions.length}>
            {value.questions.length === 0 && <EmptyState title={say.none} text={say.noneText} />}
            {value.questions.map((question) => (
              <QuestionCard key={question.id} question={question} />
            ))}
          </Section>
          {value.may.ask && <Ask shown={value} />}
          {value.may.shield && <Shielding shown={value} />}
        </>
      )}
    </AnswerPage>
  )
}

function Ask({ shown }: { shown: Shown }) {
  const { say, format } = useKnown()
  const unaskable = shown.persons.filter(({ askable }) => !askable).map(({ name }) => name)
  const [sent, setSent] = useState(0)
  const ask = useSend(call, 'POST /v1/cases/:case/known-questions', { refreshes: afterAQuestion })
  if (shown.targets.length === 0) return <EmptyState title={say.nowhere} text={say.nowhereText} />
  return (
    <Section title={say.ask} lede={say.askLede}>
      {sent > 0 && (
        <Notice kind="done" title={say.drafted}>
          {say.draftedText}
        </Notice>
      )}
      <Form
        key={sent}
        problem={ask.problem}
        onSend={async ({ text }) => {
          const body = { person: text('person'), target: text('target'), necessity: text('necessity') }
          if (await ask.send({ params: { case: shown.id }, body })) setSent(sent + 1)
        }}
      >
        <RadioField
          name="person"
          label={say.person}
          options={shown.persons.filter(({ askable }) => askable).map(({ id, name }) => ({ value: id, label: name }))}
          hint={unaskable.length > 0 ? say.tooLittle(format.list(unaskable)) : undefined}
        />
        <RadioField
          name="target"
          label={say.where}
          options={shown.targets.map(({ code, name, kind, ground }) => ({
            value: code,
            label: name,
            hint: `${say.kinds[kind]} · ${ground.label}`,
          }))}
        />
        <TextArea name="necessity" label={say.necessity} hint={say.necessityHint} maximum={2000} />
        {shown.rule && (
          <Notice>
            {say.ruleText(shown.rule.perDay, shown.rule.answerDays)} ({shown.rule.ground.label})
          </Notice>
        )}
        <FormActions>
          <Button kind="primary" type="submit" busy={ask.busy}>
            {say.send}
          </Button>
          <Link to={`/zaken/${shown.id}`}>{say.back}</Link>
        </FormActions>
      </Form>
    </Section>
  )
}

function Shielding({ shown }: { shown: Shown }) {
  const { say } = useKnown()
  const end = useSend(call, 'POST /v1/cases/:case/shielding-ends', { refreshes: afterAQuestion })
  return (
    <Section title={say.shielding} lede={say.shieldingLede}>
      <ul className="plain-list">
        {shown.persons.map((person) => (
          <li key={person.id}>
            <p>{person.shielded ? say.shieldedNow(person.name) : say.notShielded(person.name)}</p>
            {person.shielded ? (
              <Button
                busy={end.busy}
                onPress={async () => {
                  await end.send({ params: { case: shown.id }, body: { person: person.id } })
                }}
              >
                {say.shieldEnd}
              </Button>
            ) : (
              <Shield shown={shown} person={person} />
            )}
          </li>
        ))}
      </ul>
    </Section>
  )
}

function Shield({ shown, person }: { shown: Shown; person: Shown['persons'][number] }) {
  const { say } = useKnown()
  const shield = useSend(call, 'POST /v1/cases/:case/shieldings', { refreshes: afterAQuestion })
  return (
    <DialogForm
      label={say.shield}
      title={say.shieldTitle(person.name)}
      sending={shield}
      save={say.shield}
      onSend={({ text }) => {
        const body = { person: person.id, reason: text('reason') }
        return shield.send({ params: { case: shown.id }, body })
      }}
    >
      <TextArea name="reason" label={say.shieldReason} hint={say.shieldHint} maximum={2000} />
    </DialogForm>
  )
}
