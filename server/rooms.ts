/** The rooms that serve, in the order of the story: their routes, and their pages for residents. */
import { type AnyResidentPage, type RoomRoutes, residentPage } from '../foundation/http/routes.ts'
import { frontPage } from '../kit/resident/house-pages.ts'
import * as casework from '../rooms/casework/routes.ts'
import * as knowledge from '../rooms/knowledge/routes.ts'
import * as neighbourhood from '../rooms/neighbourhood/routes.ts'
import * as reporting from '../rooms/reporting/routes.ts'
import * as sharing from '../rooms/sharing/routes.ts'
import * as signals from '../rooms/signals/routes.ts'

export const roomRoutes: readonly RoomRoutes[] = [
  { ...knowledge.routes, acts: knowledge.acts },
  { ...sharing.routes, acts: sharing.acts, watched: sharing.watched },
  { ...signals.routes, acts: signals.acts },
  { ...casework.routes, acts: casework.acts },
  { ...neighbourhood.routes, acts: neighbourhood.acts },
  { ...reporting.routes, acts: reporting.acts },
]
const front = residentPage({ path: '/', audit: 'house.front-page.read', load: () => undefined, page: frontPage })

export const residentPages: readonly AnyResidentPage[] = [
  ...sharing.residentPages,
  front,
  ...knowledge.residentPages,
  ...signals.residentPages,
  ...neighbourhood.residentPages,
  ...reporting.residentPages,
]
