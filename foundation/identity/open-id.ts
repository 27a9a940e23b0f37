/** The provider that says who someone is: OpenID Connect, code flow with PKCE, state and nonce; any issuer. */
import * as client from 'openid-client'
import type { Language } from '../problem.ts'
import { derived } from './session.ts'

/** A P-256 key; its public half is registered at the provider. */
export type PrivateJwk = JsonWebKey & { readonly kid?: string }
export type OpenIdSettings = {
  readonly issuer: string
  readonly clientId: string
  readonly authentication:
    | { readonly kind: 'private-key'; readonly jwk: PrivateJwk }
    | { readonly kind: 'secret'; readonly secret: string }
  /** Accepted values of `acr`: how strongly the person logged in. Empty is refused: a second factor is not optional. */
  readonly acr: readonly string[]
  /** Our own address, `https://werkbank.example.nl`. */
  readonly origin: string
  /** Only for the demo provider on localhost. */
  readonly overHttp?: boolean
}
export type Identified = { readonly issuer: string; readonly subject: string }
export type OpenId = {
  /** Where the browser goes to say who it is. `token` is the secret in its log-in cookie. */
  begin(token: string, language: Language): Promise<string>
  /** Errors: `LogInRefused` for everything that is not exactly the answer to `begin`. */
  finish(token: string, query: string): Promise<Identified>
  /** Where the browser goes to end its session at the provider, or our own front page when the provider has none. */
  end(): Promise<string>
}

export class LogInRefused extends Error {
  readonly code: 'not-the-answer' | 'second-factor-missing' | 'no-access' | 'provider-away'
  constructor(code: LogInRefused['code'], options?: ErrorOptions) {
    super(code, options)
    this.code = code
  }
}

export function openId(settings: OpenIdSettings): OpenId {
  if (settings.acr.length === 0) throw new Error('name at least one acr value: a second factor is required')
  const callback = `${settings.origin}/log-in/callback`
  let found: Promise<client.Configuration> | undefined
  const provider = () => {
    found ??= discover(settings).catch((error: unknown) => {
      found = undefined
      throw new LogInRefused('provider-away', { cause: error })
    })
    return found
  }
  return {
    begin: async (token, language) => {
      const address = client.buildAuthorizationUrl(await provider(), {
        redirect_uri: callback,
        scope: 'openid',
        // The provider's own open session must not undo our idle time-out.
        prompt: 'login',
        ui_locales: language,
        acr_values: settings.acr.join(' '),
        state: derived(token, 'state'),
        nonce: derived(token, 'nonce'),
        code_challenge: await client.calculatePKCECodeChallenge(derived(token, 'verifier')),
        code_challenge_method: 'S256',
      })
      return address.href
    },
    finish: async (token, query) => {
      const configuration = await provider()
      const claims = await exchange(configuration, new URL(`${callback}?${query}`), token)
      if (!settings.acr.includes(String(claims.acr))) throw new LogInRefused('second-factor-missing')
      return { issuer: claims.iss, subject: claims.sub }
    },
    end: async () => {
      const configuration = await provider()
      if (!configuration.serverMetadata().end_session_endpoint) return '/'
      return client.buildEndSessionUrl(configuration, { post_logout_redirect_uri: `${settings.origin}/` }).href
    },
  }
}

async function discover({ issuer, clientId, authentication, overHttp }: OpenIdSettings): Promise<client.Configuration> {
  const how =
    authentication.kind === 'secret'
      ? client.ClientSecretBasic(authentication.secret)
      : client.PrivateKeyJwt(await keyOf(authentication.jwk))
  const relaxed = overHttp ? { execute: [client.allowInsecureRequests] } : {}
  return client.discovery(new URL(issuer), clientId, undefined, how, { timeout: 10, ...relaxed })
}

async function keyOf(jwk: PrivateJwk): Promise<client.PrivateKey> {
  const key = await crypto.subtle.importKey('jwk', jwk, { name: 'ECDSA', namedCurve: 'P-256' }, false, ['sign'])
  return jwk.kid ? { key, kid: jwk.kid } : { key }
}

async function exchange(configuration: client.Configuration, answer: URL, token: string) {
  try {
    const tokens = await client.authorizationCodeGrant(configuration, answer, {
      pkceCodeVerifier: derived(token, 'verifier'),
      expectedState: derived(token, 'state'),
      expectedNonce: derived(token, 'nonce'),
      idTokenExpected: true,
    })
    const claims = tokens.claims()
    if (claims) return claims
  } catch (cause) {
    throw new LogInRefused('not-the-answer', { cause })
  }
  throw new LogInRefused('not-the-answer')
}
