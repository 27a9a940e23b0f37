/** The headers on every answer of both entrances (R40, NL API Design Rules). */

/** Semantic version of the interface; its first number is the `v1` in every path. */
export const apiVersion = '1.0.0'

const alike = {
  'api-version': apiVersion,
  'cross-origin-embedder-policy': 'require-corp',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy':
    'accelerometer=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), magnetometer=(), microphone=(), midi=(), payment=(), usb=(), browsing-topics=()',
  'referrer-policy': 'no-referrer',
  // Also in demo: a browser ignores it over http, and a demo behind TLS should behave as production does.
  'strict-transport-security': 'max-age=63072000; includeSubDomains',
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'cache-control': 'no-store',
} as const

export type ContentPolicy = {
  /** The page derives a key from words: WebAssembly may be compiled, nothing else is loosened. */
  readonly wasm?: boolean
  /** A form on this page may be sent to this origin (the demo's log-in page follows its own redirects). */
  readonly formAction?: readonly string[]
}

/** No inline script or style, no eval, nothing from elsewhere, in nobody's frame. */
export function contentSecurityPolicy({ wasm = false, formAction = [] }: ContentPolicy = {}): string {
  return [
    "default-src 'none'",
    `script-src 'self'${wasm ? " 'wasm-unsafe-eval'" : ''}`,
    "style-src 'self'",
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "manifest-src 'self'",
    "worker-src 'self'",
    `form-action ${["'self'", ...formAction].join(' ')}`,
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join('; ')
}

/** For answers that are no page: data, problems, files. A file opened by itself may do nothing at all. */
export const inertPolicy = "default-src 'none'; frame-ancestors 'none'; sandbox"

export const answerHeaders = { ...alike, 'content-security-policy': inertPolicy }
export const pageHeaders = (policy: ContentPolicy = {}) => ({
  ...alike,
  'content-security-policy': contentSecurityPolicy(policy),
})
/** What other sites may read from their own pages, beside the headers of every answer. No cookie goes along. */
export const forOtherSites = {
  'access-control-allow-origin': '*',
  'cross-origin-resource-policy': 'cross-origin',
} as const
/** Files whose name contains the hash of their content. */
export const hashedFileHeaders = { 'cache-control': 'public, max-age=31536000, immutable' } as const
