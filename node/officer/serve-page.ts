/** Shows the page on this machine only, to whoever sits at it; it takes nothing in. */
import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import type { Clock } from '../../foundation/clock.ts'
import { openContract } from '../../foundation/federation/contract.ts'
import { plainStyle } from '../../foundation/http/plain-style.ts'
import type { Alarms } from '../alarms.ts'
import type { Configuration } from '../configuration.ts'
import { isCutOff, type KnownPeer } from '../peers.ts'
import { readAnnounced } from '../register/load-register.ts'
import type { QuestionLog } from '../register/question-log.ts'
import type { Witness } from '../witness/watch-log.ts'
import { officerPage, type PeerShown, type Shown } from './page.ts'

export type Showing = {
  readonly configuration: Configuration
  readonly peers: readonly KnownPeer[]
  readonly log: Pick<QuestionLog, 'lines' | 'spent'> | undefined
  readonly alarms: Pick<Alarms, 'lines'>
  readonly witness: Pick<Witness, 'watched'> | undefined
  readonly clock: Clock
}
const perPage = 100
const alarmsShown = 50

export function shownNow(it: Showing, asked: number): Shown {
  const { configuration, peers, log, alarms, witness } = it
  const { register, organisation, folder } = configuration
  const announced = register && readAnnounced(folder)
  const pages = Math.max(1, Math.ceil((log?.lines.length ?? 0) / perPage))
  const page = Math.min(Math.max(1, asked), pages)
  const end = (log?.lines.length ?? 0) - (page - 1) * perPage
  return {
    organisation: organisation.names,
    ...(register && log && announced
      ? {
          register: {
            peers: peers.flatMap((peer) => (peer.contract === undefined ? [] : [peerShown(it, peer)])),
            epoch: announced.epoch,
            loadedOn: announced.loadedOn,
            records: announced.records,
            basis: `${register.legalBasis.law} art. ${register.legalBasis.article}${register.legalBasis.paragraph ? ` lid ${register.legalBasis.paragraph}` : ''}`,
            category: register.category,
            advice: `${register.advice.by}, ${register.advice.on}, ${register.advice.reference}`,
            mayBeIncomplete: announced.mayBeIncomplete,
            questions: log.lines.slice(Math.max(0, end - perPage), end).reverse(),
            page,
            pages,
            chain: log.lines.at(-1)?.hash ?? '–',
          },
        }
      : {}),
    logs: (witness?.watched ?? []).map(({ peer, origin, mirror }) => ({
      names: peers.find(({ code }) => code === peer)?.names ?? { nl: peer, en: peer },
      log: origin,
      rows: mirror.size(),
      signed: mirror.kept()?.size ?? 0,
    })),
    alarms: alarms.lines.slice(-alarmsShown).reverse(),
  }
}

function peerShown({ configuration, log, clock }: Showing, peer: KnownPeer): PeerShown {
  const shown = { code: peer.code, names: peer.names, cutOff: isCutOff(configuration.folder, peer.code) }
  try {
    const register = {
      code: configuration.organisation.code,
      certificate: readFileSync(configuration.certificate, 'utf8'),
    }
    const asker = { code: peer.code, certificate: peer.certificate }
    const { properties } = openContract(peer.contract, { asker, register }, clock.now())
    const { notAfter } = (peer.contract as { content: { validity: { notAfter: string } } }).content.validity
    return {
      ...shown,
      contract: {
        spent: log?.spent(peer.code, clock.today()) ?? 0,
        perDay: properties.questionsPerDay,
        purpose: properties.purpose,
        until: notAfter.slice(0, 10),
      },
    }
  } catch {
    return shown
  }
}

const headers = {
  'cache-control': 'no-store',
  'content-security-policy':
    "default-src 'none'; style-src 'self'; img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
}

export async function openOfficerPage(
  it: Showing & { readonly port: number },
): Promise<{ port: number; close(): Promise<void> }> {
  const style = `${plainStyle()}\n${readFileSync(join(import.meta.dirname, 'page.css'), 'utf8')}`
  const server = createServer((request, response) => {
    const give = (status: number, type: string, body: string) =>
      response.writeHead(status, { ...headers, 'content-type': `${type}; charset=utf-8` }).end(body)
    // A page elsewhere that had its name point at this machine speaks under that name.
    const host = (request.headers.host ?? '').replace(/:\d+$/, '')
    if (!['localhost', '127.0.0.1', '[::1]'].includes(host)) return void give(421, 'text/plain', 'Not here.\n')
    if (request.method !== 'GET') return void give(405, 'text/plain', 'This page only shows.\n')
    const url = new URL(request.url ?? '/', 'http://localhost')
    if (url.pathname === '/page.css') return void give(200, 'text/css', style)
    const language = { '/': 'nl', '/nl': 'nl', '/en': 'en' }[url.pathname] as 'nl' | 'en' | undefined
    if (!language) return void give(404, 'text/plain', 'Not found.\n')
    const page = Number(url.searchParams.get('page') ?? 1)
    give(200, 'text/html', officerPage(shownNow(it, Number.isSafeInteger(page) ? page : 1), language))
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(it.port, '127.0.0.1', resolve)
  })
  return {
    port: (server.address() as AddressInfo).port,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}
