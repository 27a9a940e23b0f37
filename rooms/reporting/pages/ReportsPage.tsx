/** Every report to the council; those who make figures can make one here. */
import { caller } from '../../../kit/caller.ts'
import {
  Answer,
  Link,
  PageHeader,
  Table,
  useAnswer,
  useFormats,
  useMe,
  useMessages,
} from '../../../kit/workbench/index.ts'
import { reportingContract } from '../contract.ts'
import { workbench as en } from '../messages/workbench.en.ts'
import { workbench as nl } from '../messages/workbench.nl.ts'
import { InterpretForm, MakeForm } from './MakerForms.tsx'

const call = caller(reportingContract)

export default function ReportsPage() {
  const say = useMessages(nl, en)
  const format = useFormats()
  const { appointment } = useMe()
  const reports = useAnswer(call, 'GET /v1/council-reports')
  const makes = appointment.roles.some((role) => role === 'analyst' || role === 'programme-manager')
  return (
    <>
      <PageHeader title={say.title} lede={say.lede} />
      <Answer of={reports}>
        {({ items, editions }) => (
          <>
            <Table
              caption={say.title}
              captionHidden
              rows={items}
              rowKey={({ id }) => id}
              empty={{ title: say.none, text: say.noneText, action: <Link to="/cijfers">{say.figures}</Link> }}
              columns={[
                {
                  label: say.report,
                  cell: ({ id, asOf, number }) => <Link to={`/raad/${id}`}>{say.reportName(asOf, number)}</Link>,
                },
                { label: say.made, cell: ({ madeOn }) => format.day(madeOn) },
                {
                  label: say.newer,
                  cell: ({ newerEdition }) => (newerEdition ? say.newerEdition(newerEdition) : say.noNewer),
                },
              ]}
            />
            {makes && (
              <>
                <MakeForm editions={editions} />
                <InterpretForm editions={editions} />
              </>
            )}
          </>
        )}
      </Answer>
    </>
  )
}
