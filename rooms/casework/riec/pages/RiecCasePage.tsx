/** One case or scan of the RIEC: the signal, the decisions per phase, what was brought in, and its two documents. */
import { useState } from 'react'
import {
  FactsRail,
  Link,
  Notice,
  PageHeader,
  StatusTag,
  StoryAndRail,
  useAnswer,
  usePathValues,
} from '../../../../kit/workbench/index.ts'
import { AccountButton } from '../../pages/AccountButton.tsx'
import { AnswerPage } from '../../pages/AnswerPage.tsx'
import { CircleView } from '../../pages/CircleView.tsx'
import { call } from '../../pages/use-casework.ts'
import type { ShownRiecCase } from '../contract.ts'
import { AgreedSection } from './RiecAgreed.tsx'
import { ContributionsSection } from './RiecContributions.tsx'
import { DocumentsSection } from './RiecDocuments.tsx'
import { AddPerson, CloseRiecCase } from './RiecForms.tsx'
import { DecisionsSection } from './RiecPhases.tsx'
import { RequestsSection } from './RiecRequests.tsx'
import { SignalSection } from './RiecSignal.tsx'
import { type Gone, useRiec } from './use-riec.ts'

export default function RiecCasePage() {
  const { riec } = usePathValues('riec')
  const [gone, setGone] = useState<Gone>()
  return gone ? <RiecGone {...gone} /> : <RiecOf riec={riec} onGone={setGone} />
}

function RiecOf({ riec, onGone }: { riec: string; onGone: (gone: Gone) => void }) {
  const { say } = useRiec()
  const file = useAnswer(call, 'GET /v1/riec-cases/:riec', { params: { riec } })
  return (
    <AnswerPage of={file} title={say.file}>
      {(found) => <Shown file={found} onGone={onGone} />}
    </AnswerPage>
  )
}

function RiecGone({ title, text }: Gone) {
  const { say } = useRiec()
  return (
    <>
      <PageHeader title={say.title} />
      <Notice kind="done" title={title}>
        <p>{text}</p>
        <p>
          <Link to="/riec">{say.back}</Link>
        </p>
      </Notice>
    </>
  )
}

function Shown({ file, onGone }: { file: ShownRiecCase; onGone: (gone: Gone) => void }) {
  const { say } = useRiec()
  const open = file.state === 'open'
  return (
    <>
      <PageHeader
        title={file.name}
        name={say.kinds[file.kind]}
        lede={file.goal ?? undefined}
        crumbs={[{ label: say.title, to: '/riec' }]}
        tags={
          <StatusTag tone={open ? 'active' : 'attention'}>
            {open ? say.phases[file.phase] : say.states.reported}
          </StatusTag>
        }
      />
      <StoryAndRail
        story={
          <>
            <SignalSection file={file} onGone={onGone} />
            {file.steps.length > 0 && <DecisionsSection file={file} />}
            {file.kind === 'case' && <People file={file} />}
            {open && (
              <>
                <ContributionsSection file={file} />
                <RequestsSection file={file} />
                <DocumentsSection file={file} />
                {file.kind === 'case' && <AgreedSection file={file} />}
              </>
            )}
          </>
        }
        rail={<Rail file={file} onGone={onGone} />}
      />
    </>
  )
}

function People({ file }: { file: ShownRiecCase }) {
  const { say, format } = useRiec()
  return (
    <CircleView
      title={say.persons}
      lede={say.circleHint}
      childrenNotNamed={file.childrenNotNamed}
      persons={file.persons.map((one) => ({
        id: one.id,
        role: one.role,
        name: one.name,
        relation: one.relation ? say.relations[one.relation] : say.subjectIs,
        note:
          [one.birthDate && format.shortDay(one.birthDate), one.minor && say.minor].filter(Boolean).join(', ') || null,
      }))}
    />
  )
}

function Rail({ file, onGone }: { file: ShownRiecCase; onGone: (gone: Gone) => void }) {
  const { say, format, organ, organs } = useRiec()
  return (
    <FactsRail
      facts={[
        { term: say.kind, value: say.kinds[file.kind] },
        { term: say.crimeForm, value: say.crimeForms[file.crimeForm] },
        { term: say.purpose, value: file.purpose },
        { term: say.reporter, value: `${organ(file.reporter)}, ${format.shortDay(file.reportedOn)}` },
        ...(file.state === 'open' ? [{ term: say.involved, value: organs(file.involved) }] : []),
        ...(file.kind === 'scan' ? [{ term: say.persons, value: say.nobody }] : []),
        { term: say.readsOn, value: say.readsOnText(file.readsOn.label) },
        { term: say.destroyBy, value: format.day(file.destroyBy) },
      ]}
    >
      <div className="button-row">
        <AccountButton of="riec" id={file.id} name={file.name} />
        {file.state === 'open' && file.may.addPerson && <AddPerson file={file} />}
        {file.may.close && <CloseRiecCase file={file} onGone={onGone} />}
      </div>
    </FactsRail>
  )
}
