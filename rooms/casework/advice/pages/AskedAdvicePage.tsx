/** Which advice one's organ is asked for. */
import {
  Answer,
  ButtonLink,
  Link,
  PageHeader,
  StatusTag,
  Table,
  useAnswer,
  useMessages,
} from '../../../../kit/workbench/index.ts'
import { advice as en } from '../../messages/advice.en.ts'
import { advice as nl } from '../../messages/advice.nl.ts'
import { call, useCasework } from '../../pages/use-casework.ts'

export default function AskedAdvicePage() {
  const say = useMessages(nl, en)
  const { format, organ } = useCasework()
  const asked = useAnswer(call, 'GET /v1/advice-asked')
  return (
    <>
      <PageHeader
        title={say.title}
        lede={say.lede}
        actions={
          <ButtonLink kind="quiet" to="/taken/herinneringen">
            {say.reminders}
          </ButtonLink>
        }
      />
      <Answer of={asked}>
        {({ items, today }) => (
          <Table
            caption={say.title}
            captionHidden
            rows={items}
            rowKey={({ id }) => id}
            empty={{ title: say.none, text: say.noneText }}
            columns={[
              {
                label: say.request,
                cell: ({ id, kind }) => <Link to={`/advies-gevraagd/${id}`}>{say.kinds[kind]}</Link>,
              },
              { label: say.askedBy, cell: ({ askedBy }) => organ(askedBy) },
              { label: say.dueOn, cell: ({ dueOn }) => format.shortDay(dueOn) },
              {
                label: say.state,
                cell: ({ answeredOn, dueOn }) => {
                  if (answeredOn) return <StatusTag tone="done">{say.answered(format.shortDay(answeredOn))}</StatusTag>
                  return dueOn < today ? (
                    <StatusTag tone="attention">{say.late}</StatusTag>
                  ) : (
                    <StatusTag tone="active">{say.waiting}</StatusTag>
                  )
                },
              },
            ]}
          />
        )}
      </Answer>
    </>
  )
}
