/** An open page that only listens: keeps every id it is told. */
import type { Id } from '../../foundation/clock.ts'
import type { Browser } from '../../foundation/http/testing/workbench.ts'
import type { World } from '../hidden/world.ts'

export type Ear = { readonly organ: string; readonly heard: Id[]; close(): void }

/** The workbench listens on a port of its own from the first ear on. */
export async function listenTo(world: World, { organ, browser }: { organ: string; browser: Browser }): Promise<Ear> {
  const { app } = world.workbench
  if (!app.server.listening) await app.listen({ host: 'localhost', port: 0 })
  const { port } = app.server.address() as { port: number }
  const cookie = [...browser.cookies].map(([name, value]) => `${name}=${value}`).join('; ')
  const ended = new AbortController()
  const answer = await fetch(`http://localhost:${port}/v1/stream`, {
    headers: { cookie, 'schakel-appointment': browser.appointment },
    signal: ended.signal,
  })
  const heard: Id[] = []
  void (async () => {
    let unread = ''
    for await (const piece of answer.body ?? []) {
      const parts = (unread + Buffer.from(piece).toString('utf8')).split('\n\n')
      unread = parts.pop() ?? ''
      for (const part of parts) heard.push(...(part.match(/[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g) ?? []))
    }
  })().catch(() => undefined)
  return { organ, heard, close: () => ended.abort() }
}
