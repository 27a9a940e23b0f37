/**
 * A real OpenID provider for the demonstration, with made-up people instead of passwords. The workbench talks to it
 * exactly as to a real one: discovery, code flow, PKCE, state, nonce, second factor (`acr`), log-out.
 */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type Provider from 'oidc-provider'
import type { Configuration } from 'oidc-provider'
import { secretBytes } from '../foundation/clock.ts'
import { pageHeaders } from '../foundation/http/headers.ts'
import { languageOf } from '../foundation/http/language.ts'
import { plainStyle } from '../foundation/http/plain-style.ts'
import type { Language } from '../foundation/problem.ts'
import { cardsPage, failedPage, gonePage, leavePage } from './openid-pages.ts'
import { memoryStore } from './openid-store.ts'
import { type DemoPerson, demoPeople } from './people.ts'

export type DemoProvider = {
  readonly port: number
  /** Its own address, `http://localhost:4182`. */
  readonly issuer: string
  /** The workbench's address; only there it sends people back. */
  readonly workbench: string
  readonly clientId: string
  readonly clientSecret: string
  /** The value it gives `acr`: standing for a second factor that nobody here has. */
  readonly acr: string
  readonly people?: readonly DemoPerson[]
}

/** Errors: what `listen` says, for example `EADDRINUSE`. */
export async function startDemoProvider(settings: DemoProvider): Promise<{ close(): Promise<void> }> {
  const { people = demoPeople, workbench } = settings
  const { default: OpenIdProvider } = await quietly(() => import('oidc-provider'))
  const provider = new OpenIdProvider(settings.issuer, await configurationOf(settings, people))
  const style = plainStyle()
  const answer = provider.callback()
  const server = createServer((request, response) => {
    // The provider follows the form's redirects on to the workbench; browsers count those as part of the form.
    for (const [name, value] of Object.entries(pageHeaders({ formAction: [workbench] })))
      response.setHeader(name, value)
    const [path = ''] = (request.url ?? '').split('?')
    if (path === '/plain.css') {
      response.setHeader('content-type', 'text/css; charset=utf-8')
      response.end(style)
    } else if (path.startsWith('/inloggen/')) {
      interaction(provider, settings, people, request, response).catch(() => {
        const language = languageIn(request)
        if (!response.headersSent) show(response, 400, language, failedPage(language, workbench))
      })
    } else answer(request, response)
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(settings.port, 'localhost', resolve)
  })
  return {
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

/** The library warns of every Node without a long-term label; the house itself says which Node it needs. */
async function quietly<T>(load: () => Promise<T>): Promise<T> {
  const { warn } = console
  console.warn = () => undefined
  try {
    return await load()
  } finally {
    console.warn = warn
  }
}

/** What the person chose here, else what the workbench spoke, else the browser. */
const languageIn = (request: IncomingMessage, spoken?: unknown): Language => {
  const asked = /[?&]taal=(nl|en)(?:&|$)/.exec(request.url ?? '')?.[1] ?? spoken
  return asked === 'nl' || asked === 'en' ? asked : languageOf(request.headers)
}

function show(response: ServerResponse, status: number, language: Language, markup: string): void {
  response.statusCode = status
  response.setHeader('content-type', 'text/html; charset=utf-8')
  response.setHeader('content-language', language)
  response.end(markup)
}

async function interaction(
  provider: Provider,
  { acr }: DemoProvider,
  people: readonly DemoPerson[],
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const { uid, prompt, params } = await provider.interactionDetails(request, response)
  if (prompt.name !== 'login') throw new Error('only log-in is asked here')
  if (request.method !== 'POST') {
    const language = languageIn(request, params.ui_locales)
    return show(response, 200, language, cardsPage(language, `/inloggen/${uid}`, people))
  }
  const subject = new URLSearchParams(await bodyOf(request)).get('subject')
  if (!people.some((person) => person.subject === subject)) throw new Error('nobody by that name')
  const login = { accountId: subject as string, acr, amr: ['mfa'], remember: false }
  await provider.interactionFinished(request, response, { login }, { mergeWithLastSubmission: false })
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const pieces: Buffer[] = []
  for await (const piece of request) {
    pieces.push(piece as Buffer)
    if (pieces.reduce((sum, { length }) => sum + length, 0) > 10_000) throw new Error('too long')
  }
  return Buffer.concat(pieces).toString('utf8')
}

async function configurationOf(
  { clientId, clientSecret, workbench, acr }: DemoProvider,
  people: readonly DemoPerson[],
): Promise<Configuration> {
  const { privateKey } = await crypto.subtle.generateKey({ name: 'ECDSA', namedCurve: 'P-256' }, true, [
    'sign',
    'verify',
  ])
  const signingKey = await crypto.subtle.exportKey('jwk', privateKey)
  return {
    adapter: memoryStore(),
    acrValues: [acr],
    clients: [
      {
        client_id: clientId,
        client_secret: clientSecret,
        redirect_uris: [`${workbench}/log-in/callback`],
        post_logout_redirect_uris: [`${workbench}/`],
        response_types: ['code'],
        grant_types: ['authorization_code'],
        token_endpoint_auth_method: 'client_secret_basic',
        id_token_signed_response_alg: 'ES256',
      },
    ],
    cookies: {
      keys: [secretBytes(32).toString('base64url')],
      names: { session: 'demo-provider', interaction: 'demo-interaction', resume: 'demo-resume' },
      long: { httpOnly: true, sameSite: 'lax' },
      short: { httpOnly: true, sameSite: 'lax' },
    },
    features: {
      devInteractions: { enabled: false },
      userinfo: { enabled: false },
      rpInitiatedLogout: {
        enabled: true,
        logoutSource: (ctx, form) => {
          ctx.body = leavePage(languageOf(ctx.headers), form)
        },
        postLogoutSuccessSource: (ctx) => {
          ctx.body = gonePage(languageOf(ctx.headers), workbench)
        },
      },
    },
    findAccount: (_ctx, id) =>
      people.some(({ subject }) => subject === id) ? { accountId: id, claims: () => ({ sub: id }) } : undefined,
    interactions: { url: (_ctx, { uid }) => `/inloggen/${uid}` },
    jwks: { keys: [{ ...signingKey, use: 'sig', alg: 'ES256', kid: 'demo' } as never] },
    // Nothing is asked for beyond who someone is, so there is nothing to consent to.
    loadExistingGrant: async (ctx) => {
      const { client, session, provider } = ctx.oidc
      const grant = new provider.Grant({
        clientId: client?.clientId as string,
        accountId: session?.accountId as string,
      })
      grant.addOIDCScope('openid')
      await grant.save()
      return grant
    },
    pkce: { required: () => true },
    renderError: (ctx) => {
      ctx.type = 'html'
      ctx.body = failedPage(languageOf(ctx.headers), workbench)
    },
    scopes: ['openid'],
    ttl: { AuthorizationCode: 60, AccessToken: 60, IdToken: 300, Interaction: 600, Session: 43_200, Grant: 43_200 },
  }
}
