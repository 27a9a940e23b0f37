/** Every certificate of destruction, youngest first. */
import { Answer, Link, PageHeader, StatusTag, Table, useAnswer } from '../../../kit/workbench/index.ts'
import { call } from './call.ts'
import { useRetention } from './use-retention.ts'

export default function CertificatesPage() {
  const { say, format, organ } = useRetention()
  const certificates = useAnswer(call, 'GET /v1/destruction-certificates')
  return (
    <>
      <PageHeader title={say.certificates} lede={say.certificatesLede} />
      <Answer of={certificates}>
        {({ items }) => (
          <Table
            caption={say.certificates}
            captionHidden
            rows={items}
            rowKey={({ id }) => id}
            empty={{ title: say.noCertificates, text: say.noCertificatesText }}
            columns={[
              {
                label: say.destroyedOn,
                cell: ({ id, destroyedOn }) => <Link to={`/verklaringen/${id}`}>{format.day(destroyedOn)}</Link>,
              },
              { label: say.items, numeric: true, cell: ({ items: count }) => format.number(count) },
              {
                label: say.release,
                cell: ({ releases, decisions, withoutRelease }) => (
                  <>
                    {format.list([
                      ...releases.map((one) => organ(one.organ)),
                      ...(decisions.length > 0 ? [say.byDecision(format.list(decisions.map(organ)))] : []),
                    ])}{' '}
                    {withoutRelease > 0 && <StatusTag tone="attention">{say.withoutRelease(withoutRelease)}</StatusTag>}
                    {releases.length + decisions.length + withoutRelease === 0 && say.notNeeded}
                  </>
                ),
              },
            ]}
          />
        )}
      </Answer>
    </>
  )
}
