/** One breach: its clock, what it means, who was told, and what was learned. */
import {
  Answer,
  FactsRail,
  organName,
  PageHeader,
  SavePdf,
  Section,
  StatusTag,
  StoryAndRail,
  useAnswer,
  useFormats,
  useMessages,
  usePathValues,
  useWords,
} from '../../../kit/workbench/index.ts'
import type { ShownBreach } from '../breach/contract.ts'
import { breaches as en } from '../messages/breaches.en.ts'
import { breaches as nl } from '../messages/breaches.nl.ts'
import { AccountButton } from './AccountButton.tsx'
import { Clock } from './BreachesPage.tsx'
import { Assess, Close, Notify, Tell } from './BreachForms.tsx'
import { call } from './call.ts'

export default function BreachPage() {
  const say = useMessages(nl, en)
  const { breach: id } = usePathValues('breach')
  const answer = useAnswer(call, 'GET /v1/breaches/:breach', { params: { breach: id } })
  return (
    <>
      {answer.state === 'problem' && <PageHeader title={say.breach} />}
      <Answer of={answer}>
        {(breach) => (
          <>
            <PageHeader
              title={`${say.breach} ${breach.reference}`}
              crumbs={[{ label: say.title, to: '/datalekken' }]}
              tags={
                <>
                  <StatusTag tone={breach.state === 'open' ? 'active' : 'done'}>{say.states[breach.state]}</StatusTag>{' '}
                  <Clock breach={breach} />
                </>
              }
            />
            <StoryAndRail story={<Story breach={breach} />} rail={<Rail breach={breach} />} />
          </>
        )}
      </Answer>
    </>
  )
}

function Story({ breach }: { breach: ShownBreach }) {
  const say = useMessages(nl, en)
  const format = useFormats()
  const { assessment, notification, telling, closing, may } = breach
  return (
    <>
      <p className="prose">{breach.what}</p>
      <Section title={say.assessment}>
        {assessment && (
          <FactsRail
            facts={[
              { term: say.risk, value: say.risks[assessment.risk] },
              { term: say.persons, value: format.number(assessment.persons) },
              { term: say.kinds, value: assessment.kinds },
              { term: say.consequences, value: assessment.consequences },
              { term: say.measures, value: assessment.measures },
            ]}
          />
        )}
        {may.handle && <Assess breach={breach} />}
      </Section>
      {assessment && (
        <Section title={say.notification}>
          {notification?.notified && (
            <p>
              {say.notified}: {format.moment(notification.at)}{' '}
              {notification.late && <StatusTag tone="attention">{say.late}</StatusTag>} {notification.lateReason}
            </p>
          )}
          {notification && !notification.notified && (
            <p>
              {say.notNotified}: {notification.reason}
            </p>
          )}
          {may.handle && !notification && <Notify breach={breach} />}
        </Section>
      )}
      {assessment && (
        <Section title={say.telling}>
          {telling?.told && (
            <p>
              {format.day(telling.on)}. {telling.how}
            </p>
          )}
          {telling && !telling.told && (
            <p>
              {say.notTold}. {telling.ground && say.grounds[telling.ground]} {telling.reason}
            </p>
          )}
          {may.handle && !telling && <Tell breach={breach} />}
        </Section>
      )}
      {closing && (
        <Section title={say.closing}>
          <p>
            {format.day(closing.on)}. {closing.lesson}
          </p>
        </Section>
      )}
      {may.close && <Close breach={breach} />}
    </>
  )
}

function Rail({ breach }: { breach: ShownBreach }) {
  const say = useMessages(nl, en)
  const format = useFormats()
  const inWords = useWords()
  return (
    <>
      <FactsRail
        facts={[
          { term: say.discovered, value: format.moment(breach.discoveredAt) },
          { term: say.due, value: format.moment(breach.dueAt) },
          { term: say.natures, value: format.list(breach.natures.map((one) => say.natureWords[one])) },
          {
            term: say.registered,
            value: `${inWords(organName(breach.registeredBy))}, ${format.day(breach.registeredOn)}`,
          },
        ]}
      >
        <AccountButton of="breach" id={breach.id} name={`${say.breach} ${breach.reference}`} />
      </FactsRail>
      <SavePdf
        label={say.savePdf}
        name="datalek.pdf"
        fetch={() => call('GET /v1/breaches/:breach/report', { params: { breach: breach.id } })}
      />
    </>
  )
}
