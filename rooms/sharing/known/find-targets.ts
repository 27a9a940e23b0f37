/** Where may this regime ask today, and under which name does a person know that place? */
import type { RegimeCode } from '../../../foundation/capacity.ts'
import { type Asking, regime, regimes } from '../read-register.ts'
import { type Target, targetsOf } from './question.ts'
import * as store from './store.ts'

/** What was agreed with the organisation behind this code; undefined when no contract stands. */
export async function registerElsewhere(
  { trx, clock }: Pick<Asking, 'trx' | 'clock'>,
  code: string,
): Promise<store.RegisterElsewhereRow | undefined> {
  return (await store.registersElsewhere(trx, clock.now())).find((one) => one.code === code)
}

export type NamedTarget = Target & { readonly names: { readonly nl: string; readonly en: string } }

/** Errors: `sharing/rules-not-loaded`. Empty: nowhere, also for a regime that refuses everything. */
export async function findTargets(act: Asking, from: RegimeCode): Promise<NamedTarget[]> {
  const [own, all] = [await regime(act, from), await regimes(act)]
  const reachable = await store.registersElsewhere(act.trx, act.clock.now())
  return targetsOf(own, { regimes: all, reachable }).map((target) => {
    const names =
      all.find(({ regime: code }) => code === target.code)?.name ??
      reachable.find(({ code }) => code === target.code)?.name
    return { ...target, names: names ?? { nl: target.code, en: target.code } }
  })
}
