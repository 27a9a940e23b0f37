/** Which addresses of the network lie outside: what is private, local or reserved is never asked. */
import { type LookupAddress, lookup } from 'node:dns'
import { BlockList, isIPv6, type LookupFunction } from 'node:net'
import { OutboundRefused } from './outbound-refused.ts'

/** IANA's registries of special-purpose addresses. Of IPv6 only global unicast (2000::/3) is outside at all. */
const inside = new BlockList()
for (const [net, length] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 3],
] as const)
  inside.addSubnet(net, length)
for (const [net, length] of [
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['3fff::', 20],
] as const)
  inside.addSubnet(net, length, 'ipv6')
const globalUnicast = new BlockList()
globalUnicast.addSubnet('2000::', 3, 'ipv6')

export const isOutside = (address: string): boolean =>
  isIPv6(address)
    ? globalUnicast.check(address, 'ipv6') && !inside.check(address, 'ipv6')
    : !inside.check(address, 'ipv4')

type Resolve = (name: string, done: (error: NodeJS.ErrnoException | null, found: LookupAddress[]) => void) => void
const resolveAll: Resolve = (name, done) => lookup(name, { all: true, order: 'verbatim' }, done)

/**
 * Looks a name up for the connection itself, so that what is checked is what is asked: a name that is answered differently a
 * moment later gains nothing. One address inside is enough to refuse the whole name.
 */
export const outwardOnly =
  (resolve: Resolve = resolveAll): LookupFunction =>
  (name, options, done) =>
    resolve(name, (error, found) => {
      if (error) return done(error, [])
      const [first] = found
      if (!first || !found.every(({ address }) => isOutside(address)))
        return done(new OutboundRefused('points-inside', name), [])
      if (options.all) done(null, found)
      else done(null, first.address, first.family)
    })
