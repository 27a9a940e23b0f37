/** Readings of the log: asked for one of four uses, agreed to by another organ. */
import { useState } from 'react'
import {
  Answer,
  Button,
  DateField,
  Form,
  FormActions,
  Link,
  Notice,
  organName,
  PageHeader,
  RadioField,
  regimeName,
  Section,
  SelectField,
  StatusTag,
  Table,
  TextField,
  useAnswer,
  useFormats,
  useMessages,
  useSend,
  useWords,
} from '../../../kit/workbench/index.ts'
import type { ShownReading } from '../log/contract.ts'
import {
  type LogUse,
  logUses,
  type OtherUse,
  otherUses,
  type ReadingReason,
  type ReadingState,
  readingReasons,
} from '../log/words.ts'
import { log as en } from '../messages/log.en.ts'
import { log as nl } from '../messages/log.nl.ts'
import { call } from './call.ts'
import { daysAgo, today } from './log-days.ts'

export const toneOf = { waiting: 'attention', open: 'active', refused: 'stop', closed: 'neutral' } as const satisfies {
  [S in ReadingState]: string
}

export default function LogReadingsPage() {
  const say = useMessages(nl, en)
  const format = useFormats()
  const word = useWords()
  const readings = useAnswer(call, 'GET /v1/log-readings')
  return (
    <>
      <PageHeader title={say.readings} lede={say.readingsLede} crumbs={[{ label: say.title, to: '/logboek' }]} />
      <Answer of={readings}>
        {({ items, colleagues, regimes, may }) => (
          <>
            <Table
              caption={say.readings}
              captionHidden
              rows={items}
              rowKey={({ id }) => id}
              empty={{ title: say.noReadings, text: say.noReadingsText }}
              columns={[
                {
                  label: say.use,
                  cell: ({ id, use }) => <Link to={`/logboek/inzage/${id}`}>{say.uses[use]}</Link>,
                },
                {
                  label: say.state,
                  cell: ({ state }) => <StatusTag tone={toneOf[state]}>{say.readingStates[state]}</StatusTag>,
                },
                {
                  label: say.askedBy,
                  cell: ({ askedBy, askedOrgan }) => `${askedBy}, ${word(organName(askedOrgan))}`,
                },
                { label: say.when, wideOnly: true, cell: ({ askedAt }) => format.moment(askedAt) },
              ]}
            />
            {may.ask && <Ask colleagues={colleagues} regimes={regimes} />}
          </>
        )}
      </Answer>
    </>
  )
}

function Ask({
  colleagues,
  regimes,
}: {
  colleagues: readonly { id: string; name: string; organ: string }[]
  regimes: readonly ShownReading['regime'][]
}) {
  const say = useMessages(nl, en)
  const word = useWords()
  const [asked, setAsked] = useState(false)
  const ask = useSend(call, 'POST /v1/log-readings', { refreshes: ['GET /v1/log-readings'] })
  return (
    <Section title={say.ask}>
      {asked && <Notice kind="done">{say.asked}</Notice>}
      <Form
        label={say.ask}
        problem={ask.problem}
        onSend={async ({ text, maybe }) => {
          const colleague = maybe('colleague')
          const body = {
            use: text('use') as LogUse | OtherUse,
            regime: text('regime') as ShownReading['regime'],
            reason: text('reason') as ReadingReason,
            objects: (maybe('objects') ?? '').split(/[\s,;]+/).filter((one) => one !== ''),
            from: text('from'),
            until: text('until'),
            ...(colleague ? { colleague } : {}),
          }
          if (await ask.send({ body })) setAsked(true)
        }}
      >
        <RadioField
          name="use"
          label={say.use}
          options={[...logUses, ...otherUses].map((value) => ({ value, label: say.uses[value] }))}
        />
        <SelectField
          name="reason"
          label={say.reason}
          options={readingReasons.map((value) => ({ value, label: say.reasons[value] }))}
        />
        <SelectField
          name="colleague"
          label={say.colleague}
          hint={say.colleagueHint}
          optional
          placeholder={say.nobody}
          options={colleagues.map(({ id, name, organ }) => ({
            value: id,
            label: `${name}, ${word(organName(organ))}`,
          }))}
        />
        <TextField name="objects" label={say.objects} hint={say.objectsHint} optional />
        <SelectField
          name="regime"
          label={say.regime}
          options={regimes.map((value) => ({ value, label: word(regimeName(value)) }))}
        />
        <DateField name="from" label={say.from} value={daysAgo(7)} />
        <DateField name="until" label={say.until} value={today()} />
        <FormActions>
          <Button type="submit" busy={ask.busy}>
            {say.ask}
          </Button>
        </FormActions>
      </Form>
    </Section>
  )
}
