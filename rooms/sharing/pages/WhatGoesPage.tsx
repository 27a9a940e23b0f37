/** The dry run: what goes by a day and why, and from here the list for two people. Kinds, rules and days; no words. */
import { useState } from 'react'
import {
  Answer,
  Button,
  ClockAccount,
  DateField,
  DialogButton,
  Form,
  FormActions,
  Link,
  Notice,
  PageHeader,
  Section,
  SelectField,
  StatusTag,
  Table,
  useAnswer,
  useSend,
} from '../../../kit/workbench/index.ts'
import type { LineShown } from '../destruction/contract.ts'
import { AccountByNumber } from './AccountByNumber.tsx'
import { call } from './call.ts'
import { Holds } from './Holds.tsx'
import { useRetention } from './use-retention.ts'

export const afterRelease = ['GET /v1/what-goes', 'GET /v1/destruction-lists', 'GET /v1/destruction-certificates']

export default function WhatGoesPage() {
  const { say, format } = useRetention()
  const [day, setDay] = useState<string>()
  const [made, setMade] = useState(false)
  const [tooFar, setTooFar] = useState(false)
  const found = useAnswer(call, 'GET /v1/what-goes', { query: day ? { day } : {} })
  return (
    <>
      <PageHeader title={say.title} lede={say.lede} />
      <Answer of={found}>
        {(plan) => (
          <>
            {plan.withoutRelease > 0 && (
              <Notice kind="attention" title={say.alarm}>
                <p>{say.alarmText(plan.withoutRelease)}</p>
                <p>
                  <Link to="/verklaringen">{say.toCertificates}</Link>
                </p>
              </Notice>
            )}
            {tooFar && (
              <Notice kind="attention" title={say.tooFar}>
                <p>{say.untilHint(format.day(plan.furthest))}</p>
              </Notice>
            )}
            <Form
              label={say.show}
              onSend={({ maybe }) => {
                const asked = maybe('day')
                const beyond = asked !== undefined && asked > plan.furthest
                setTooFar(beyond)
                if (!beyond) setDay(asked)
              }}
            >
              <DateField
                key={plan.day}
                name="day"
                label={say.until}
                hint={say.untilHint(format.day(plan.furthest))}
                value={plan.day}
              />
              <FormActions>
                <Button type="submit">{say.show}</Button>
              </FormActions>
            </Form>
            <Lines lines={plan.lines} />
            {made && (
              <Notice kind="done">
                {say.listMade} <Link to="/vrijgeven">{say.toRelease}</Link>
              </Notice>
            )}
            {plan.may.list && plan.lines.some(({ release, held }) => release === 'none' && !held) && (
              <MakeList day={plan.day} onMade={() => setMade(true)} />
            )}
            <AccountByNumber />
            <Holds plan={plan} />
            <details>
              <summary>{say.retention}</summary>
              <dl className="why">
                {plan.rules.map(({ code, says, law }) => (
                  <div key={code}>
                    <dt>
                      {code} · {law.label}
                    </dt>
                    <dd>{says}</dd>
                  </div>
                ))}
              </dl>
            </details>
          </>
        )}
      </Answer>
    </>
  )
}

function Lines({ lines }: { lines: readonly LineShown[] }) {
  const { say, format, kind } = useRetention()
  const [rule, setRule] = useState('all')
  const [wanted, setWanted] = useState('all')
  const shown = lines.filter(
    (line) => (rule === 'all' || line.rule === rule) && (wanted === 'all' || line.kind === wanted),
  )
  const rules = [...new Set(lines.map((line) => line.rule))].sort()
  const kinds = [...new Set(lines.map((line) => line.kind))].sort()
  const cases = new Set(shown.map((line) => line.case)).size
  const empty =
    lines.length === 0
      ? { title: say.nothing, text: say.nothingText }
      : { title: say.nothingFiltered, text: say.nothingFilteredText }
  return (
    <Section title={say.count(shown.length, cases)}>
      {lines.length > 0 && (
        <div className="filters">
          <SelectField
            name="rule"
            label={say.rule}
            search
            value={rule}
            onChange={setRule}
            options={[{ value: 'all', label: say.everyRule }, ...rules.map((value) => ({ value, label: value }))]}
          />
          <SelectField
            name="kind"
            label={say.kind}
            search
            value={wanted}
            onChange={setWanted}
            options={[{ value: 'all', label: say.everyKind }, ...kinds.map((value) => ({ value, label: kind(value) }))]}
          />
        </div>
      )}
      <Table
        caption={say.title}
        captionHidden
        rows={alike(shown)}
        rowKey={({ id }) => id}
        empty={empty}
        columns={[
          { label: say.case, cell: ({ caseName }) => caseName },
          { label: say.kind, cell: (line) => kind(line.kind) },
          { label: say.number, numeric: true, cell: ({ count }) => format.number(count) },
          {
            label: say.why,
            wideOnly: true,
            cell: ({ rule: code, because, law }) => (
              <>
                {say.reasons[because]}
                <br />
                <span className="hint">
                  {code} · {law.label}
                </span>
              </>
            ),
          },
          {
            label: say.firstProcessed,
            wideOnly: true,
            cell: ({ firstProcessedOn }) => format.shortDay(firstProcessedOn),
          },
          { label: say.goesOn, cell: ({ goesOn }) => format.shortDay(goesOn) },
          {
            label: say.release,
            cell: ({ release, held }) =>
              held ? (
                <StatusTag tone="attention">{say.held}</StatusTag>
              ) : (
                <StatusTag tone={release === 'released' ? 'done' : 'neutral'}>{say.releases[release]}</StatusTag>
              ),
          },
          {
            label: say.account,
            cell: (line) => (
              <ClockAccount regime="WGS-ZVH" id={line.id} name={`${line.caseName}, ${kind(line.kind)}`} />
            ),
          },
        ]}
      />
    </Section>
  )
}

/** Rows that differ in nothing but their number, as one with how many. */
function alike(lines: readonly LineShown[]): (LineShown & { readonly count: number })[] {
  const groups = new Map<string, LineShown & { count: number }>()
  for (const line of lines) {
    const key = [line.case, line.kind, line.because, line.firstProcessedOn, line.goesOn, line.held, line.release].join()
    groups.set(key, { ...line, count: (groups.get(key)?.count ?? 0) + 1 })
  }
  return [...groups.values()]
}

function MakeList({ day, onMade }: { day: string; onMade: () => void }) {
  const { say, format } = useRetention()
  const make = useSend(call, 'POST /v1/destruction-lists', { refreshes: afterRelease })
  return (
    <DialogButton kind="primary" label={say.makeList}>
      {(close) => (
        <Form
          problem={make.problem}
          onSend={async () => {
            if (!(await make.send({ body: { until: day } }))) return
            onMade()
            close()
          }}
        >
          <p>{say.makeListText(format.day(day))}</p>
          <FormActions>
            <Button kind="primary" type="submit" busy={make.busy}>
              {say.makeList}
            </Button>
          </FormActions>
        </Form>
      )}
    </DialogButton>
  )
}
