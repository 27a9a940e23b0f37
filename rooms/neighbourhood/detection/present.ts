/** What leaves detection, field by field. Who owns a question is told by organ, and whether it is the one asking. */
import type { Id } from '../../../foundation/clock.ts'
import type { ShownFinding, ShownRun } from './contract.ts'
import { campaignRanThen } from './finding.ts'
import type { CampaignRow, FindingRow, RunHead } from './store.ts'

export const presentRun = (row: RunHead): ShownRun => ({
  id: row.id,
  source: row.source,
  method: row.method,
  title: row.title,
  theme: row.theme,
  state: row.state,
  progress: row.progress,
  askedBy: row.asked_by,
  askedOn: row.asked_on,
  findings: row.findings,
})

export const presentFinding = (row: FindingRow, campaigns: readonly CampaignRow[], reader: Id): ShownFinding => ({
  id: row.id,
  run: row.run,
  areas: row.areas.map((code, place) => ({ code, name: row.names[place] ?? code })),
  first: row.first_stretch,
  last: row.last_stretch,
  firstDay: row.first_day,
  lastDay: row.last_day,
  observed: row.observed,
  expected: row.expected,
  excess: row.excess,
  chance: row.chance,
  campaigns: campaigns.filter((campaign) =>
    campaignRanThen(campaign, { areas: row.areas, firstDay: row.first_day, lastDay: row.last_day }),
  ),
  owner: row.owner && row.owner_organ ? { organ: row.owner_organ, mine: row.owner === reader } : null,
  asked: [...row.asked],
  takenOn: row.taken_on,
  outcome: row.outcome,
  note: row.note,
  closedOn: row.closed_on,
})
