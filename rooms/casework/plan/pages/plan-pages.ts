/** The pages of plans, tasks, progress and search. */
import type { WorkbenchPage } from '../../../../kit/workbench/page.ts'

const anyone = ['process-manager', 'partner-professional', 'delegate'] as const

export const planPages: readonly WorkbenchPage[] = [
  {
    path: '/taken',
    title: { nl: 'Taken', en: 'Tasks' },
    roles: anyone,
    regimes: ['WGS-ZVH', 'WGS-RIEC'],
    nav: { group: 'work', order: 18 },
    load: () => import('../../tasks/pages/TasksPage.tsx'),
  },
  {
    path: '/taken/herinneringen',
    title: { nl: 'Herinneringen', en: 'Reminders' },
    roles: [...anyone, 'legal-adviser', 'mayor'],
    regimes: ['WGS-ZVH', 'WGS-RIEC', 'PGA', 'MUN'],
    load: () => import('../../reminder/pages/RemindersPage.tsx'),
  },
  {
    path: '/voortgang',
    title: { nl: 'Voortgang', en: 'Progress' },
    roles: anyone,
    nav: { group: 'cases', order: 40 },
    load: () => import('../../progress/pages/ProgressPage.tsx'),
  },
  {
    path: '/zoeken',
    title: { nl: 'Zoeken', en: 'Search' },
    roles: anyone,
    nav: { group: 'cases', order: 10 },
    load: () => import('../../search/pages/SearchPage.tsx'),
  },
  {
    path: '/stuurgroep',
    title: { nl: 'Stuurgroep', en: 'Steering group' },
    roles: ['delegate'],
    nav: { group: 'cases', order: 50 },
    load: () => import('./SteeringPage.tsx'),
  },
  {
    path: '/zaken/$case/plan',
    title: { nl: 'Plan', en: 'Plan' },
    roles: anyone,
    load: () => import('./PlanPage.tsx'),
  },
  {
    path: '/zaken/$case/plannen',
    title: { nl: 'Plannen naast elkaar', en: 'Plans side by side' },
    roles: anyone,
    load: () => import('./AlignedPlansPage.tsx'),
  },
]
