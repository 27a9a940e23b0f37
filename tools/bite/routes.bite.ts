/**
 * Bite of rule 12: a route that leaves something out does not compile. Each line marked `@ts-expect-error` is a planted
 * trespass; where the type would let it pass, the type check of `npm run check` fails with "unused @ts-expect-error".
 */
import { z } from 'zod'
import type { WorkbenchCard } from '../../foundation/http/routes.ts'
import type { Contract, Route } from '../../kit/contract.ts'

const reply = z.strictObject({ cases: z.array(z.string()) })
const handle = () => ({ cases: [] })
type Card = WorkbenchCard<{ reply: typeof reply; problems: readonly []; summary: string }>
const rest = { regime: 'WGS-ZVH', purpose: 'zvh-casusoverleg/1', roles: ['delegate'], handle } as const

/** The control: a complete card and a complete contract line do compile. */
export const complete: Card = {
  entrance: 'workbench',
  action: 'casework/list-cases',
  audit: 'casework.case.listed',
  ...rest,
}
export const completeContract: Contract = { 'GET /v1/cases': { reply, problems: [], summary: 'Lists cases.' } }

// @ts-expect-error rule 12: a route without its entrance
export const withoutEntrance: Card = { action: 'casework/list-cases', audit: 'casework.case.listed', ...rest }
// @ts-expect-error rule 12: a route without its action
export const withoutAction: Card = { entrance: 'workbench', audit: 'casework.case.listed', ...rest }
// @ts-expect-error rule 12: a route without its audit event
export const withoutAudit: Card = { entrance: 'workbench', action: 'casework/list-cases', ...rest }
// @ts-expect-error rule 12: a route without its problems
export const withoutProblems: Route = { reply, summary: 'Lists cases.' }
