/** One search: how far it is, what it asks, where that lies, and how it was searched. */
import { useEffect, useState } from 'react'
import type { RouteReply } from '../../../kit/contract.ts'
import {
  Answer,
  Button,
  EmptyState,
  type Fact,
  FactsRail,
  Notice,
  PageHeader,
  Section,
  SelectField,
  StatusTag,
  StoryAndRail,
  useAnswer,
  useFormats,
  useLanguage,
  useMe,
  useMessages,
  usePathValues,
  useSend,
} from '../../../kit/workbench/index.ts'
import type { detectionContract } from '../detection/contract.ts'
import { detection as en } from '../messages/detection.en.ts'
import { detection as nl } from '../messages/detection.nl.ts'
import { call } from './call.ts'
import { FindingCard } from './FindingCard.tsx'
import { FindingMap } from './FindingMap.tsx'
import { periodWords } from './periods.ts'
import { searchTones, useSearchTitle } from './search-title.ts'

type Shown = RouteReply<(typeof detectionContract)['GET /v1/detection/runs/:run']>
/** Units: milliseconds. */
const lookAgainAfter = 1_000

export default function SearchPage() {
  const say = useMessages(nl, en)
  const titleOf = useSearchTitle()
  const { run: id } = usePathValues('run')
  const answer = useAnswer(call, 'GET /v1/detection/runs/:run', { params: { run: id } })
  return (
    <Answer of={answer}>
      {(run) => (
        <>
          <PageHeader
            title={titleOf(run)}
            lede={say.methods[run.method]}
            crumbs={[{ label: say.title, to: '/veranderingen' }]}
            tags={<StatusTag tone={searchTones[run.state]}>{say.states[run.state]}</StatusTag>}
          />
          <UnderWay run={run} again={answer.state === 'ready' ? answer.again : () => undefined} />
          {run.state === 'done' && <Found run={run} />}
        </>
      )}
    </Answer>
  )
}

function UnderWay({ run, again }: { run: Shown; again: () => void }) {
  const say = useMessages(nl, en)
  const format = useFormats()
  const { appointment } = useMe()
  const cancel = useSend(call, 'POST /v1/detection/runs/:run/cancelling', {
    refreshes: ['GET /v1/detection', 'GET /v1/detection/runs/:run'],
  })
  const busy = run.state === 'waiting' || run.state === 'searching'
  useEffect(() => {
    if (!busy) return
    const timer = setInterval(again, lookAgainAfter)
    return () => clearInterval(timer)
  }, [busy, again])
  if (run.state === 'failed')
    return (
      <Notice kind="attention" title={say.failed}>
        {say.failedText}
      </Notice>
    )
  if (run.state === 'cancelled') return <Notice title={say.cancelled}>{say.cancelledText}</Notice>
  if (!busy) return null
  return (
    <div className="long-work" role="status">
      <label htmlFor="progress">
        {run.state === 'waiting' ? say.waiting : say.searching(format.percentage(run.progress))}
      </label>
      <progress id="progress" className="progress" value={run.progress} max={1} />
      <p className="hint">{say.mayLeave}</p>
      {appointment.roles.includes('analyst') && (
        <Button busy={cancel.busy} onPress={() => void cancel.send({ params: { run: run.id }, body: {} })}>
          {say.takeBack}
        </Button>
      )}
    </div>
  )
}

function Found({ run }: { run: Shown }) {
  const say = useMessages(nl, en)
  const format = useFormats()
  const [shown, setShown] = useState(0)
  const onMap = run.items[shown] ?? run.items[0]
  return (
    <StoryAndRail
      rail={<Limits run={run} />}
      story={
        <>
          <Section title={say.found} count={run.items.length}>
            {run.items.length === 0 && <EmptyState title={say.nothingFound} text={say.nothingFoundText} />}
            {run.items.map((finding, at) => (
              <FindingCard key={finding.id} finding={finding} number={at + 1} />
            ))}
          </Section>
          {onMap && run.drawn.length > 0 && (
            <Section title={say.map}>
              {run.items.length > 1 && (
                <SelectField
                  name="onMap"
                  label={say.mapFor}
                  value={String(shown)}
                  onChange={(chosen) => setShown(Number(chosen))}
                  options={run.items.map((_, at) => ({ value: String(at), label: say.place(format.number(at + 1)) }))}
                />
              )}
              <FindingMap drawn={run.drawn} finding={onMap} />
            </Section>
          )}
        </>
      }
    />
  )
}

function Limits({ run }: { run: Shown }) {
  const say = useMessages(nl, en)
  return (
    <FactsRail title={say.limits} facts={useLimits(run)}>
      <p className="hint">{say.maySay}</p>
    </FactsRail>
  )
}

/** What was searched, in the words of the page: without it a finding says nothing. */
function useLimits({
  searched,
  seed,
  leftOut,
  residentsFrom,
  firstStretch,
  lastStretch,
  completeness,
  endLeftOut,
  askedOn,
}: Shown): readonly Fact[] {
  const say = useMessages(nl, en)
  const { number, percentage, shortDay } = useFormats()
  const { language } = useLanguage()
  const facts: Fact[] = []
  const add = (term: string, value: string) => facts.push({ term, value })
  if (!searched) return facts
  const span = (first: string, last: string, count: number) =>
    say.fromUntil(periodWords(first, language), periodWords(last, language), number(count))
  add(say.areasSearched, number(searched.areas))
  if (leftOut)
    add(say.leftOut, say.leftOutWords(number(leftOut.tooSmall), number(leftOut.noFigure), number(leftOut.noPlace)))
  if (searched.kind === 'signals') {
    add(say.periods, span(searched.firstMonth, searched.lastMonth, monthsIn(searched.firstMonth, searched.lastMonth)))
    add(say.duration, say.durationWords(number(searched.longestStretch)))
    add(say.fewest, say.fewestSignalsWords(number(searched.fewestAreas), number(searched.fewestSignals)))
    add(say.simulations, say.simulationsWords(number(searched.simulations), percentage(0.001, 1)))
  } else add(say.periods, span(firstStretch ?? '', lastStretch ?? '', searched.periods))
  if (searched.kind === 'space-time') {
    add(
      say.reach,
      say.reachWords(number(searched.circles), percentage(searched.maximumShare), number(searched.windows)),
    )
    add(say.duration, say.durationWords(number(searched.maximumDuration)))
    add(say.fewest, say.fewestWords(number(searched.minimumCases)))
    add(say.simulations, say.simulationsWords(number(searched.simulations), percentage(searched.smallestChance, 1)))
  }
  if (searched.kind === 'aberration') {
    add(say.method, say.ways[searched.method])
    add(say.judged, say.judgedWords(number(searched.judged), number(searched.areas)))
    add(say.falseAlarms, say.falseAlarmsWords(percentage(searched.falseDiscoveries)))
  }
  if (endLeftOut) add(say.endLeftOut, say.endLeftOutWords(number(endLeftOut)))
  if (completeness)
    add(
      say.lateReports,
      completeness.length === 0
        ? say.lateUnknown
        : completeness.map(({ back, share, loads }) => say.lateWords(back, percentage(share), number(loads))).join(' '),
    )
  if (residentsFrom) add(say.residentsFrom, residentsFrom)
  add(say.seed, seed)
  add(say.day, shortDay(askedOn))
  return facts
}

function monthsIn(first: string, last: string): number {
  const at = (month: string) => Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7))
  return at(last) - at(first) + 1
}
