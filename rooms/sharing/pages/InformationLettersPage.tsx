/** Whom the contact point informs, the one due first on top. */
import {
  Answer,
  Button,
  PageHeader,
  SavePdf,
  StatusTag,
  Table,
  useAnswer,
  useFormats,
  useMessages,
  useSend,
} from '../../../kit/workbench/index.ts'
import { rights as en } from '../messages/rights.en.ts'
import { rights as nl } from '../messages/rights.nl.ts'
import type { ShownInformationLetter } from '../notice/contract.ts'
import { call } from './call.ts'

export default function InformationLettersPage() {
  const say = useMessages(nl, en)
  const format = useFormats()
  const letters = useAnswer(call, 'GET /v1/information-letters')
  return (
    <>
      <PageHeader title={say.inform} lede={say.informLede} />
      <Answer of={letters}>
        {({ items, today }) => (
          <Table
            caption={say.inform}
            captionHidden
            rows={items}
            rowKey={({ id }) => id}
            empty={{ title: say.nobodyToInform, text: say.nobodyToInformText }}
            columns={[
              {
                label: say.whom,
                cell: ({ name, address, minor }) => (
                  <>
                    {name ?? say.personSealed} {address && <span className="hint">{address}</span>}{' '}
                    {name && !address && <StatusTag tone="attention">{say.noAddress}</StatusTag>}{' '}
                    {minor && <span className="hint">{say.minor}</span>}
                  </>
                ),
              },
              {
                label: say.informBy,
                cell: ({ dueOn, sentOn }) => (
                  <>
                    {format.shortDay(dueOn)}{' '}
                    {!sentOn && dueOn < today && <StatusTag tone="stop">{say.overdue}</StatusTag>}
                  </>
                ),
              },
              { label: say.letter, cell: (row) => <Sending row={row} /> },
            ]}
          />
        )}
      </Answer>
    </>
  )
}

function Sending({ row }: { row: ShownInformationLetter }) {
  const say = useMessages(nl, en)
  const format = useFormats()
  const send = useSend(call, 'POST /v1/information-letters/:letter/sending', {
    refreshes: ['GET /v1/information-letters'],
  })
  if (row.sentOn) return <StatusTag tone="done">{say.sentOn(format.shortDay(row.sentOn))}</StatusTag>
  if (row.name === null) return <StatusTag tone="attention">{say.toSend}</StatusTag>
  const at = { params: { letter: row.id } }
  return (
    <>
      <SavePdf
        label={say.savePdf}
        name="brief.pdf"
        fetch={() => call('GET /v1/information-letters/:letter/letter-as-pdf', at)}
      />
      <Button kind="quiet" busy={send.busy} onPress={() => void send.send(at)}>
        {say.sendNow}
      </Button>
    </>
  )
}
