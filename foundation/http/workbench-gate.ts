/** Who may pass into a workbench route. Everything here is asked before a byte of the body is read. */
import type { FastifyRequest } from 'fastify'
import type { Id } from '../clock.ts'
import { capacityIn, mayKnock } from '../identity/appointment.ts'
import { isCsrfOf, sessionCookie } from '../identity/session.ts'
import { type Who, whoAsks } from '../identity/who-asks.ts'
import { type House, perform } from '../perform.ts'
import { languageOf } from './language.ts'
import { houseProblems } from './problems.ts'
import type { BoundRoute, WorkbenchCard } from './routes.ts'

export type Gate = { readonly house: House; readonly partnership: Id; readonly origin: string }

/** A page asks by itself, for example to look for news: that keeps no session alive. */
const isBackground = (request: FastifyRequest) => request.headers['schakel-background'] === '1'
const isWrite = (request: FastifyRequest) => request.method !== 'GET'

/** Errors: `house/not-logged-in`. */
export async function loggedIn({ house, partnership }: Gate, request: FastifyRequest): Promise<Who> {
  const who = await whoAsks(house, partnership, request.cookies[sessionCookie], isBackground(request))
  if (!who) throw houseProblems.because('not-logged-in')
  return who
}

/** Errors: `house/forged-request` for a write that the own page of whoever is logged in did not send. */
export function requireOwnPage({ origin }: Gate, request: FastifyRequest, who: Who): void {
  if (!isWrite(request)) return
  const { origin: from, 'sec-fetch-site': site, 'schakel-csrf': csrf } = request.headers
  const elsewhere = (from !== undefined && from !== origin) || (site !== undefined && site !== 'same-origin')
  if (elsewhere || !isCsrfOf(who.token, csrf)) throw houseProblems.because('forged-request')
}

/**
 * Errors, in this order: `not-logged-in`, `stale-appointment`, `not-found` when the appointment may not knock here
 * (with an audit row), `forged-request`.
 */
export async function pass(gate: Gate, bound: BoundRoute, request: FastifyRequest): Promise<Who> {
  const who = await loggedIn(gate, request)
  if (request.headers['schakel-appointment'] !== who.active.id) throw houseProblems.because('stale-appointment')
  const card = bound.card as WorkbenchCard<BoundRoute['route']>
  if (!mayKnock(who.active, card)) {
    const capacity = capacityIn(gate.partnership, who.person.id, who.active, card)
    const about = { audit: card.audit, language: languageOf(request.headers), request: request.id }
    await perform(gate.house, capacity, about, async () => {
      throw houseProblems.because('not-found')
    })
  }
  requireOwnPage(gate, request, who)
  return who
}
