/** For what a journey arranges beside what it shows: a request with the rights of whoever is logged in on a page. */
import { newId } from '../foundation/clock.ts'
import type { OpenedPage } from '../kit/testing/browser.ts'

/** What the page's own script could ask, as the person of that page. */
export const ask = <T = { id: string }>(page: OpenedPage, method: string, path: string, body?: object): Promise<T> =>
  page.evaluate(
    async ([how, where, what, key]) => {
      const me = await (await fetch('/v1/me')).json()
      const headers: Record<string, string> = { 'schakel-appointment': me.active, 'schakel-language': 'nl' }
      if (how !== 'GET') Object.assign(headers, { 'schakel-csrf': me.csrf, 'idempotency-key': key })
      if (what) headers['content-type'] = 'application/json'
      const answer = await fetch(where, { method: how, headers, ...(what ? { body: what } : {}) })
      if (!answer.ok) throw new Error(`${how} ${where} ${answer.status} ${await answer.text()}`)
      return answer.json()
    },
    [method, path, body ? JSON.stringify(body) : '', newId()] as const,
  ) as Promise<T>
