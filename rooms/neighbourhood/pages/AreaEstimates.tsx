/** Estimates beside what was measured: never without the share of own data. */
import { useState } from 'react'
import {
  Answer,
  Button,
  CheckboxField,
  Form,
  FormActions,
  Section,
  Table,
  useAnswer,
  useFormats,
  useMessages,
} from '../../../kit/workbench/index.ts'
import type { ShownEstimate } from '../estimate/contract.ts'
import { openData as en } from '../messages/open-data.en.ts'
import { openData as nl } from '../messages/open-data.nl.ts'
import type { AreaLevel } from '../reading/words.ts'
import { call } from './call.ts'

type Wanted = {
  readonly edition: string
  readonly series: number
  readonly stretch: string
  readonly level: AreaLevel
  readonly decimals: number
}

export function AreaEstimates(wanted: Wanted) {
  const say = useMessages(nl, en)
  const [asked, setAsked] = useState<readonly string[] | null>(null)
  const allowed = useAnswer(call, 'GET /v1/open-data/covariates')
  return (
    <Section title={say.estimates} lede={say.estimatesLede}>
      <Answer of={allowed}>
        {({ items }) => {
          const choices = items.filter(({ holds, verdict }) => holds && verdict === 'allowed')
          return (
            <Form label={say.estimates} onSend={({ list }) => setAsked(list('context'))}>
              {choices.length > 0 && (
                <CheckboxField
                  name="context"
                  label={say.contextChoice}
                  hint={say.contextChoiceHint}
                  optional
                  options={choices.map(({ id, title, table }) => ({ value: id, label: `${title} (${table})` }))}
                />
              )}
              <FormActions>
                <Button type="submit">{say.makeEstimates}</Button>
              </FormActions>
            </Form>
          )
        }}
      </Answer>
      {asked && <Estimates {...wanted} context={asked} />}
    </Section>
  )
}

function Estimates({
  edition,
  series,
  stretch,
  level,
  decimals,
  context,
}: Wanted & { readonly context: readonly string[] }) {
  const say = useMessages(nl, en)
  const format = useFormats()
  const answer = useAnswer(call, 'GET /v1/open-data/editions/:edition/estimates', {
    params: { edition },
    query: { series, stretch, level, ...(context.length > 0 ? { context: [...context] } : {}) },
  })
  const range = (amount: number, { low, high }: ShownEstimate['interval']) =>
    say.withRange(format.number(amount, decimals), format.number(low, decimals), format.number(high, decimals))
  return (
    <Answer of={answer}>
      {({ areas, method, context: used, withoutContext }) => (
        <>
          <Table
            caption={say.estimates}
            captionHidden
            rows={areas}
            rowKey={({ code }) => code}
            columns={[
              { label: say.area, cell: ({ name }) => name },
              {
                label: say.direct,
                numeric: true,
                cell: ({ direct }) =>
                  direct ? range(direct.amount, direct.interval) : <span className="hint">{say.notAsked}</span>,
              },
              {
                label: say.modelled,
                numeric: true,
                cell: ({ estimate, interval, modelledOnly }) => (
                  <>
                    {range(estimate, interval)}
                    {modelledOnly && <small className="figures-was">{say.modelledOnly}</small>}
                  </>
                ),
              },
              { label: say.ownShare, numeric: true, cell: ({ shareOfOwnData }) => format.percentage(shareOfOwnData) },
            ]}
            note={`${say.estimatedBy(say.methods[method])} ${used.length > 0 ? say.usedContext(format.list(used.map(({ title }) => title))) : say.noContextUsed}`}
          />
          {withoutContext.length > 0 && <p>{say.withoutContext(format.list(withoutContext.slice(0, 12)))}</p>}
        </>
      )}
    </Answer>
  )
}
