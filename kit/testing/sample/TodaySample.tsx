import {
  ButtonLink,
  Card,
  CardList,
  Link,
  PageHeader,
  Section,
  StatusTag,
  Table,
  Tabs,
  Term,
  useFormats,
  useMessages,
} from '../../workbench/index.ts'

const nl = {
  title: 'Te beslissen',
  lede: 'Vier besluiten wachten op uw orgaan. De oudste staat bovenaan.',
  waiting: 'Wacht op u',
  admission: 'Opname in een casusoverleg',
  admissionText: 'Aanmelding door de reclassering. Vier criteria zijn toegelicht; bij één staat een vraag aan u.',
  decide: 'Bekijk en beslis',
  before: 'voor 27 november',
  conference: 'Volgende casusoverleg',
  cases: 'Zaken waarbij u betrokken bent',
  name: 'Zaak',
  state: 'Stand',
  review: 'Herziening',
  contributions: 'Bijdragen',
  open: 'in behandeling',
  wait: 'wacht op partner',
  done: 'afgesloten',
  late: 'besluit verlopen',
  note: 'Afgesloten zaken zijn afgeschermd tot de dag van vernietiging.',
  mine: 'Van mijn orgaan',
  all: 'Waarbij wij betrokken zijn',
}
const en: typeof nl = {
  title: 'To decide',
  lede: 'Four decisions wait for your organ. The oldest comes first.',
  waiting: 'Waiting for you',
  admission: 'Admission to a case conference',
  admissionText: 'Reported by probation. Four criteria are explained; one has a question for you.',
  decide: 'Read and decide',
  before: 'before 27 November',
  conference: 'Next case conference',
  cases: 'Cases in which you are involved',
  name: 'Case',
  state: 'State',
  review: 'Review',
  contributions: 'Contributions',
  open: 'open',
  wait: 'waiting for a partner',
  done: 'closed',
  late: 'decision expired',
  note: 'Closed cases are shielded until the day of destruction.',
  mine: 'Of my organ',
  all: 'In which we are involved',
}

export function TodaySample() {
  const say = useMessages(nl, en)
  const format = useFormats()
  const rows = [
    { id: 'ZVH-7Q2K', tone: 'attention' as const, state: say.wait, review: '2026-12-14', contributions: 4 },
    { id: 'ZVH-M41D', tone: 'active' as const, state: say.open, review: '2027-01-11', contributions: 11 },
    { id: 'ZVH-90XA', tone: 'stop' as const, state: say.late, review: '2026-11-20', contributions: 7 },
    { id: 'ZVH-C8TT', tone: 'done' as const, state: say.done, review: '2026-09-02', contributions: 23 },
  ]
  const table = (
    <Table
      caption={say.cases}
      captionHidden
      rows={rows}
      rowKey={({ id }) => id}
      note={say.note}
      columns={[
        { label: say.name, cell: ({ id }) => <Link to={`/zaken/${id}`}>{id}</Link> },
        { label: say.state, cell: ({ tone, state }) => <StatusTag tone={tone}>{state}</StatusTag> },
        { label: say.review, cell: ({ review }) => format.shortDay(review) },
        { label: say.contributions, cell: ({ contributions }) => contributions, numeric: true, wideOnly: true },
      ]}
    />
  )
  return (
    <>
      <PageHeader title={say.title} lede={say.lede} />
      <Section title={say.waiting} count={2}>
        <CardList>
          <Card
            tone="attention"
            title={say.admission}
            tags={<StatusTag tone="attention">{say.before}</StatusTag>}
            actions={
              <ButtonLink to="/zaken/x" kind="primary">
                {say.decide}
              </ButtonLink>
            }
          >
            <p>{say.admissionText}</p>
          </Card>
          <Card
            title={<Term id="casusoverleg">{say.conference}</Term>}
            actions={<ButtonLink to="/overleg">{format.day('2026-12-03')}</ButtonLink>}
          />
        </CardList>
      </Section>
      <Section title={say.cases}>
        <Tabs
          label={say.cases}
          items={[
            { id: 'mine', label: say.mine, content: table },
            { id: 'all', label: say.all, content: table },
          ]}
        />
      </Section>
    </>
  )
}
