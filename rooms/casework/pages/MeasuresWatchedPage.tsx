/** For whoever watches over measures: decisions without a check, and urgent decisions that are unfinished. */
import {
  Answer,
  Card,
  CardList,
  ClockAccount,
  EmptyState,
  PageHeader,
  Section,
  StatusTag,
  Table,
  useAnswer,
} from '../../../kit/workbench/index.ts'
import { call, useCasework } from './use-casework.ts'
import { useMeasure } from './use-measure.ts'

export default function MeasuresWatchedPage() {
  const { check: say, format } = useMeasure()
  const { organ } = useCasework()
  const watched = useAnswer(call, 'GET /v1/measures-watched')
  return (
    <>
      <PageHeader title={say.watchedTitle} lede={say.watchedLede} />
      <Answer of={watched}>
        {({ overrides, unfinished }) => (
          <>
            <Section title={say.overrides} count={overrides.length}>
              {overrides.length === 0 && <EmptyState title={say.noOverrides} text={say.noOverridesText} />}
              <CardList>
                {overrides.map((one) => (
                  <Card
                    key={one.id}
                    title={`${say.file} ${one.name}`}
                    tags={<StatusTag>{say.kinds[one.kind]}</StatusTag>}
                    actions={<ClockAccount regime="MUN" id={one.id} name={`${say.file} ${one.name}`} />}
                  >
                    <p className="hint">
                      {organ(one.organ)}, {one.by}, {format.day(one.on)}
                    </p>
                    <p className="prose">{one.reasons}</p>
                  </Card>
                ))}
              </CardList>
            </Section>
            <Section title={say.unfinished} count={unfinished.length}>
              <Table
                caption={say.unfinished}
                captionHidden
                rows={unfinished}
                rowKey={({ id }) => id}
                empty={{ title: say.noUnfinished, text: say.noUnfinishedText }}
                columns={[
                  { label: say.file, cell: ({ name }) => name },
                  { label: say.organ, cell: (row) => organ(row.organ) },
                  { label: say.by, cell: ({ by }) => by },
                  {
                    label: say.dueAt,
                    cell: ({ dueAt, late }) => (
                      <>
                        {format.moment(dueAt)} {late && <StatusTag tone="stop">{say.late}</StatusTag>}
                      </>
                    ),
                  },
                  {
                    label: say.account,
                    cell: ({ id, name }) => <ClockAccount regime="MUN" id={id} name={`${say.file} ${name}`} />,
                  },
                ]}
              />
            </Section>
          </>
        )}
      </Answer>
    </>
  )
}
