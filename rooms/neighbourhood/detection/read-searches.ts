/** The board and one search, for who looks at areas. */
import type { Act } from '../../../foundation/act.ts'
import type { RouteInput, RouteReply } from '../../../kit/contract.ts'
import { neighbourhoodProblems } from '../problems.ts'
import type { detectionContract } from './contract.ts'
import { drawnFrom, shapesFor } from './find-places.ts'
import { presentFinding, presentRun } from './present.ts'
import * as store from './store.ts'

type Reply<K extends keyof typeof detectionContract> = RouteReply<(typeof detectionContract)[K]>

export async function showBoard(act: Act): Promise<Reply<'GET /v1/detection'>> {
  const [runs, findings] = [await store.runs(act.trx), await store.allFindings(act.trx)]
  const campaigns = await store.allCampaigns(act.trx)
  act.note(...runs.map(({ id }) => id), ...findings.map(({ id }) => id), ...campaigns.map(({ id }) => id))
  return {
    runs: runs.map(presentRun),
    findings: findings.map((row) => presentFinding(row, campaigns, act.capacity.person)),
    campaigns,
    municipalities: await store.municipalities(act.trx),
  }
}

/** Errors: `neighbourhood/no-such-search`. */
export async function showSearch(
  act: Act,
  { params }: RouteInput<(typeof detectionContract)['GET /v1/detection/runs/:run']>,
): Promise<Reply<'GET /v1/detection/runs/:run'>> {
  act.note(params.run)
  const run = await store.runWith(act.trx, params.run)
  if (!run) throw neighbourhoodProblems.because('no-such-search')
  const findings = await store.findingsOf(act.trx, run.id)
  const campaigns = await store.allCampaigns(act.trx)
  act.note(...findings.map(({ id }) => id))
  const codes = run.plan?.areas.map(({ code }) => code) ?? findings.flatMap(({ areas }) => areas)
  return {
    ...presentRun(run),
    seed: run.seed,
    searched: run.searched,
    firstStretch: run.plan?.stretches[0]?.code ?? null,
    lastStretch: run.plan?.stretches.at(-1)?.code ?? null,
    residentsFrom: run.plan?.residentsFrom ?? null,
    leftOut: run.plan?.leftOut ?? null,
    completeness: run.plan ? [...(run.plan.completeness ?? [])] : null,
    endLeftOut: run.plan ? (run.plan.endLeftOut ?? 0) : null,
    items: findings.map((row) => presentFinding(row, campaigns, act.capacity.person)),
    drawn: findings.length > 0 ? drawnFrom(await shapesFor(act, codes)) : [],
  }
}
