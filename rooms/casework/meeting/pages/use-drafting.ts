/** While a form for a decision or an action is open the table sees that, and no word of it. */
import { useEffect, useState } from 'react'
import type { TableMemory } from './table-memory.ts'

/** Shorter than the server remembers it. Units: milliseconds. */
const sayAgainEvery = 60_000

/**
 * Answers what the form calls when something is quoted: from then on it depends on the contribution whom it is for, so the table
 * no longer sees that anything is drafted.
 */
export function useDrafting(table: TableMemory, item: string, drafts: 'decision' | 'action' | undefined): () => void {
  const [quoted, setQuoted] = useState(false)
  useEffect(() => {
    if (!drafts) setQuoted(false)
  }, [drafts])
  useEffect(() => {
    if (!drafts || quoted) return
    table.sayDrafting(item, drafts)
    const again = setInterval(() => table.sayDrafting(item, drafts), sayAgainEvery)
    return () => {
      clearInterval(again)
      table.sayDrafting(item, null)
    }
  }, [table, item, drafts, quoted])
  return () => setQuoted(true)
}
