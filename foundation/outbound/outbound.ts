/** From which places outside this installation open data may be fetched. Off until an operator names one. */
import { OutboundRefused } from './outbound-refused.ts'

/** Plain data, so that it can be told to a process when it starts. */
export type Outbound = {
  /** `opendata.cbs.nl`; on this machine, for tests, with its port: `127.0.0.1:4711`. */
  readonly hosts: readonly string[]
  /** Addresses of catalogues that were named beside the ones the house knows. */
  readonly catalogues: readonly string[]
}
export const nothingOutside: Outbound = { hosts: [], catalogues: [] }

const name = /^(?=.{4,253}$)(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z][a-z0-9-]*[a-z0-9]$/
const onThisMachine = /^(?:127\.0\.0\.1|localhost|\[::1\]):\d{2,5}$/

/**
 * `opendata.cbs.nl, https://data.example.nl/ODataCatalog/Tables`: names of hosts, or addresses of their catalogues.
 * A place on this machine (`http://127.0.0.1:4711`) is for tests only, and refused in production.
 *
 * Errors: `RangeError` with a sentence for the terminal.
 */
export function outboundIn(named: string | undefined, { production }: { readonly production: boolean }): Outbound {
  const hosts = new Set<string>()
  const catalogues: string[] = []
  for (const entry of (named ?? '').split(',').map((one) => one.trim())) {
    if (entry === '') continue
    const address = URL.parse(entry.includes('://') ? entry : `https://${entry}`)
    const local = address !== null && onThisMachine.test(address.host)
    if (!address || address.username !== '' || !(local || (address.protocol === 'https:' && name.test(address.host))))
      throw new RangeError(`SCHAKEL_OPEN_DATA_HOSTS: "${entry}" is no name of a host and no https address.`)
    if (local && production)
      throw new RangeError(`SCHAKEL_OPEN_DATA_HOSTS: "${entry}" is on this machine; that is for tests, not production.`)
    hosts.add(address.host)
    if (address.pathname !== '/') catalogues.push(local ? entry : address.href)
  }
  return { hosts: [...hosts], catalogues }
}

/**
 * The place to ask. What is named by `http` is asked by https: nothing is fetched that somebody on the way can change.
 * Errors: `OutboundRefused` `no-address`, `host-not-allowed`.
 */
export function placeOutside(from: string | URL, { hosts }: Outbound): URL {
  const address = URL.parse(String(from))
  if (!address || !/^https?:$/.test(address.protocol) || address.username !== '' || address.password !== '')
    throw new OutboundRefused('no-address', String(from).slice(0, 80))
  if (isOnThisMachine(address)) {
    if (!hosts.includes(address.host)) throw new OutboundRefused('host-not-allowed', address.host)
    return address
  }
  address.protocol = 'https:'
  if (address.port !== '') throw new OutboundRefused('no-address', address.host)
  if (!name.test(address.hostname) || !hosts.includes(address.hostname))
    throw new OutboundRefused('host-not-allowed', address.hostname)
  return address
}

/** With a port, by plain http: only a test server is named so, and only where production does not run. */
export const isOnThisMachine = ({ protocol, host }: URL): boolean => protocol === 'http:' && onThisMachine.test(host)
