/** Who asks for a search, enters campaigns, and takes questions on, as cards. */
import type { Cards } from '../../../foundation/http/routes.ts'
import type { detectionContract } from './contract.ts'
import { enterCampaign } from './enter-campaign.ts'
import { showBoard, showSearch } from './read-searches.ts'
import { startSearch } from './start-search.ts'
import { takeBackSearch } from './take-back-search.ts'
import { closeFinding, takeFinding } from './take-finding.ts'

const readers = { regime: 'MUN', purpose: 'detection/1', roles: ['analyst', 'programme-manager'] } as const
const analysts = { ...readers, roles: ['analyst'] } as const

export const detectionCards: Cards<typeof detectionContract> = {
  'GET /v1/detection': {
    entrance: 'workbench',
    ...readers,
    action: 'neighbourhood/read-finding',
    audit: 'neighbourhood.detection.read',
    handle: (act) => showBoard(act),
  },
  'POST /v1/detection/runs': {
    entrance: 'workbench',
    ...analysts,
    action: 'neighbourhood/ask-for-search',
    audit: 'neighbourhood.search.asked',
    handle: startSearch,
  },
  'GET /v1/detection/runs/:run': {
    entrance: 'workbench',
    ...readers,
    action: 'neighbourhood/read-detection-run',
    audit: 'neighbourhood.search.read',
    handle: showSearch,
  },
  'POST /v1/detection/runs/:run/cancelling': {
    entrance: 'workbench',
    ...analysts,
    action: 'neighbourhood/take-back-search',
    audit: 'neighbourhood.search.taken-back',
    handle: takeBackSearch,
  },
  'POST /v1/detection/campaigns': {
    entrance: 'workbench',
    ...analysts,
    action: 'neighbourhood/enter-campaign',
    audit: 'neighbourhood.campaign.entered',
    handle: enterCampaign,
  },
  'POST /v1/detection/findings/:finding/owner': {
    entrance: 'workbench',
    ...readers,
    action: 'neighbourhood/take-finding',
    audit: 'neighbourhood.finding.taken',
    handle: takeFinding,
  },
  'POST /v1/detection/findings/:finding/outcome': {
    entrance: 'workbench',
    ...readers,
    action: 'neighbourhood/close-finding',
    audit: 'neighbourhood.finding.closed',
    handle: closeFinding,
  },
}
