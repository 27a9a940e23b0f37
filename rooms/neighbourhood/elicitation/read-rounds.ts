/** Rounds for whoever answers or reads them. Of an answer nothing is told but whether it is one's own. */
import type { Act } from '../../../foundation/act.ts'
import type { RouteInput, RouteReply } from '../../../kit/contract.ts'
import { themes } from '../../knowledge/door.ts'
import { neighbourhoodProblems } from '../problems.ts'
import type { elicitationContract, ListedRound, ShownResult } from './contract.ts'
import { type KeptResult, shownOf } from './ranking.ts'
import * as store from './store.ts'

type Reply<K extends keyof typeof elicitationContract> = RouteReply<(typeof elicitationContract)[K]>

export async function listRounds(act: Act): Promise<Reply<'GET /v1/elicitation-rounds'>> {
  const rows = await store.allRounds(act.trx)
  act.note(...rows.map(({ id }) => id))
  const nameOf = await themeNames(act)
  return { items: rows.map((row) => headOf(row, nameOf)) }
}

/** Errors: `neighbourhood/no-such-round`. */
export async function showRound(
  act: Act,
  { params }: RouteInput<(typeof elicitationContract)['GET /v1/elicitation-rounds/:round']>,
): Promise<Reply<'GET /v1/elicitation-rounds/:round'>> {
  const row = await store.roundWith(act.trx, params.round)
  if (!row) throw neighbourhoodProblems.because('no-such-round')
  act.note(row.id)
  const before = row.follows === null ? undefined : await store.roundWith(act.trx, row.follows)
  if (before) act.note(before.id)
  return {
    ...headOf(row, await themeNames(act)),
    issues: [...row.issues],
    reads: { ...row.reads },
    result: row.result && presentResult(row.result),
    before: before?.result ? { id: before.id, result: presentResult(before.result) } : null,
  }
}

type Named = (theme: string) => { nl: string; en: string }
async function themeNames({ trx }: Act): Promise<Named> {
  const named = (await themes(trx))?.fields.flatMap((field) => field.themes) ?? []
  return (theme) => {
    const found = named.find(({ code }) => code === theme)
    return { nl: found?.name.nl ?? theme, en: found?.name.en ?? theme }
  }
}

const headOf = (row: store.RoundRow & { readonly answered: boolean }, nameOf: Named): ListedRound => ({
  id: row.id,
  theme: row.theme,
  themeName: nameOf(row.theme),
  area: { code: row.area, name: row.area_name },
  state: row.state,
  round: row.follows === null ? 1 : 2,
  openUntil: row.open_until,
  openedBy: row.opened_by,
  openedOn: row.opened_on,
  answered: row.answered,
})

function presentResult(kept: KeptResult): ShownResult {
  const { disciplines, together, leftOut, reasons, missing } = shownOf(kept)
  return {
    disciplines: disciplines.map(({ discipline, picture, reasons: words }) => ({
      discipline,
      picture: picture && { issues: [...picture.issues], beside: picture.beside },
      reasons: [...words],
    })),
    together: together && { issues: [...together.issues], beside: together.beside },
    leftOut,
    reasons: [...reasons],
    missing,
  }
}
