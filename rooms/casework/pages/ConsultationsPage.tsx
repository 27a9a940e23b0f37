/** What one's organ is asked about rights of persons. */
import {
  Answer,
  ButtonLink,
  Link,
  PageHeader,
  Section,
  StatusTag,
  Table,
  useAnswer,
  useMessages,
} from '../../../kit/workbench/index.ts'
import { rights as en } from '../messages/rights.en.ts'
import { rights as nl } from '../messages/rights.nl.ts'
import type { ShownConsultationLine } from '../rights/contract.ts'
import { call, useCasework } from './use-casework.ts'

export default function ConsultationsPage() {
  const say = useMessages(nl, en)
  const consultations = useAnswer(call, 'GET /v1/consultations')
  return (
    <>
      <PageHeader
        title={say.title}
        lede={say.lede}
        actions={<ButtonLink to="/achtergehouden">{say.kept}</ButtonLink>}
      />
      <Answer of={consultations}>{({ items, today }) => <ConsultationTable items={items} today={today} />}</Answer>
    </>
  )
}

export function ConsultationTable({ items, today }: { items: readonly ShownConsultationLine[]; today: string }) {
  const say = useMessages(nl, en)
  const { format } = useCasework()
  return (
    <Table
      caption={say.title}
      captionHidden
      rows={items}
      rowKey={({ id }) => id}
      empty={{ title: say.none, text: say.noneText }}
      columns={[
        {
          label: say.request,
          cell: ({ id, reference, kind }) => (
            <>
              <Link to={`/geraadpleegd/${id}`}>{reference}</Link> {say.kinds[kind]}
            </>
          ),
        },
        { label: say.about, cell: ({ about }) => say.abouts[about] },
        {
          label: say.closes,
          cell: ({ closesOn }) => (
            <>
              {format.shortDay(closesOn)} {closesOn <= today && <StatusTag tone="stop">{say.soon}</StatusTag>}
            </>
          ),
        },
      ]}
    />
  )
}

/** Among what else is asked; absent while nothing is. */
export function AskedAboutRights() {
  const say = useMessages(nl, en)
  const consultations = useAnswer(call, 'GET /v1/consultations')
  if (consultations.state !== 'ready' || consultations.value.items.length === 0) return null
  const { items, today } = consultations.value
  return (
    <Section title={say.title} count={items.length}>
      <ConsultationTable items={items} today={today} />
    </Section>
  )
}
