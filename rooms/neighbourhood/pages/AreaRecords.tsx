/** What was recorded about areas as a whole: which became which, and what may serve as context. */
import {
  Answer,
  Button,
  Form,
  FormActions,
  Section,
  Table,
  TextArea,
  TextField,
  useAnswer,
  useFormats,
  useMessages,
  useSend,
} from '../../../kit/workbench/index.ts'
import { openData as en } from '../messages/open-data.en.ts'
import { openData as nl } from '../messages/open-data.nl.ts'
import { call } from './call.ts'

export function Recodes({ mayRecord }: { mayRecord: boolean }) {
  const say = useMessages(nl, en)
  const format = useFormats()
  const answer = useAnswer(call, 'GET /v1/open-data/recodes')
  return (
    <Section title={say.recodes} lede={say.recodesLede}>
      <Answer of={answer}>
        {({ items }) => (
          <Table
            caption={say.recodes}
            captionHidden
            rows={items}
            rowKey={({ id }) => id}
            empty={{ title: say.noRecodes, text: say.noRecodesText }}
            columns={[
              { label: say.division, cell: ({ fromYear, toYear }) => say.fromTo(fromYear, toYear) },
              { label: say.pairs, numeric: true, cell: ({ pairs }) => format.number(pairs) },
              { label: say.source, cell: ({ source }) => source },
              { label: say.day, cell: ({ recordedOn }) => format.shortDay(recordedOn), wideOnly: true },
            ]}
          />
        )}
      </Answer>
      {mayRecord && (
        <details>
          <summary>{say.recordRecode}</summary>
          <RecodeForm />
        </details>
      )}
    </Section>
  )
}

function RecodeForm() {
  const say = useMessages(nl, en)
  const record = useSend(call, 'POST /v1/open-data/recodes', { refreshes: ['GET /v1/open-data/recodes'] })
  return (
    <Form
      label={say.recordRecode}
      problem={record.problem}
      onSend={({ text }) =>
        void record.send({
          body: {
            fromYear: Number(text('fromYear')),
            toYear: Number(text('toYear')),
            source: text('source'),
            rows: text('rows'),
          },
        })
      }
    >
      <TextField name="fromYear" label={say.fromYear} short />
      <TextField name="toYear" label={say.toYear} short />
      <TextField name="source" label={say.source} />
      <TextArea name="rows" label={say.recodeRows} hint={say.recodeRowsHint} />
      <FormActions>
        <Button type="submit" busy={record.busy}>
          {say.recordNow}
        </Button>
      </FormActions>
    </Form>
  )
}

export function Covariates() {
  const say = useMessages(nl, en)
  const format = useFormats()
  const answer = useAnswer(call, 'GET /v1/open-data/covariates')
  return (
    <Section title={say.covariates} lede={say.covariatesLede}>
      <Answer of={answer}>
        {({ items }) => (
          <Table
            caption={say.covariates}
            captionHidden
            rows={items}
            rowKey={({ id }) => id}
            empty={{ title: say.noCovariates, text: say.noCovariatesText }}
            columns={[
              { label: say.figure, cell: ({ title, table }) => `${title} (${table})` },
              {
                label: say.verdict,
                cell: ({ verdict, holds }) => (
                  <>
                    {say.verdicts[verdict]}
                    {!holds && <small className="figures-was">{say.noLongerHolds}</small>}
                  </>
                ),
              },
              { label: say.reason, cell: ({ reason }) => reason },
              { label: say.day, cell: ({ decidedOn }) => format.shortDay(decidedOn), wideOnly: true },
            ]}
          />
        )}
      </Answer>
    </Section>
  )
}

/** On the page of a table, for who decides. */
type Decided = { readonly edition: string; readonly table: string; readonly series: number; readonly figure: string }
export function DecideCovariate({ edition, table, series, figure }: Decided) {
  const say = useMessages(nl, en)
  const decide = useSend(call, 'POST /v1/open-data/covariates', { refreshes: ['GET /v1/open-data/covariates'] })
  const answer = useAnswer(call, 'GET /v1/open-data/covariates')
  const holds =
    answer.state === 'ready' &&
    answer.value.items.find((item) => item.holds && item.table === table && item.figure === figure)?.verdict ===
      'allowed'
  return (
    <Section title={say.decideTitle} lede={say.decideLede}>
      <Form
        label={say.decideTitle}
        problem={decide.problem}
        onSend={({ text }) =>
          void decide.send({
            body: { edition, series, verdict: holds ? 'withdrawn' : 'allowed', reason: text('reason') },
          })
        }
      >
        <TextArea name="reason" label={say.reason} hint={say.reasonHint} maximum={2000} rows={3} />
        <FormActions>
          <Button type="submit" busy={decide.busy}>
            {holds ? say.withdraw : say.allow}
          </Button>
        </FormActions>
      </Form>
    </Section>
  )
}
