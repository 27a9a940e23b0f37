/** One case about an area or a phenomenon: services replaced, barriers with who and by when, decisions. About nobody. */
import {
  Answer,
  CardList,
  DialogForm,
  EmptyState,
  FactsRail,
  Link,
  Notice,
  PageHeader,
  RadioField,
  Section,
  StatusTag,
  StoryAndRail,
  TextArea,
  useAnswer,
  usePathValues,
  useSend,
} from '../../../../kit/workbench/index.ts'
import { AccountButton } from '../../pages/AccountButton.tsx'
import { call } from '../../pages/use-casework.ts'
import type { ShownPhenomenonCase } from '../contract.ts'
import { type PhenomenonEnd, phenomenonEnds } from '../words.ts'
import { CaseBarrier } from './CaseBarrier.tsx'
import { ReplacedServices } from './ReplacedServices.tsx'
import { afterAPhenomenonChange, usePhenomenon } from './use-phenomenon.ts'

export default function PhenomenonPage() {
  const { phenomenon } = usePathValues('phenomenon')
  const answer = useAnswer(call, 'GET /v1/phenomenon-cases/:phenomenon', { params: { phenomenon } })
  return <Answer of={answer}>{(found) => <PhenomenonCase found={found} />}</Answer>
}

function PhenomenonCase({ found }: { found: ShownPhenomenonCase }) {
  const { say, language, format } = usePhenomenon()
  return (
    <>
      <PageHeader
        title={`${found.name[language]}: ${found.place}`}
        name={say.one}
        lede={say.abouts[found.about]}
        crumbs={[{ label: say.title, to: '/verschijnselen' }]}
        actions={found.may.close && <Close phenomenon={found.id} />}
      />
      {found.model.draft && (
        <Notice kind="attention" title={say.draftTitle}>
          {say.draftText}
        </Notice>
      )}
      <StoryAndRail
        story={
          <>
            <Section title={say.goalTitle}>
              <p className="prose">{found.goal}</p>
            </Section>
            <ReplacedServices found={found} />
            <Section title={say.barriers} lede={say.barriersLede}>
              <p>
                <Link to={`/barrieremodellen/${found.model.code}`}>{say.readModel}</Link>
              </p>
            </Section>
            {found.steps.map((step, index) => (
              <Section key={step.code} title={say.step(format.number(index + 1), step.name[language])}>
                <CardList>
                  {step.barriers.map((barrier) => (
                    <CaseBarrier key={barrier.code} found={found} barrier={barrier} />
                  ))}
                </CardList>
              </Section>
            ))}
            <Approaches found={found} />
          </>
        }
        rail={<Facts found={found} />}
      />
    </>
  )
}

function Facts({ found }: { found: ShownPhenomenonCase }) {
  const { say, organ, format } = usePhenomenon()
  return (
    <FactsRail
      facts={[
        {
          term: say.state,
          value: found.closedOn ? (
            <>
              <StatusTag tone="done">{say.closed}</StatusTag> {format.day(found.closedOn)}
              {found.closeReason && `: ${say.ends[found.closeReason]}`}
            </>
          ) : (
            <StatusTag tone="active">{say.running}</StatusTag>
          ),
        },
        { term: say.persons, value: say.noPersons },
        { term: say.openedBy, value: `${organ(found.openedBy)}, ${format.day(found.openedOn)}` },
        { term: say.version, value: format.number(found.model.version) },
        { term: say.destroyBy, value: format.day(found.destroyBy) },
      ]}
    >
      <AccountButton of="phenomenon" id={found.id} name={say.one} />
    </FactsRail>
  )
}

function Approaches({ found }: { found: ShownPhenomenonCase }) {
  const { say, organ, format } = usePhenomenon()
  const decide = useSend(call, 'POST /v1/phenomenon-cases/:phenomenon/person-approaches', {
    refreshes: afterAPhenomenonChange,
  })
  const form = (
    <DialogForm
      label={say.approach}
      title={say.approachTitle}
      wide
      sending={decide}
      save={say.save}
      onSend={({ text }) => decide.send({ params: { phenomenon: found.id }, body: { reasons: text('reasons') } })}
    >
      <Notice kind="information">{say.nobody}</Notice>
      <TextArea name="reasons" label={say.reasons} maximum={2000} rows={5} />
    </DialogForm>
  )
  return (
    <Section title={say.approaches} lede={say.approachesLede} actions={found.may.decide && form}>
      {found.approaches.length === 0 ? (
        <EmptyState title={say.noApproaches} text={say.noApproachesText} />
      ) : (
        <>
          <ul className="plain-list">
            {found.approaches.map((one) => (
              <li key={one.id}>
                <p className="prose">{one.reasons}</p>
                <p>{say.decidedBy(organ(one.decidedBy), format.day(one.decidedOn))}</p>
              </li>
            ))}
          </ul>
          <p>
            <Link to="/melden">{say.toReport}</Link>
          </p>
        </>
      )}
    </Section>
  )
}

function Close({ phenomenon }: { phenomenon: string }) {
  const { say } = usePhenomenon()
  const close = useSend(call, 'POST /v1/phenomenon-cases/:phenomenon/closure', { refreshes: afterAPhenomenonChange })
  return (
    <DialogForm
      label={say.close}
      title={say.closeTitle}
      sending={close}
      save={say.close}
      onSend={({ text }) => close.send({ params: { phenomenon }, body: { reason: text('reason') as PhenomenonEnd } })}
    >
      <RadioField
        name="reason"
        label={say.closeReason}
        options={phenomenonEnds.map((value) => ({ value, label: say.ends[value] }))}
      />
    </DialogForm>
  )
}
