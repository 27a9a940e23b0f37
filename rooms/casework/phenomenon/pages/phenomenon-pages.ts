/** The pages of cases about an area or a phenomenon. */
import type { WorkbenchPage } from '../../../../kit/workbench/page.ts'

const ofCases = { roles: ['process-manager', 'partner-professional', 'delegate'], regimes: ['WGS-ZVH'] } as const

export const phenomenonPages: readonly WorkbenchPage[] = [
  {
    path: '/verschijnselen',
    title: { nl: 'Gebieden en verschijnselen', en: 'Areas and phenomena' },
    ...ofCases,
    nav: { group: 'cases', order: 30 },
    load: () => import('./PhenomenaPage.tsx'),
  },
  {
    path: '/verschijnselen/$phenomenon',
    title: { nl: 'Gebied of verschijnsel', en: 'Area or phenomenon' },
    ...ofCases,
    load: () => import('./PhenomenonPage.tsx'),
  },
]
