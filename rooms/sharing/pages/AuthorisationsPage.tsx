/** Who may work here: grounds, screening, training, and the review of every year. */

import { caller } from '../../../kit/caller.ts'
import { appointmentsContract } from '../../../kit/identity-contract.ts'
import {
  Answer,
  Button,
  ButtonRow,
  DialogButton,
  Notice,
  organName,
  PageHeader,
  regimeName,
  roleName,
  StatusTag,
  Table,
  useAnswer,
  useFormats,
  useMessages,
  useSend,
  useWords,
} from '../../../kit/workbench/index.ts'
import type { ShownAuthorisation } from '../authorisation/contract.ts'
import { authorisations as en } from '../messages/authorisations.en.ts'
import { authorisations as nl } from '../messages/authorisations.nl.ts'
import { call } from './call.ts'

const callIdentity = caller(appointmentsContract)
const refreshes = ['GET /v1/authorisations']
const tones = { reviewed: 'done', due: 'attention', overdue: 'attention', 'to-end': 'attention' } as const

export default function AuthorisationsPage() {
  const say = useMessages(nl, en)
  const words = useWords()
  const format = useFormats()
  const found = useAnswer(call, 'GET /v1/authorisations')
  return (
    <>
      <PageHeader title={say.title} lede={say.lede} />
      <Answer of={found}>
        {({ items }) => (
          <>
            {items.some(({ resting }) => resting) && (
              <Notice kind="attention" title={say.someRest}>
                {say.someRestText}
              </Notice>
            )}
            <Table
              caption={say.title}
              captionHidden
              rows={items}
              rowKey={({ id }) => id}
              empty={{ title: say.none }}
              columns={[
                {
                  label: say.who,
                  cell: (one) => (
                    <>
                      {one.name}
                      <br />
                      <span className="hint">
                        {one.function}, {words(organName(one.organ))}
                      </span>
                    </>
                  ),
                },
                {
                  label: say.rights,
                  cell: ({ roles, ground, regimes, resting }) => (
                    <>
                      {format.list(roles.map((role) => words(roleName(role))))}
                      <br />
                      <span className="hint">
                        {say.grounds[ground]}: {format.list(regimes.map((regime) => words(regimeName(regime))))}
                      </span>
                      {resting && <Rests it={resting} />}
                    </>
                  ),
                },
                {
                  label: say.screening,
                  cell: ({ screenedOn }) =>
                    screenedOn ? (
                      format.shortDay(screenedOn)
                    ) : (
                      <StatusTag tone="attention">{say.noScreening}</StatusTag>
                    ),
                },
                {
                  label: say.training,
                  cell: ({ trainedOn, trainingMissing }) => (
                    <>
                      {trainedOn && format.shortDay(trainedOn)}{' '}
                      {trainingMissing && <StatusTag tone="attention">{say.trainingMissing}</StatusTag>}
                    </>
                  ),
                },
                { label: say.review, cell: (one) => <Review one={one} /> },
              ]}
            />
          </>
        )}
      </Answer>
    </>
  )
}

function Rests({ it }: { it: NonNullable<ShownAuthorisation['resting']> }) {
  const say = useMessages(nl, en)
  const words = useWords()
  const format = useFormats()
  const regimes = format.list(it.regimes.map((regime) => words(regimeName(regime))))
  return (
    <>
      <br />
      <StatusTag tone="attention">{say.rests}</StatusTag>{' '}
      <span className="hint">{say.restsBecause(regimes, it.function, words(organName(it.organ)))}</span>
    </>
  )
}

function Review({ one }: { one: ShownAuthorisation }) {
  const say = useMessages(nl, en)
  const format = useFormats()
  const review = useSend(call, 'POST /v1/authorisations/:appointment/review', { refreshes })
  const send = (outcome: 'kept' | 'to-end') => review.send({ params: { appointment: one.id }, body: { outcome } })
  return (
    <>
      <StatusTag tone={tones[one.state]}>{say.states[one.state]}</StatusTag>{' '}
      {one.state !== 'to-end' && <span className="hint">{say.until(format.shortDay(one.dueOn))}</span>}
      {one.mayReview && (one.state !== 'reviewed' || one.resting) && (
        <ButtonRow>
          {!one.resting && (
            <Button busy={review.busy} onPress={() => void send('kept')}>
              {say.keep}
            </Button>
          )}
          {one.state !== 'to-end' && (
            <Button busy={review.busy} onPress={() => void send('to-end')}>
              {say.end}
            </Button>
          )}
        </ButtonRow>
      )}
      {one.mayEnd && <End one={one} />}
      {review.problem && <Notice kind="attention">{review.problem.detail}</Notice>}
    </>
  )
}

function End({ one }: { one: ShownAuthorisation }) {
  const say = useMessages(nl, en)
  const end = useSend(callIdentity, 'POST /v1/appointments/:appointment/end', { refreshes })
  return (
    <DialogButton label={say.endNow} kind="quiet">
      {(close) => (
        <>
          <p>{say.endText(one.name)}</p>
          {end.problem && <Notice kind="attention">{end.problem.detail}</Notice>}
          <ButtonRow>
            <Button
              kind="stop"
              busy={end.busy}
              onPress={async () => {
                if (await end.send({ params: { appointment: one.id } })) close()
              }}
            >
              {say.endNow}
            </Button>
          </ButtonRow>
        </>
      )}
    </DialogButton>
  )
}
