/** Renewals: to decide on, or to answer about item by item. Nobody sees here what another organ supplied or answered. */
import { useState } from 'react'
import {
  Answer,
  Button,
  ButtonRow,
  CheckboxField,
  DialogForm,
  EmptyState,
  ErrorState,
  FactsRail,
  Form,
  FormActions,
  Link,
  Notice,
  PageHeader,
  Section,
  StatusTag,
  useAnswer,
  useMessages,
  useSend,
} from '../../../kit/workbench/index.ts'
import { renewals as en } from '../messages/renewals.en.ts'
import { renewals as nl } from '../messages/renewals.nl.ts'
import type { RenewalShown } from '../renewal/contract.ts'
import { AccountButton } from './AccountButton.tsx'
import { call } from './call.ts'
import { useRetention } from './use-retention.ts'

const fresh = {
  refreshes: ['GET /v1/renewals', 'GET /v1/asked-of-me', 'GET /v1/to-decide', 'GET /v1/cases/:case'],
} as const
const toneOf = { proposed: 'attention', decided: 'done', withdrawn: 'neutral' } as const

export default function RenewalsPage() {
  const say = useMessages(nl, en)
  const found = useAnswer(call, 'GET /v1/renewals')
  return (
    <>
      <PageHeader title={say.title} lede={say.lede} />
      <Answer of={found}>
        {({ items }) =>
          items.length === 0 ? (
            <EmptyState title={say.none} text={say.noneText} />
          ) : (
            items.map((renewal) => <Renewal key={renewal.id} renewal={renewal} />)
          )
        }
      </Answer>
    </>
  )
}

function Renewal({ renewal }: { renewal: RenewalShown }) {
  const say = useMessages(nl, en)
  const { format, organ } = useRetention()
  const withdraw = useSend(call, 'POST /v1/renewals/:renewal/withdrawal', fresh)
  return (
    <Section
      title={renewal.caseName}
      actions={<StatusTag tone={toneOf[renewal.state]}>{say.states[renewal.state]}</StatusTag>}
    >
      <FactsRail
        facts={[
          {
            term: say.ground,
            value: (
              <>
                {say.grounds[renewal.ground]}
                <br />
                <span className="hint">{renewal.law.label}</span>
              </>
            ),
          },
          { term: say.limit, value: format.day(renewal.limit) },
          { term: say.until, value: format.day(renewal.until) },
          { term: say.reasons, value: renewal.reasons },
          { term: say.proposedBy, value: `${organ(renewal.proposedBy)}, ${format.shortDay(renewal.proposedOn)}` },
          ...(renewal.decidedBy && renewal.decidedOn
            ? [{ term: say.decidedBy, value: `${organ(renewal.decidedBy)}, ${format.shortDay(renewal.decidedOn)}` }]
            : []),
        ]}
      />
      {renewal.items.length > 0 && <OwnItems renewal={renewal} />}
      {renewal.may.withdraw && !renewal.may.decide && <p>{say.otherDecides}</p>}
      {withdraw.problem && <ErrorState problem={withdraw.problem} />}
      <ButtonRow>
        {renewal.may.decide && <Decide renewal={renewal} />}
        {renewal.may.withdraw && (
          <Button busy={withdraw.busy} onPress={() => void withdraw.send({ params: { renewal: renewal.id } })}>
            {say.withdraw}
          </Button>
        )}
        <AccountButton of="renewal" id={renewal.id} name={renewal.caseName} />
        {renewal.ground === 'a' && <Link to={`/zaken/${renewal.case}`}>{say.toCase}</Link>}
      </ButtonRow>
    </Section>
  )
}

/** First one's own answer, then the decision: one main button at a time. */
const isAnswered = ({ items }: RenewalShown): boolean => items.every(({ consents }) => consents !== null)

function OwnItems({ renewal }: { renewal: RenewalShown }) {
  const say = useMessages(nl, en)
  const { format, kind } = useRetention()
  const answer = useSend(call, 'POST /v1/renewals/:renewal/consents', fresh)
  const [done, setDone] = useState(false)
  const answered = isAnswered(renewal)
  const words = (item: RenewalShown['items'][number]) =>
    say.item(kind(item.kind), format.shortDay(item.firstProcessedOn))
  if (!renewal.may.answer)
    return (
      <div className="prose">
        <h3>{say.yours}</h3>
        <ul>
          {renewal.items.map((item) => (
            <li key={item.id}>
              {words(item)}: {item.consents === null ? say.notAnswered : item.consents ? say.stays : say.goes}
            </li>
          ))}
        </ul>
      </div>
    )
  return (
    <Form
      label={say.yours}
      problem={answer.problem}
      onSend={async ({ list }) => {
        const ticked = list(`stays-${renewal.id}`)
        const answers = renewal.items.map(({ id }) => ({ item: id, consents: ticked.includes(id) }))
        setDone(Boolean(await answer.send({ params: { renewal: renewal.id }, body: { answers } })))
      }}
    >
      {done && <Notice kind="done">{say.answered}</Notice>}
      <CheckboxField
        name={`stays-${renewal.id}`}
        label={say.mayStay}
        hint={say.yoursText(format.day(renewal.limit))}
        optional
        value={renewal.items.filter(({ consents }) => consents === true).map(({ id }) => id)}
        options={renewal.items.map((item) => ({ value: item.id, label: words(item) }))}
      />
      <FormActions>
        <Button kind={answered ? 'secondary' : 'primary'} type="submit" busy={answer.busy}>
          {say.answer}
        </Button>
      </FormActions>
    </Form>
  )
}

function Decide({ renewal }: { renewal: RenewalShown }) {
  const say = useMessages(nl, en)
  const decide = useSend(call, 'POST /v1/renewals/:renewal/decision', fresh)
  return (
    <DialogForm
      kind={isAnswered(renewal) ? 'primary' : 'secondary'}
      label={say.decide}
      sending={decide}
      save={say.decide}
      onSend={() => decide.send({ params: { renewal: renewal.id } })}
    >
      <p>{say.decideText}</p>
    </DialogForm>
  )
}
