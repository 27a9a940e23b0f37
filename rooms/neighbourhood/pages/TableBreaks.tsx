/** From which periods on counting is different: said when the table was loaded, or told here afterwards. */

import type { RouteReply } from '../../../kit/contract.ts'
import {
  Button,
  ButtonRow,
  DialogForm,
  organName,
  Section,
  Table,
  TextField,
  useFormats,
  useLanguage,
  useMe,
  useMessages,
  useSend,
} from '../../../kit/workbench/index.ts'
import type { editionContract } from '../edition/contract.ts'
import { openData as en } from '../messages/open-data.en.ts'
import { openData as nl } from '../messages/open-data.nl.ts'
import { call } from './call.ts'

type Shown = RouteReply<(typeof editionContract)['GET /v1/open-data/editions/:edition']>
const route = 'POST /v1/open-data/editions/:edition/breaks'
const refreshes = ['GET /v1/open-data/editions/:edition', 'GET /v1/open-data/editions/:edition/line'] as const

export function TableBreaks({ table: { id, breaks } }: { table: Shown }) {
  const say = useMessages(nl, en)
  const format = useFormats()
  const { language } = useLanguage()
  const isAnalyst = useMe().appointment.roles.includes('analyst')
  if (breaks.length === 0 && !isAnalyst) return null
  return (
    <Section title={say.tableBreaks} lede={say.tableBreaksLede}>
      <Table
        caption={say.tableBreaks}
        captionHidden
        rows={breaks}
        rowKey={({ from, why }) => `${from} ${why}`}
        empty={{ title: say.noBreaks, text: say.noBreaksText }}
        columns={[
          { label: say.breakFrom, cell: ({ from }) => from },
          { label: say.breakWhy, cell: ({ why }) => why },
          {
            label: say.breakTold,
            cell: ({ told }) =>
              told ? say.toldBy(organName(told.by)[language], format.shortDay(told.on)) : say.toldWhenLoaded,
          },
          ...(isAnalyst
            ? [
                {
                  label: say.takeBack,
                  cell: ({ from, why, told }: Shown['breaks'][number]) =>
                    told ? <TakeBack edition={id} from={from} why={why} /> : '–',
                },
              ]
            : []),
        ]}
      />
      {isAnalyst && (
        <ButtonRow>
          <Tell edition={id} />
        </ButtonRow>
      )}
    </Section>
  )
}

function Tell({ edition }: { edition: string }) {
  const say = useMessages(nl, en)
  const tell = useSend(call, route, { refreshes })
  return (
    <DialogForm
      label={say.tellBreak}
      sending={tell}
      save={say.recordNow}
      onSend={({ text }) =>
        tell.send({ params: { edition }, body: { from: text('from'), why: text('why'), verdict: 'told' } })
      }
    >
      <TextField name="from" label={say.breakFrom} hint={say.breakFromHint} short />
      <TextField name="why" label={say.breakWhy} hint={say.breakWhyHint} />
    </DialogForm>
  )
}

function TakeBack({ edition, from, why }: { edition: string; from: string; why: string }) {
  const say = useMessages(nl, en)
  const send = useSend(call, route, { refreshes })
  return (
    <Button
      busy={send.busy}
      label={say.takeBackNamed(from)}
      onPress={() => void send.send({ params: { edition }, body: { from, why, verdict: 'withdrawn' } })}
    >
      {say.takeBack}
    </Button>
  )
}
