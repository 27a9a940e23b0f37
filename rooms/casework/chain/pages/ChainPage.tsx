/** What owners of the chain after a measure decided: said by them, read by the organ whose file it is. */
import { useState } from 'react'
import {
  Answer,
  Button,
  DateField,
  DialogForm,
  Link,
  PageHeader,
  RadioField,
  SelectField,
  StatusTag,
  Table,
  TextField,
  useAnswer,
  useFormats,
  useLanguage,
  useMessages,
  useSend,
} from '../../../../kit/workbench/index.ts'
import type { CaseworkReply } from '../../contract.ts'
import { chain as en } from '../../messages/chain.en.ts'
import { chain as nl } from '../../messages/chain.nl.ts'
import { call, useCasework } from '../../pages/use-casework.ts'
import type { ShownChainNotice } from '../contract.ts'
import type { ChainNoticeKind } from '../words.ts'

const refreshes = ['GET /v1/chain-notices', 'GET /v1/measures/:measure/consequences']
type Powers = CaseworkReply<'GET /v1/chain-notices'>['powers']

export default function ChainPage() {
  const say = useMessages(nl, en)
  const notices = useAnswer(call, 'GET /v1/chain-notices')
  const powers = notices.state === 'ready' ? notices.value.powers : []
  return (
    <>
      <PageHeader title={say.title} lede={say.lede} actions={powers.length > 0 && <Tell powers={powers} />} />
      <Answer of={notices}>{({ items }) => <NoticeTable items={items} />}</Answer>
    </>
  )
}

function NoticeTable({ items }: { items: readonly ShownChainNotice[] }) {
  const say = useMessages(nl, en)
  const format = useFormats()
  const { organ } = useCasework()
  return (
    <Table
      caption={say.title}
      captionHidden
      rows={items}
      rowKey={({ id }) => id}
      empty={{ title: say.none, text: say.noneText }}
      columns={[
        {
          label: say.file,
          cell: ({ file, measure, own }) =>
            measure ? (
              <Link to={`/maatregelen/${measure}`}>{file}</Link>
            ) : (
              <>
                {file} {!own && <span className="hint">{say.noFile}</span>}
              </>
            ),
        },
        { label: say.kind, cell: ({ kind }) => say.kinds[kind] },
        { label: say.onDay, cell: ({ onDay }) => format.shortDay(onDay) },
        { label: say.owner, cell: ({ owner }) => say.owners[owner] ?? organ(owner) },
        { label: say.told, cell: (row) => organ(row.organ), wideOnly: true },
        { label: say.until, cell: ({ destroyBy }) => format.shortDay(destroyBy), wideOnly: true },
        {
          label: say.takingBack,
          cell: (row) =>
            row.withdrawnOn ? (
              <StatusTag tone="neutral">{say.withdrawn(format.shortDay(row.withdrawnOn))}</StatusTag>
            ) : row.own ? (
              <Withdraw notice={row} />
            ) : null,
        },
      ]}
    />
  )
}

function Withdraw({ notice }: { notice: ShownChainNotice }) {
  const say = useMessages(nl, en)
  const withdraw = useSend(call, 'POST /v1/chain-notices/:notice/withdrawal', { refreshes })
  return (
    <Button
      kind="quiet"
      label={`${say.withdraw}: ${notice.file}, ${say.kinds[notice.kind]}`}
      busy={withdraw.busy}
      onPress={() => void withdraw.send({ params: { notice: notice.id } })}
    >
      {say.withdraw}
    </Button>
  )
}

function Tell({ powers }: { powers: Powers }) {
  const say = useMessages(nl, en)
  const { language } = useLanguage()
  const [code, setCode] = useState('')
  const [onDay, setOnDay] = useState('')
  const tell = useSend(call, 'POST /v1/chain-notices', { refreshes })
  const power = powers.find((one) => one.code === code)
  return (
    <DialogForm
      kind="primary"
      label={say.tell}
      wide
      sending={tell}
      save={say.save}
      onSend={({ text }) =>
        tell.send({
          body: { power: code, kind: text('kind') as ChainNoticeKind, onDay, file: text('file').trim().toUpperCase() },
        })
      }
    >
      <p>{say.tellLede}</p>
      <SelectField
        name="power"
        label={say.power}
        value={code}
        onChange={setCode}
        options={powers.map((one) => ({ value: one.code, label: one.name[language] }))}
      />
      {power && (
        <RadioField
          key={power.code}
          name="kind"
          label={say.kind}
          options={power.kinds.map((value) => ({ value, label: say.kinds[value] }))}
        />
      )}
      <DateField name="onDay" label={say.onDay} value={onDay} onChange={setOnDay} />
      <TextField name="file" label={say.file} hint={say.fileHint} short />
    </DialogForm>
  )
}
