/** A page that hears of what moved while it is open: ids, which it then reads under its own rights. */
import { useEffect, useRef, useState } from 'react'
import { openStream } from '../caller.ts'
import { pageTime } from '../clock.ts'

export type News = { readonly event: string; readonly ids: readonly string[] }
/** `since`: when the connection was lost, in milliseconds of the page's clock. */
export type Live =
  | { readonly state: 'connecting' }
  | { readonly state: 'live' }
  | { readonly state: 'away'; readonly since: number }

/** The server says every twenty seconds that it is there. Units: milliseconds. */
const patience = 30_000
const [firstTry, slowestTry] = [500, 5_000]

type Listening = {
  /** One piece of news, in the order in which it was told. */
  readonly onNews: (news: News) => void
  /** The connection stands, for the first time or again: what happened meanwhile is not told, it has to be looked up. */
  readonly onConnected: () => void
}

/** Listens as long as the page is open. Only for pages behind the log-in. */
export function useLive({ onNews, onConnected }: Listening): Live {
  const [live, setLive] = useState<Live>({ state: 'connecting' })
  const heard = useRef({ onNews, onConnected })
  heard.current = { onNews, onConnected }
  useEffect(() => {
    const whole = new AbortController()
    void listen(whole.signal, {
      connected: () => {
        setLive({ state: 'live' })
        heard.current.onConnected()
      },
      lost: () => setLive((before) => (before.state === 'away' ? before : { state: 'away', since: pageTime() })),
      news: (news) => heard.current.onNews(news),
    })
    return () => whole.abort()
  }, [])
  return live
}

/** Units: milliseconds. */
const seenEvery = 60_000
/**
 * Where pages change by themselves, whoever is only listening and moving about is there all the same: that keeps the session,
 * and walking away still ends it.
 */
export function usePresence(): void {
  useEffect(() => {
    let last = pageTime()
    const here = () => {
      const now = pageTime()
      if (now - last < seenEvery) return
      last = now
      void fetch('/v1/me', { cache: 'no-store' }).catch(() => undefined)
    }
    const signs = ['pointerdown', 'pointermove', 'keydown', 'wheel', 'touchstart'] as const
    for (const sign of signs) addEventListener(sign, here, { passive: true })
    return () => {
      for (const sign of signs) removeEventListener(sign, here)
    }
  }, [])
}

type Heard = { connected(): void; lost(): void; news(news: News): void }

/** Reads the stream until `whole` is aborted, and takes it up again whenever it breaks. */
export async function listen(whole: AbortSignal, heard: Heard): Promise<void> {
  let pause = firstTry
  while (!whole.aborted) {
    const attempt = new AbortController()
    const end = () => attempt.abort()
    whole.addEventListener('abort', end)
    addEventListener('offline', end)
    try {
      await readStream(
        attempt,
        () => {
          pause = firstTry
          heard.connected()
        },
        heard.news,
      )
    } catch {
      // Without a connection there is nothing to read; what the page does then is its own matter.
    }
    whole.removeEventListener('abort', end)
    removeEventListener('offline', end)
    if (whole.aborted) return
    heard.lost()
    await patienceOrOnline(pause, whole)
    pause = Math.min(pause * 2, slowestTry)
  }
}

async function readStream(attempt: AbortController, connected: () => void, tell: (news: News) => void): Promise<void> {
  let watch = setTimeout(() => attempt.abort(), patience)
  try {
    const answer = await openStream(attempt.signal)
    if (!answer.ok || !answer.body) return
    connected()
    const reader = answer.body.pipeThrough(new TextDecoderStream()).getReader()
    let unread = ''
    for (let piece = await reader.read(); !piece.done; piece = await reader.read()) {
      clearTimeout(watch)
      watch = setTimeout(() => attempt.abort(), patience)
      const parts = `${unread}${piece.value}`.split('\n\n')
      unread = parts.pop() ?? ''
      for (const part of parts) {
        const news = newsIn(part)
        if (news) tell(news)
      }
    }
  } finally {
    clearTimeout(watch)
    attempt.abort()
  }
}

function newsIn(part: string): News | undefined {
  const line = (name: string) =>
    part
      .split('\n')
      .find((one) => one.startsWith(`${name}: `))
      ?.slice(name.length + 2)
  const [event, data] = [line('event'), line('data')]
  if (!event || !data) return undefined
  return { event, ids: (JSON.parse(data) as { ids: string[] }).ids }
}

const patienceOrOnline = (milliseconds: number, whole: AbortSignal) =>
  new Promise<void>((resolve) => {
    const go = () => {
      clearTimeout(timer)
      removeEventListener('online', go)
      resolve()
    }
    const timer = setTimeout(go, milliseconds)
    addEventListener('online', go)
    whole.addEventListener('abort', go, { once: true })
  })
