/** What was loaded, what is on its way, and the way in for more. */
import {
  Answer,
  ButtonLink,
  ButtonRow,
  Link,
  PageHeader,
  Section,
  StatusTag,
  Table,
  useAnswer,
  useFormats,
  useMe,
  useMessages,
} from '../../../kit/workbench/index.ts'
import { openData as en } from '../messages/open-data.en.ts'
import { openData as nl } from '../messages/open-data.nl.ts'
import { outside as outsideEn } from '../messages/outside.en.ts'
import { outside as outsideNl } from '../messages/outside.nl.ts'
import { Covariates, Recodes } from './AreaRecords.tsx'
import { call } from './call.ts'
import { HandIn } from './HandIn.tsx'

export const stateTones = {
  receiving: 'neutral',
  fetching: 'active',
  looking: 'active',
  looked: 'attention',
  importing: 'active',
  imported: 'done',
  refused: 'attention',
  cancelled: 'neutral',
} as const

export default function OpenDataPage() {
  const say = useMessages(nl, en)
  const outside = useMessages(outsideNl, outsideEn)
  const format = useFormats()
  const { appointment } = useMe()
  const isAnalyst = appointment.roles.includes('analyst')
  const editions = useAnswer(call, 'GET /v1/open-data/editions')
  return (
    <>
      <PageHeader title={say.title} lede={say.lede} />
      <Answer of={editions}>
        {({ tables, boundaries }) => (
          <>
            <Section title={say.tables}>
              <Table
                caption={say.tables}
                captionHidden
                rows={tables}
                rowKey={({ id }) => id}
                empty={{ title: say.noTables, text: say.noTablesText }}
                columns={[
                  { label: say.table, cell: ({ id, title }) => <Link to={`/open-data/tabellen/${id}`}>{title}</Link> },
                  { label: say.source, cell: ({ source }) => source },
                  { label: say.period, cell: ({ stretches }) => stretchWords(stretches) },
                  { label: say.areas, numeric: true, cell: ({ areas }) => format.number(areas), wideOnly: true },
                  {
                    label: say.loaded,
                    wideOnly: true,
                    cell: ({ loadedOn, load, revised }) => (
                      <>
                        {format.shortDay(loadedOn)}, {say.load(load)}
                        {revised !== null && (
                          <small className="figures-was">{say.revisedBriefly(format.number(revised))}</small>
                        )}
                      </>
                    ),
                  },
                ]}
              />
            </Section>
            <Section title={say.boundaries}>
              <Table
                caption={say.boundaries}
                captionHidden
                rows={boundaries}
                rowKey={({ id }) => id}
                empty={{ title: say.noBoundaries, text: say.noBoundariesText }}
                columns={[
                  { label: say.boundarySet, cell: ({ name }) => name },
                  {
                    label: say.division,
                    cell: ({ vintage, level }) => `${say.levels[level]}, ${vintage ?? say.unknownYear}`,
                  },
                  { label: say.areas, numeric: true, cell: ({ shapes }) => format.number(shapes) },
                  {
                    label: say.source,
                    wideOnly: true,
                    cell: ({ source, licence }) => `${source} (${licence ?? say.noLicence})`,
                  },
                ]}
              />
            </Section>
          </>
        )}
      </Answer>
      {isAnalyst && <Deliveries />}
      {isAnalyst && (
        <Section title={outside.title} lede={outside.openLede}>
          <ButtonRow>
            <ButtonLink to="/open-data/ophalen">{outside.open}</ButtonLink>
          </ButtonRow>
        </Section>
      )}
      {isAnalyst && <HandIn />}
      <Recodes mayRecord={isAnalyst} />
      <Covariates />
    </>
  )
}

/** `2012–2023`, or the one there is. */
const stretchWords = (stretches: readonly string[]): string =>
  [...new Set([stretches[0], stretches.at(-1)])].filter(Boolean).join('–')

function Deliveries() {
  const say = useMessages(nl, en)
  const format = useFormats()
  const deliveries = useAnswer(call, 'GET /v1/open-data/deliveries')
  return (
    <Answer of={deliveries}>
      {({ items }) => (
        <Section title={say.deliveries}>
          <Table
            caption={say.deliveries}
            captionHidden
            rows={items.slice(0, 30)}
            rowKey={({ id }) => id}
            empty={{ title: say.noDeliveries, text: say.noDeliveriesText }}
            columns={[
              {
                label: say.delivery,
                cell: ({ id, title, files, address }) => (
                  <Link to={`/open-data/leveringen/${id}`}>{title ?? files[0]?.name ?? address ?? ''}</Link>
                ),
              },
              {
                label: say.state,
                cell: ({ state }) => <StatusTag tone={stateTones[state]}>{say.states[state]}</StatusTag>,
              },
              { label: say.day, cell: ({ day }) => format.shortDay(day) },
            ]}
          />
        </Section>
      )}
    </Answer>
  )
}
