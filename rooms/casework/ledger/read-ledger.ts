/** Reading the ledger: of one's own organ with its sums; and the figures that name nobody. */
import type { Act } from '../../../foundation/act.ts'
import type { Trx } from '../../../foundation/database/sql.ts'
import { colleagueNames } from '../../../foundation/identity/colleague-names.ts'
import { consider } from '../../../foundation/policy/decide.ts'
import { type BarrierModelDocument, barrierModels } from '../../knowledge/door.ts'
import { chainNoticesShown } from '../chain/tell-decision.ts'
import type { CaseworkReply } from '../contract.ts'
import { type OneMeasure, seeMeasure } from '../measure/see-measure.ts'
import { decisionOf } from '../measure/store.ts'
import { measureName, noneOfThese } from '../measure/words.ts'
import { aboutLedger } from './adopt-basis.ts'
import type { ShownAccount, ShownRatio } from './contract.ts'
import { figureCodes, ratioFigures } from './figure.ts'
import { followUpsOf, totalsOf } from './ledger.ts'
import * as store from './store.ts'

export async function showLedger(act: Act): Promise<CaseworkReply<'GET /v1/consequences'>> {
  const today = act.clock.today()
  const basis = await store.basisInForce(act.trx, act.capacity.organ)
  const due = []
  for (const account of await store.accounts(act.trx)) {
    act.note(account.id)
    const done = (await store.followUps(act.trx, account.id)).map(({ months }) => months)
    for (const one of followUpsOf(account.decided_on, account.destroy_by, done))
      if (!one.done && one.dueOn <= today)
        due.push({ measure: account.measure, name: measureName(account.measure), months: one.months, dueOn: one.dueOn })
  }
  const names = await colleagueNames(act.trx, basis ? [basis.adopted_by] : [])
  return {
    today,
    basis: basis
      ? {
          basis: basis.basis,
          kinds: [...basis.kinds],
          keptMonths: basis.kept_months,
          assessment: basis.assessment,
          assessedOn: basis.assessed_on,
          adoptedBy: names.get(basis.adopted_by) ?? '',
          adoptedOn: basis.adopted_on,
        }
      : null,
    totals: await store.totals(act.trx),
    due: due.sort((a, b) => a.dueOn.localeCompare(b.dueOn) || a.name.localeCompare(b.name)),
    may: { adopt: (await consider(act.capacity, aboutLedger(act.capacity.person, act.capacity))).allowed },
  }
}

/** Errors: `casework/measure-not-visible`. */
export async function showAccount(
  act: Act,
  { params }: OneMeasure,
): Promise<CaseworkReply<'GET /v1/measures/:measure/consequences'>> {
  const measure = await seeMeasure(act, params.measure)
  const decision = await decisionOf(act.trx, measure.id)
  const account = await store.accountOf(act.trx, measure.id)
  return {
    today: act.clock.today(),
    adopted: (await store.basisInForce(act.trx, measure.organ)) !== undefined,
    imposed: decision?.outcome === 'impose',
    account: account ? await presentAccount(act, account) : null,
    notices: (await chainNoticesShown(act)).filter((one) => one.measure === measure.id),
  }
}

async function presentAccount(act: Act, row: store.AccountRow): Promise<ShownAccount> {
  const entries = await store.entries(act.trx, row.id)
  const done = await store.followUps(act.trx, row.id)
  const basis = await store.basisWith(act.trx, row.basis)
  const names = await colleagueNames(
    act.trx,
    entries.map(({ noted_by }) => noted_by),
  )
  act.note(row.id, ...entries.map(({ id }) => id))
  return {
    decidedOn: row.decided_on,
    openedOn: row.opened_on,
    destroyBy: row.destroy_by,
    toldOn: row.told_on,
    toldHow: row.told_how,
    pursued: row.pursued,
    kinds: [...(basis?.kinds ?? [])],
    entries: entries.map((entry) => ({
      id: entry.id,
      kind: entry.kind,
      onDay: entry.on_day,
      cents: entry.amount,
      source: entry.source,
      notedBy: names.get(entry.noted_by) ?? '',
      ended: entry.ended,
      endedOn: entry.ended_on,
      endedFor: entry.ended_for,
    })),
    totals: totalsOf(entries),
    followUps: followUpsOf(
      row.decided_on,
      row.destroy_by,
      done.map(({ months }) => months),
    ).map((one) => {
      const was = done.find(({ months }) => months === one.months)
      return { ...one, doneOn: was?.done_on ?? null, remedies: [...(was?.remedies ?? [])] }
    }),
  }
}

/** Figures over the year that was written last, of every organ: pooled, rounded and about nobody, for who reports on them. */
export async function latestFigures(
  trx: Trx,
): Promise<readonly Pick<store.FigureRow, 'organ' | 'figure' | 'from_year' | 'to_year' | 'households'>[]> {
  const rows = await store.figures(trx)
  const latest = rows[0]?.to_year
  const place = (figure: string) => figureCodes.indexOf(figure)
  return rows
    .filter(({ to_year, figure }) => to_year === latest && place(figure) >= 0)
    .sort((a, b) => a.organ.localeCompare(b.organ) || place(a.figure) - place(b.figure))
}

/** Who bears the consequences, per phenomenon, over the same year; nobody is named here either. */
export async function latestRatios(trx: Trx): Promise<readonly ShownRatio[]> {
  const rows = await store.figures(trx)
  const latest = rows[0]?.to_year
  return ratiosIn(
    rows.filter(({ to_year }) => to_year === latest),
    await barrierModels(trx),
  )
}

export async function readFigures(act: Act): Promise<CaseworkReply<'GET /v1/consequence-figures'>> {
  // How remedies on one power ended stands beside that power, and in no table; what is per phenomenon stands side by side.
  const all = await store.figures(act.trx)
  const rows = all.filter(({ figure }) => figureCodes.includes(figure))
  act.note(...rows.map(({ id }) => id))
  return {
    ratios: ratiosIn(all, await barrierModels(act.trx)),
    figures: rows.map((row) => ({
      organ: row.organ,
      figure: row.figure,
      fromYear: row.from_year,
      toYear: row.to_year,
      households: row.households,
    })),
  }
}

/** Per phenomenon of one organ and one stretch of years. */
function ratiosIn(all: readonly store.FigureRow[], models: readonly BarrierModelDocument[]): ShownRatio[] {
  const phenomena = [...models.map(({ code, name }) => ({ code, name })), { code: noneOfThese, name: null }]
  return phenomena.flatMap(({ code, name }) => {
    const named = ratioFigures(code)
    return all
      .filter(({ figure }) => figure === named.used)
      .map((used) => {
        const of = (figure: string) =>
          all.find((one) => one.figure === figure && one.organ === used.organ && one.to_year === used.to_year)
            ?.households ?? null
        return {
          ...{ organ: used.organ, phenomenon: code, name, fromYear: used.from_year, toYear: used.to_year },
          ...{ used: used.households, started: of(named.started), notStarted: of(named['not-started']) },
          unknown: of(named.unknown),
        }
      })
  })
}
