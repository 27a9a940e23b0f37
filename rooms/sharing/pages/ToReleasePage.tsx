/** Lists that wait for the second person, each with exactly what goes and its fingerprint. */
import {
  Answer,
  DialogForm,
  EmptyState,
  Link,
  PageHeader,
  Section,
  StatusTag,
  Table,
  useAnswer,
  useSend,
} from '../../../kit/workbench/index.ts'
import type { ListShown } from '../destruction/contract.ts'
import { AccountButton } from './AccountButton.tsx'
import { call } from './call.ts'
import { useRetention } from './use-retention.ts'
import { afterRelease } from './WhatGoesPage.tsx'

export default function ToReleasePage() {
  const { say } = useRetention()
  const lists = useAnswer(call, 'GET /v1/destruction-lists')
  return (
    <>
      <PageHeader title={say.releaseTitle} lede={say.releaseLede} />
      <Answer of={lists}>
        {({ items }) =>
          items.length === 0 ? (
            <EmptyState
              title={say.noLists}
              text={say.noListsText}
              action={<Link to="/wat-gaat-wanneer">{say.title}</Link>}
            />
          ) : (
            items.map((list) => <List key={list.id} list={list} />)
          )
        }
      </Answer>
    </>
  )
}

function List({ list }: { list: ListShown }) {
  const { say, format, kind, organ } = useRetention()
  const by = list.releases.map((one) => `${organ(one.organ)}, ${format.shortDay(one.on)}`)
  return (
    <Section
      title={say.listOf(format.day(list.until))}
      count={list.items.length}
      actions={
        <>
          <AccountButton of="list" id={list.id} name={say.listOf(format.day(list.until))} />
          {list.may.release && <Release list={list} />}
        </>
      }
    >
      <p>
        <StatusTag tone={list.released ? 'done' : 'attention'}>{list.released ? say.done : say.waiting}</StatusTag>{' '}
        {say.releasedBy} {format.list(by)}
      </p>
      <details open={list.may.release}>
        <summary>{say.count(list.items.length, new Set(list.items.map(({ caseName }) => caseName)).size)}</summary>
        <Table
          caption={say.listOf(format.day(list.until))}
          captionHidden
          rows={alike(list.items)}
          rowKey={({ id }) => id}
          columns={[
            { label: say.case, cell: ({ caseName }) => caseName },
            { label: say.kind, cell: (item) => kind(item.kind) },
            { label: say.number, numeric: true, cell: ({ count }) => format.number(count) },
            { label: say.rule, wideOnly: true, cell: ({ rule }) => rule },
            { label: say.goesOn, cell: ({ goesOn }) => format.shortDay(goesOn) },
          ]}
        />
        <p className="hint wrap-anywhere">
          {say.digest}: {list.digest}
        </p>
      </details>
    </Section>
  )
}

type Item = ListShown['items'][number]
/** Rows that differ in nothing but their number, as one with how many. */
function alike(items: readonly Item[]): (Item & { readonly count: number })[] {
  const groups = new Map<string, Item & { count: number }>()
  for (const item of items) {
    const key = [item.caseName, item.kind, item.rule, item.goesOn].join()
    groups.set(key, { ...item, count: (groups.get(key)?.count ?? 0) + 1 })
  }
  return [...groups.values()]
}

function Release({ list }: { list: ListShown }) {
  const { say } = useRetention()
  const release = useSend(call, 'POST /v1/destruction-lists/:list/releases', { refreshes: afterRelease })
  return (
    <DialogForm
      kind="primary"
      label={say.releaseNow}
      sending={release}
      save={say.releaseNow}
      onSend={() => release.send({ params: { list: list.id } })}
    >
      <p>{say.releaseNowText}</p>
    </DialogForm>
  )
}
