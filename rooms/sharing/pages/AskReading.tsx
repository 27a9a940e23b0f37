/** Asks to read what a colleague did, or who opened certain things; a person of another organ agrees or not. */
import { useState } from 'react'
import {
  Button,
  DateField,
  Form,
  FormActions,
  Link,
  Notice,
  organName,
  RadioField,
  regimeName,
  SelectField,
  TextField,
  useMessages,
  useSend,
  useWords,
} from '../../../kit/workbench/index.ts'
import type { ShownReading } from '../log/contract.ts'
import {
  type LogUse,
  logUses,
  longestPeriodDays,
  type OtherUse,
  otherUses,
  type ReadingReason,
  readingReasons,
} from '../log/words.ts'
import { log as en } from '../messages/log.en.ts'
import { log as nl } from '../messages/log.nl.ts'
import { call } from './call.ts'
import { daysAgo, today } from './log-days.ts'

type Regime = ShownReading['regime']
export function AskReading({
  colleagues = [],
  regimes = [],
  about,
}: {
  colleagues?: readonly { id: string; name: string; organ: string }[]
  regimes?: readonly Regime[]
  /** The thing on the screen it is asked of; then neither colleague nor identifier is filled in. */
  about?: { readonly object: string; readonly regime: Regime }
}) {
  const say = useMessages(nl, en)
  const word = useWords()
  const [asked, setAsked] = useState(false)
  const [use, setUse] = useState<string>('legality')
  const ask = useSend(call, 'POST /v1/log-readings', { refreshes: ['GET /v1/log-readings'] })
  if (asked && about)
    return (
      <Notice kind="done">
        {say.asked} <Link to="/logboek/inzage">{say.readings}</Link>
      </Notice>
    )
  return (
    <>
      {asked && <Notice kind="done">{say.asked}</Notice>}
      <Form
        label={say.ask}
        problem={ask.problem}
        onSend={async ({ text, maybe }) => {
          const colleague = maybe('colleague')
          const body = {
            use: text('use') as LogUse | OtherUse,
            regime: about?.regime ?? (text('regime') as Regime),
            reason: text('reason') as ReadingReason,
            objects: about ? [about.object] : (maybe('objects') ?? '').split(/[\s,;]+/).filter((one) => one !== ''),
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
          {...(about ? { value: use, onChange: setUse } : {})}
          options={[...logUses, ...otherUses].map((value) => ({ value, label: say.uses[value] }))}
        />
        <SelectField
          name="reason"
          label={say.reason}
          {...(about ? { value: 'sample' } : {})}
          options={readingReasons.map((value) => ({ value, label: say.reasons[value] }))}
        />
        {!about && (
          <>
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
          </>
        )}
        <DateField name="from" label={say.from} value={daysAgo(about ? longestPeriodDays : 7)} />
        <DateField name="until" label={say.until} value={today()} />
        <FormActions>
          <Button type="submit" busy={ask.busy}>
            {say.ask}
          </Button>
        </FormActions>
      </Form>
    </>
  )
}
