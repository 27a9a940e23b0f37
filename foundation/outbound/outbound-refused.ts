/**
 * no-address: no web address, or one with a user or a port in it; host-not-allowed: not named by the operator; points-inside:
 * its name leads to a private network; no-answer: silent, broken off, or without a valid certificate; answered-with: another
 * status than 200; sends-on: to a place that is not allowed, or for ever.
 */
export type OutboundCode =
  | 'no-address'
  | 'host-not-allowed'
  | 'points-inside'
  | 'no-answer'
  | 'answered-with'
  | 'sends-on'

/** Why nothing was fetched. `found`: a status, a code of the network, or the host that was sent on to. */
export class OutboundRefused extends Error {
  override readonly name = 'OutboundRefused'
  readonly code: OutboundCode
  readonly host: string
  readonly found: string | undefined
  constructor(code: OutboundCode, host: string, found?: string) {
    super(`${code}: ${host}${found ? ` (${found})` : ''}`)
    this.code = code
    this.host = host
    this.found = found
  }
}
