/** Open alerts, for the live badge of whoever hears of them: ids only, as the lock lets this reader see them. */
import type { NewsSource } from '../../../foundation/http/news-source.ts'
import { sharingEvents } from '../events.ts'
import * as store from './store.ts'

export const alertNews: NewsSource = {
  event: sharingEvents.alertsOpen,
  roles: ['privacy-officer', 'delegate'],
  regime: 'any',
  purpose: 'log-internal-control/1',
  ids: store.openAlertIds,
}
