/** The steps of a request, each with the one thing that can be done now. */
import {
  Button,
  ButtonRow,
  DialogButton,
  Form,
  FormActions,
  RadioField,
  Section,
  TextArea,
  useMessages,
  useSend,
} from '../../../kit/workbench/index.ts'
import { rights as en } from '../messages/rights.en.ts'
import { rights as nl } from '../messages/rights.nl.ts'
import type { ShownRequest } from '../rights/contract.ts'
import { type DecisionOutcome, type IdentityWay, identityWays } from '../rights/words.ts'
import { call } from './call.ts'

type Step = { readonly request: ShownRequest }
const fresh = { refreshes: ['GET /v1/rights-requests/:request', 'GET /v1/rights-requests'] } as const
const at = ({ id }: ShownRequest) => ({ params: { request: id } })

export function IdentityStep({ request }: Step) {
  const say = useMessages(nl, en)
  const check = useSend(call, 'POST /v1/rights-requests/:request/identity', fresh)
  return (
    <Section title={say.identityTitle} lede={say.identityLede}>
      <Form
        label={say.identityTitle}
        problem={check.problem}
        onSend={({ text }) =>
          void check.send({ ...at(request), body: { established: true, way: text('way') as IdentityWay } })
        }
      >
        <RadioField
          name="way"
          label={say.way}
          options={identityWays.map((value) => ({ value, label: say.ways[value] }))}
        />
        <FormActions>
          <Button kind="primary" type="submit" busy={check.busy}>
            {say.established}
          </Button>
          <DialogButton label={say.notEstablished} kind="quiet">
            {(close) => (
              <>
                <p>{say.notEstablishedText}</p>
                <ButtonRow>
                  <Button
                    kind="stop"
                    busy={check.busy}
                    onPress={async () => {
                      if (await check.send({ ...at(request), body: { established: false } })) close()
                    }}
                  >
                    {say.endIt}
                  </Button>
                </ButtonRow>
              </>
            )}
          </DialogButton>
        </FormActions>
      </Form>
    </Section>
  )
}

export function AskStep({ request }: Step) {
  const say = useMessages(nl, en)
  const ask = useSend(call, 'POST /v1/rights-requests/:request/consultation', fresh)
  return (
    <Section title={say.askTitle}>
      <Form label={say.askTitle} problem={ask.problem} onSend={() => void ask.send(at(request))}>
        <p>{say.askText}</p>
        <FormActions>
          <Button kind="primary" type="submit" busy={ask.busy}>
            {say.askNow}
          </Button>
        </FormActions>
      </Form>
    </Section>
  )
}

export function OpenStep({ request }: Step) {
  const say = useMessages(nl, en)
  const open = useSend(call, 'POST /v1/rights-requests/:request/opening', fresh)
  return (
    <Section title={say.openTitle}>
      <Form label={say.openTitle} problem={open.problem} onSend={() => void open.send(at(request))}>
        <p>{say.openText}</p>
        <FormActions>
          <Button kind="primary" type="submit" busy={open.busy}>
            {say.openNow}
          </Button>
        </FormActions>
      </Form>
    </Section>
  )
}

export function DecideStep({ request }: Step) {
  const say = useMessages(nl, en)
  const decide = useSend(call, 'POST /v1/rights-requests/:request/decision', fresh)
  return (
    <Section title={say.decideTitle} lede={say.decideText}>
      <Form
        label={say.decideTitle}
        problem={decide.problem}
        onSend={({ text }) =>
          void decide.send({
            ...at(request),
            body: { outcome: text('outcome') as DecisionOutcome, reasons: text('reasons') },
          })
        }
      >
        <RadioField
          name="outcome"
          label={say.outcome}
          options={request.outcomes.map((value) => ({ value, label: say.outcomes[value] }))}
        />
        <TextArea name="reasons" label={say.reasons} maximum={4000} />
        <FormActions>
          <Button kind="primary" type="submit" busy={decide.busy}>
            {say.decideNow}
          </Button>
        </FormActions>
      </Form>
    </Section>
  )
}

export function SendStep({ request }: Step) {
  const say = useMessages(nl, en)
  const send = useSend(call, 'POST /v1/rights-requests/:request/sending', fresh)
  return (
    <Section title={say.sendTitle}>
      <Form label={say.sendTitle} problem={send.problem} onSend={() => void send.send(at(request))}>
        <p>{request.late ? say.sendLateText : say.sendText}</p>
        <FormActions>
          <Button type="submit" busy={send.busy}>
            {say.sendNow}
          </Button>
        </FormActions>
      </Form>
    </Section>
  )
}

export function ExtendStep({ request }: Step) {
  const say = useMessages(nl, en)
  const extend = useSend(call, 'POST /v1/rights-requests/:request/extension', fresh)
  return (
    <Section title={say.extendTitle} lede={say.extendText}>
      <DialogButton label={say.extendNow}>
        {(close) => (
          <Form
            problem={extend.problem}
            onSend={async ({ text }) => {
              if (await extend.send({ ...at(request), body: { reason: text('reason') } })) close()
            }}
          >
            <TextArea name="reason" label={say.extendReason} maximum={2000} />
            <FormActions>
              <Button kind="primary" type="submit" busy={extend.busy}>
                {say.extendNow}
              </Button>
            </FormActions>
          </Form>
        )}
      </DialogButton>
    </Section>
  )
}
