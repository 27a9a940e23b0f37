/** The lists of tables that are here, and what was found in them: by title, never by anything that looks like an order of worth. */

import type { RouteReply } from '../../../kit/contract.ts'
import {
  Answer,
  Button,
  ButtonRow,
  EmptyState,
  ErrorState,
  StatusTag,
  Table,
  useAnswer,
  useFormats,
  useMessages,
  useSend,
} from '../../../kit/workbench/index.ts'
import type { catalogueContract } from '../catalogue/contract.ts'
import { outside as en } from '../messages/outside.en.ts'
import { outside as nl } from '../messages/outside.nl.ts'
import { reading as readingEn } from '../messages/reading.en.ts'
import { reading as readingNl } from '../messages/reading.nl.ts'
import { call } from './call.ts'
import { placeOf } from './fault-place.ts'

export type Catalogue = RouteReply<(typeof catalogueContract)['GET /v1/open-data/catalogue']>
const tones = { waiting: 'active', kept: 'done', refused: 'attention' } as const

export function Listings({ listings }: { listings: Catalogue['listings'] }) {
  const say = useMessages(nl, en)
  const sentences = useMessages<typeof readingEn>(readingNl, readingEn)
  const format = useFormats()
  const renew = useSend(call, 'POST /v1/open-data/catalogue', { refreshes: ['GET /v1/open-data/catalogue'] })
  if (listings.length === 0) return <EmptyState title={say.noLists} text={say.noListsText} />
  const waits = listings.some(({ state }) => state === 'waiting')
  return (
    <>
      <Table
        caption={say.lists}
        rows={listings}
        rowKey={({ host }) => host}
        columns={[
          { label: say.place, cell: ({ host }) => host },
          {
            label: say.state,
            cell: ({ state, keptOn, fault }) => (
              <>
                {state ? <StatusTag tone={tones[state]}>{say.states[state]}</StatusTag> : say.notAsked}{' '}
                {keptOn && <small>{say.keptOn(format.shortDay(keptOn))}</small>}
                {state === 'refused' && fault && <p className="hint">{sentences[fault.code](placeOf(fault.place))}</p>}
              </>
            ),
          },
          { label: say.tables, numeric: true, cell: ({ tables }) => format.number(tables) },
        ]}
      />
      {renew.problem && <ErrorState problem={renew.problem} />}
      <ButtonRow>
        <Button busy={renew.busy || waits} onPress={() => void renew.send({ body: {} })}>
          {listings.some(({ tables }) => tables > 0) ? say.renewLists : say.fetchLists}
        </Button>
      </ButtonRow>
    </>
  )
}

type Asked = { words: string; busy: boolean; onFetch: (address: string) => void }
export function FoundTables({ words, ...asked }: Asked) {
  const answer = useAnswer(call, 'GET /v1/open-data/catalogue', { query: { words } })
  return <Answer of={answer}>{(found) => <Found {...found} {...asked} />}</Answer>
}

function Found({ items, found, busy, onFetch }: Catalogue & Omit<Asked, 'words'>) {
  const say = useMessages(nl, en)
  const format = useFormats()
  const count = format.number(found)
  return (
    <div role="status" className="found-tables">
      <Table
        caption={say.found(count)}
        rows={items}
        rowKey={({ address }) => address}
        empty={{ title: say.nothing, text: say.nothingText }}
        columns={[
          {
            label: say.table,
            cell: ({ title, identifier, host, summary }) => (
              <>
                {title}
                <small className="figures-was">
                  {identifier}, {host}
                </small>
                {summary && summary !== title && <p className="hint">{summary}</p>}
              </>
            ),
          },
          { label: say.period, cell: ({ period }) => period ?? say.notStated },
          { label: say.modified, cell: ({ modified }) => (modified ? format.shortDay(modified) : say.notStated) },
          { label: say.licence, cell: ({ licence }) => licence ?? say.notStated },
          {
            label: say.fetchTable,
            cell: ({ address, title }) => (
              <Button busy={busy} label={say.fetchNamed(title)} onPress={() => onFetch(address)}>
                {say.fetchTable}
              </Button>
            ),
          },
        ]}
        {...(found > items.length ? { note: say.shownOf(format.number(items.length), count) } : {})}
      />
    </div>
  )
}
