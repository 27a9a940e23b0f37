/** One release: exactly what leaves, every lock with its article, and what the reader may do now. */
import { useState } from 'react'
import {
  Button,
  DialogForm,
  FactsRail,
  Notice,
  PageHeader,
  Section,
  StatusTag,
  StoryAndRail,
  useAnswer,
  usePathValues,
  useSend,
} from '../../../kit/workbench/index.ts'
import type { ShownRelease } from '../release/contract.ts'
import { AccountButton } from './AccountButton.tsx'
import { AnswerPage } from './AnswerPage.tsx'
import { Copy, Marks } from './CutItem.tsx'
import { HandOver, OpenWindow, Position, RecordTest } from './ReleaseForms.tsx'
import { toneOf } from './ReleaseTables.tsx'
import { afterAnyChange, call, useCasework } from './use-casework.ts'

export default function ReleasePage() {
  const { release } = useCasework()
  const { release: id } = usePathValues('release')
  const shown = useAnswer(call, 'GET /v1/releases/:release', { params: { release: id } })
  return (
    <AnswerPage of={shown} title={release.release}>
      {(found) => <Shown found={found} />}
    </AnswerPage>
  )
}

function Shown({ found }: { found: ShownRelease }) {
  const { release, organ } = useCasework()
  const to = found.receiver.organ
    ? organ(found.receiver.organ)
    : (found.receiver.name ?? release.receiverKinds[found.receiver.kind])
  return (
    <>
      <PageHeader
        title={release.releaseTitle(to)}
        name={release.release}
        crumbs={[{ label: release.releases, to: '/vrijgaven' }]}
        tags={<StatusTag tone={toneOf[found.status]}>{release.states[found.status]}</StatusTag>}
        actions={
          <>
            <AccountButton of="release" id={found.id} name={release.release} />
            {found.may.print && <Print id={found.id} />}
            {found.may.withdraw && <Withdraw id={found.id} />}
          </>
        }
      />
      <StoryAndRail story={<Story found={found} />} rail={<Rail found={found} to={to} />} />
    </>
  )
}

function Story({ found }: { found: ShownRelease }) {
  const { release, organ, category, format } = useCasework()
  return (
    <>
      {found.objection && (
        <Notice kind="stop" title={release.objection}>
          <p>{found.objection.reason ?? release.objectionKept}</p>
          <p>{release.blockedText}</p>
        </Notice>
      )}
      {found.may.takePosition && <Position found={found} />}
      {found.ownPosition && !found.mine && (
        <Notice title={release.yourAnswer}>
          <p>{release.youSaid(release.positions[found.ownPosition.position], format.day(found.ownPosition.takenOn))}</p>
          {found.ownPosition.reason && <p>{found.ownPosition.reason}</p>}
        </Notice>
      )}
      {found.may.recordAdvice && <RecordTest id={found.id} />}
      <Section title={release.preview}>
        {found.items.length === 0 && <p className="hint">{release.itemsGone}</p>}
        {found.items.map((item) => (
          <div key={item.id} className="card">
            <h3>{item.category === '' ? release.decision : category(item.category)}</h3>
            <p className="hint">
              {[
                release.suppliedBy(organ(item.supplier)),
                release.kinds[item.kind],
                release.reliabilities[item.reliability],
                release.observed(format.shortDay(item.observedOn)),
                ...(item.cut ? [release.cutNote] : []),
                ...(item.needsConsent ? [item.consented ? release.consented : release.needsConsent] : []),
              ]
                .filter((words) => words !== '')
                .join(' · ')}
            </p>
            {item.keptFromReceiver && <Notice title={release.keptFromReceiver}>{release.keptFromReceiverText}</Notice>}
            <Copy words={item.copy} />
            <Marks item={item} />
          </div>
        ))}
      </Section>
      {found.locks.length > 0 && <Locks found={found} />}
      {found.may.open && <OpenWindow id={found.id} />}
      {found.may.handOver && <HandOver id={found.id} />}
    </>
  )
}

function Locks({ found }: { found: ShownRelease }) {
  const { release, organs } = useCasework()
  return (
    <Section title={release.rulesTitle}>
      <dl className="why">
        {found.locks.map(({ code, ground, open }) => (
          <div key={code}>
            <dt>
              {release.locks[code]}{' '}
              <StatusTag tone={open ? 'done' : 'attention'}>{open ? release.lockOpen : release.lockClosed}</StatusTag>
            </dt>
            <dd>
              <span className="hint">{ground.label}</span>
            </dd>
          </div>
        ))}
      </dl>
      {found.status === 'window-open' && (
        <p>
          {found.waitingFor.length > 0 ? `${release.waitingFor}: ${organs(found.waitingFor)}` : release.nobodyWaiting}
        </p>
      )}
    </Section>
  )
}

function Rail({ found, to }: { found: ShownRelease; to: string }) {
  const { release, organ, organs, format } = useCasework()
  return (
    <FactsRail
      title={release.release}
      facts={[
        { term: release.caseColumn, value: found.caseName },
        { term: release.from, value: organ(found.organ) },
        { term: release.to, value: to },
        { term: release.resultTerm, value: release.resultKinds[found.resultKind] },
        { term: release.interestTerm, value: release.interests[found.interest] },
        ...(found.legalBasis ? [{ term: release.legalBasis, value: found.legalBasis.label }] : []),
        ...(found.necessity ? [{ term: release.necessityTerm, value: found.necessity }] : []),
        ...(found.provenance ? [{ term: release.provenanceTerm, value: found.provenance }] : []),
        ...(found.windowEndsOn ? [{ term: release.until, value: format.day(found.windowEndsOn) }] : []),
        ...(found.spoken.length > 0
          ? [{ term: release.spoken, value: organs(found.spoken.map((one) => one.organ)) }]
          : []),
        ...(found.receiver.kind === 'third-party'
          ? [
              {
                term: release.advice,
                value: found.advice
                  ? `${release.adviceOutcomes[found.advice.outcome]}, ${found.advice.reference}, ${format.shortDay(found.advice.givenOn)}`
                  : release.noAdvice,
              },
            ]
          : []),
        {
          term: release.limits,
          value:
            [
              ...found.conditions.map((one) => release.conditions[one]),
              ...(found.taxDerived ? [release.taxLimit] : []),
            ].join(' ') || release.noLimits,
        },
        ...(found.handedTo && found.endedOn
          ? [{ term: release.handedOverOn, value: `${format.day(found.endedOn)}. ${found.handedTo}` }]
          : []),
        ...(found.firstProcessedOn
          ? [{ term: release.firstProcessed, value: format.day(found.firstProcessedOn) }]
          : []),
        ...(found.expiresOn ? [{ term: release.destroyBy, value: format.day(found.expiresOn) }] : []),
      ]}
    />
  )
}

function Print({ id }: { id: string }) {
  const { release } = useCasework()
  const [problem, setProblem] = useState<string>()
  const [busy, setBusy] = useState(false)
  const print = async () => {
    setBusy(true)
    const result = await call('GET /v1/releases/:release/pdf', { params: { release: id } })
    setBusy(false)
    setProblem(result.ok ? undefined : `${result.problem.title}. ${result.problem.detail}`)
    if (result.ok) saveAs(`resultaat-${id.slice(0, 8)}.pdf`, result.value)
  }
  return (
    <>
      <Button busy={busy} onPress={() => void print()}>
        {release.print}
      </Button>
      {problem && <p role="alert">{problem}</p>}
    </>
  )
}

function saveAs(name: string, bytes: Uint8Array): void {
  const address = URL.createObjectURL(new Blob([bytes as Uint8Array<ArrayBuffer>], { type: 'application/pdf' }))
  const link = Object.assign(document.createElement('a'), { href: address, download: name })
  link.click()
  setTimeout(() => URL.revokeObjectURL(address), 1_000)
}

function Withdraw({ id }: { id: string }) {
  const { release } = useCasework()
  const withdraw = useSend(call, 'POST /v1/releases/:release/withdrawal', { refreshes: afterAnyChange })
  return (
    <DialogForm
      kind="quiet"
      label={release.withdraw}
      sending={withdraw}
      save={release.withdraw}
      saveKind="stop"
      onSend={() => withdraw.send({ params: { release: id } })}
    >
      <Notice kind="attention">{release.withdrawText}</Notice>
    </DialogForm>
  )
}
