/** The table as a page sees it: what is remembered, the connection, and the clock that empties the screen. */
import { useEffect, useMemo, useState, useSyncExternalStore } from 'react'
import { pageTime } from '../../../../kit/clock.ts'
import { type Live, useLive } from '../../../../kit/workbench/index.ts'
import { call } from '../../pages/use-casework.ts'
import { type TableMemory, type TableView, tableMemory } from './table-memory.ts'

/** Units: milliseconds that what was opened stays in view without a connection. */
export const staysInView = 15 * 60_000

export type Connection = { readonly live: Live /** Units: minutes. */; readonly minutesLeft: number | undefined }

export function useTable(conference: string): { table: TableMemory; view: TableView; connection: Connection } {
  const table = useMemo(() => tableMemory(conference, call), [conference])
  const view = useSyncExternalStore(table.subscribe, table.view)
  const live = useLive({ onNews: table.hear, onConnected: () => void table.connected() })
  const since = live.state === 'away' ? live.since : undefined
  const left = useCountdown(since)
  useEffect(() => {
    if (since !== undefined && left !== undefined && left <= 0) table.blank(since)
  }, [since, left, table])
  useEffect(() => {
    void table.look()
    return () => table.end()
  }, [table])
  return {
    table,
    view,
    connection: { live, minutesLeft: left === undefined ? undefined : Math.max(0, Math.ceil(left / 60_000)) },
  }
}

function useCountdown(since: number | undefined): number | undefined {
  const [now, setNow] = useState(pageTime)
  useEffect(() => {
    if (since === undefined) return
    setNow(pageTime())
    const timer = setInterval(() => setNow(pageTime()), 1_000)
    return () => clearInterval(timer)
  }, [since])
  return since === undefined ? undefined : staysInView - (Math.max(now, since) - since)
}
