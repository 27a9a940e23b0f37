/** What was recorded of what I did, by day; and for each act the proof for an outsider. */
import { useState } from 'react'
import {
  ActTitle,
  Answer,
  Button,
  Dialog,
  EmptyState,
  PageHeader,
  ProblemTitle,
  regimeName,
  Section,
  SelectField,
  Table,
  useAnswer,
  useFormats,
  useMessages,
  useWords,
} from '../../../kit/workbench/index.ts'
import type { ShownOwnAct } from '../log/contract.ts'
import { log as en } from '../messages/log.en.ts'
import { log as nl } from '../messages/log.nl.ts'
import { call } from './call.ts'
import { Objects } from './LogReadingPage.tsx'

export default function MyActsPage() {
  const say = useMessages(nl, en)
  const words = useWords()
  const format = useFormats()
  const [chosen, setChosen] = useState<string>()
  const [proven, setProven] = useState<string>()
  const acts = useAnswer(call, 'GET /v1/my-acts', { query: chosen ? { day: chosen } : {} })
  return (
    <>
      <PageHeader title={say.mine} lede={say.mineLede} />
      <Answer of={acts}>
        {({ day, days, blocks }) => (
          <>
            {days.length > 0 && (
              <SelectField
                name="day"
                label={say.chooseDay}
                search
                value={day}
                onChange={setChosen}
                options={days.map((one) => ({
                  value: one.day,
                  label: say.dayWithActs(format.day(one.day), one.acts),
                }))}
              />
            )}
            {blocks.length === 0 && <EmptyState title={say.noMine} text={say.noMineText} />}
            {blocks.map(({ regime, items, more }) => (
              <Section key={regime} title={words(regimeName(regime))} count={items.length}>
                <OwnActs items={items} caption={`${say.mine}: ${words(regimeName(regime))}`} onProof={setProven} />
                {more && <p className="hint">{say.firstOnly}</p>}
              </Section>
            ))}
          </>
        )}
      </Answer>
      <Dialog title={say.proof} open={proven !== undefined} onOpenChange={(open) => !open && setProven(undefined)}>
        {proven && <Proof act={proven} />}
      </Dialog>
    </>
  )
}

function OwnActs({
  items,
  caption,
  onProof,
}: {
  items: readonly ShownOwnAct[]
  caption: string
  onProof: (act: string) => void
}) {
  const say = useMessages(nl, en)
  const format = useFormats()
  return (
    <Table
      caption={caption}
      captionHidden
      rows={items}
      rowKey={({ id }) => id}
      columns={[
        {
          label: say.act,
          cell: ({ action, at, result, problem }) => (
            <>
              <ActTitle of={action} />
              <div className="hint">
                {at && format.moment(at)}
                {result === 'refused' && `, ${say.results.refused}`}
                {problem && (
                  <>
                    {': '}
                    <ProblemTitle of={problem} />
                  </>
                )}
              </div>
            </>
          ),
        },
        { label: say.objects, wideOnly: true, cell: ({ objects }) => <Objects of={objects} /> },
        {
          label: say.proof,
          cell: ({ id }) => (
            <Button kind="quiet" onPress={() => onProof(id)}>
              {say.getProof}
            </Button>
          ),
        },
      ]}
    />
  )
}

/** Two files for `verify-log.mjs proof`, and the row itself with the salt that opens it. */
function Proof({ act }: { act: string }) {
  const say = useMessages(nl, en)
  const proof = useAnswer(call, 'GET /v1/my-acts/:act/proof', { params: { act } })
  return (
    <>
      <p>{say.proofLede}</p>
      <Answer of={proof}>
        {(it) => (
          <>
            <p>{say.rowOf(String(it.row), String(it.size))}</p>
            <ul>
              <li>
                <a
                  className="link"
                  download={`${act}.tlog-proof`}
                  href={`data:text/plain;charset=utf-8,${encodeURIComponent(it.proof)}`}
                >
                  {say.proofFile}
                </a>
              </li>
              <li>
                <a className="link" download={`${act}.entry`} href={`data:application/octet-stream;base64,${it.entry}`}>
                  {say.entryFile}
                </a>
              </li>
              <li>
                <a
                  className="link"
                  download={`${act}.json`}
                  href={`data:application/json;charset=utf-8,${encodeURIComponent(JSON.stringify(it.act, null, 2))}`}
                >
                  {say.actFile}
                </a>
              </li>
            </ul>
          </>
        )}
      </Answer>
    </>
  )
}
