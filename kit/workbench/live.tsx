/**
 * What the server tells open pages: names and ids, never content. One stream per page load, and only while somebody looks
 * at it: a browser keeps few lines open to one place. When the line breaks it is taken up again.
 */
import { createContext, type ReactNode, useContext, useEffect, useState } from 'react'
import { useMe } from './session.tsx'

type News = { readonly [event: string]: readonly string[] }
const NewsContext = createContext<News>({})

/** Units: milliseconds. */
const again = 5_000

export function LiveProvider({ wanted, children }: { wanted: boolean; children: ReactNode }) {
  const { appointment } = useMe()
  const [news, setNews] = useState<News>({})
  const [looked, setLooked] = useState(() => document.visibilityState === 'visible')
  useEffect(() => {
    const look = () => setLooked(document.visibilityState === 'visible')
    document.addEventListener('visibilitychange', look)
    return () => document.removeEventListener('visibilitychange', look)
  }, [])
  useEffect(() => {
    if (!wanted || !looked) return
    const stop = new AbortController()
    const hear = (event: string, ids: readonly string[]) => setNews((before) => ({ ...before, [event]: ids }))
    void listen(appointment.id, stop.signal, hear)
    return () => stop.abort()
  }, [wanted, looked, appointment.id])
  return <NewsContext value={news}>{children}</NewsContext>
}

/** The ids last told under this name; none before anything was told. */
export const useNews = (event: string): readonly string[] => useContext(NewsContext)[event] ?? none
const none: readonly string[] = []

async function listen(appointment: string, signal: AbortSignal, hear: (event: string, ids: readonly string[]) => void) {
  while (!signal.aborted) {
    try {
      const headers = { 'schakel-appointment': appointment }
      const answer = await fetch('/v1/stream', { headers, cache: 'no-store', credentials: 'same-origin', signal })
      // A session that ended is told by the frame; this only stops asking.
      if (!answer.ok || !answer.body) return
      const reader = answer.body.pipeThrough(new TextDecoderStream()).getReader()
      let waiting = ''
      for (let piece = await reader.read(); !piece.done; piece = await reader.read()) {
        const parts = (waiting + piece.value).split('\n\n')
        waiting = parts.pop() ?? ''
        for (const part of parts) {
          const [, event, data] = /^event: (\S+)\ndata: (.+)$/.exec(part) ?? []
          if (event && data) hear(event, (JSON.parse(data) as { ids: string[] }).ids)
        }
      }
    } catch {
      if (signal.aborted) return
    }
    await new Promise((resolve) => setTimeout(resolve, again))
  }
}
