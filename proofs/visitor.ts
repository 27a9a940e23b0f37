/** A person of the demonstration over plain HTTP, the way a browser would: log-in by redirects and cookies, then requests. */
import { newId } from '../foundation/clock.ts'
import type { Me } from '../kit/identity-contract.ts'

export type Answer = {
  readonly status: number
  readonly headers: Headers
  readonly text: string
  readonly json: unknown
}
export type Visitor = {
  readonly me: Me
  get(path: string): Promise<Answer>
  /** `key`: the Idempotency-Key; the same key twice acts once. */
  send(
    method: 'POST' | 'PUT' | 'PATCH' | 'DELETE',
    path: string,
    body: unknown,
    key?: string,
    /** Another port of this machine that leads there: a wire under test. */
    port?: number,
  ): Promise<Answer>
}

/** Cookies per origin; attributes do not matter here. */
function cookieJar() {
  const jars = new Map<string, Map<string, string>>()
  return {
    of: (url: URL) => [...(jars.get(url.origin) ?? [])].map(([name, value]) => `${name}=${value}`).join('; '),
    keep: (url: URL, reply: Response) => {
      const jar = jars.get(url.origin) ?? new Map<string, string>()
      for (const line of reply.headers.getSetCookie()) {
        const [pair = ''] = line.split(';')
        const at = pair.indexOf('=')
        jar.set(pair.slice(0, at), pair.slice(at + 1))
      }
      jars.set(url.origin, jar)
    },
  }
}

/** Errors: throws when any step answers otherwise than a log-in should. Units: at most 12 redirects. */
export async function visitAs(workbench: string, subject: string): Promise<Visitor> {
  const jar = cookieJar()
  const go = async (address: URL, init: RequestInit = {}): Promise<Response> => {
    const reply = await fetch(address, {
      ...init,
      redirect: 'manual',
      headers: { ...init.headers, cookie: jar.of(address) },
    })
    jar.keep(address, reply)
    return reply
  }
  let address = new URL('/log-in', workbench)
  let reply = await go(address)
  for (let step = 0; step < 12; step++) {
    const location = reply.headers.get('location')
    if (location) {
      await reply.body?.cancel()
      address = new URL(location, address)
      if (address.origin === workbench && !address.pathname.startsWith('/log-in')) break
      reply = await go(address)
    } else if (address.pathname.startsWith('/inloggen/')) {
      await reply.body?.cancel()
      reply = await go(address, { method: 'POST', body: new URLSearchParams({ subject }) })
    } else throw new Error(`log-in of ${subject} stopped at ${address.pathname} with ${reply.status}`)
  }
  const cookie = () => jar.of(new URL(workbench))
  const answerOf = async (answered: Response): Promise<Answer> => {
    const text = await answered.text()
    const data = /json/.test(answered.headers.get('content-type') ?? '')
    return { status: answered.status, headers: answered.headers, text, json: data ? JSON.parse(text) : undefined }
  }
  const known = await fetch(new URL('/v1/me', workbench), { headers: { cookie: cookie() } })
  if (known.status !== 200) throw new Error(`${subject} is not logged in: ${known.status}`)
  const me = (await known.json()) as Me
  const headers = () => ({ cookie: cookie(), 'schakel-appointment': me.active, 'accept-language': 'nl' })
  return {
    me,
    get: async (path) => answerOf(await fetch(new URL(path, workbench), { headers: headers() })),
    send: async (method, path, body, key = newId(), port = Number(new URL(workbench).port)) =>
      answerOf(
        await fetch(new URL(path, `http://localhost:${port}`), {
          method,
          headers: {
            ...headers(),
            ...(body === undefined ? {} : { 'content-type': 'application/json' }),
            'schakel-csrf': me.csrf,
            'idempotency-key': key,
            origin: workbench,
          },
          ...(body === undefined ? {} : { body: JSON.stringify(body) }),
        }),
      ),
  }
}
