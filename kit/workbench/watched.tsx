/**
 * What the server keeps an eye on for open pages: names and ids, never content. One stream per page load, and only while
 * somebody looks at it: a browser keeps few lines open to one place.
 */
import { createContext, type ReactNode, useContext, useEffect, useState } from 'react'
import { listen } from './live.ts'
import { useMe } from './session.tsx'

type News = { readonly [event: string]: readonly string[] }
const NewsContext = createContext<News>({})

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
    if (!wanted || !looked || !appointment.id) return
    const stop = new AbortController()
    void listen(stop.signal, {
      connected: () => undefined,
      lost: () => undefined,
      news: ({ event, ids }) => setNews((before) => ({ ...before, [event]: ids })),
    })
    return () => stop.abort()
  }, [wanted, looked, appointment.id])
  return <NewsContext value={news}>{children}</NewsContext>
}

/** The ids last told under this name; none before anything was told. */
export const useNews = (event: string): readonly string[] => useContext(NewsContext)[event] ?? none
const none: readonly string[] = []
