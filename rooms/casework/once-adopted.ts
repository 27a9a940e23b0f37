/** A compartment refuses every operation until its protocol was adopted: also those it has in common with other worlds. */
import type { Act } from '../../foundation/act.ts'
import type { Cards, WorkbenchCard } from '../../foundation/http/routes.ts'
import type { Contract, Route } from '../../kit/contract.ts'
import { regimeForCases, zvh } from '../sharing/door.ts'

/** Before anything is looked for. Errors: `sharing/regime-refuses-everything`, of every card. */
export function onceAdopted<const C extends Contract>(cards: Cards<C>): Cards<C> {
  const asked = Object.entries<WorkbenchCard<Route>>(cards as never).map(([key, card]) => [
    key,
    {
      ...card,
      handle: async (act: Act, input: never) => {
        if (act.capacity.regime !== zvh.regime) await regimeForCases(act, act.capacity.regime)
        return card.handle(act, input)
      },
    },
  ])
  return Object.fromEntries(asked) as Cards<C>
}
