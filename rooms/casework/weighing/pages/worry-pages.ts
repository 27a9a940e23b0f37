/** The pages about worries about radicalisation: in the compartment that is closed until its protocol was adopted. */
import type { WorkbenchPage } from '../../../../kit/workbench/page.ts'

const roles = ['partner-professional', 'delegate', 'process-manager'] as const
const inPga = { roles, regimes: ['PGA'] } as const

export const worryPages: readonly WorkbenchPage[] = [
  {
    path: '/zorgen',
    title: { nl: 'Zorgen over radicalisering', en: 'Worries about radicalisation' },
    ...inPga,
    nav: { group: 'work', order: 16 },
    firstFor: roles,
    load: () => import('./WorriesPage.tsx'),
  },
  {
    path: '/zorgen/melden',
    title: { nl: 'Zorg melden', en: 'Report a worry' },
    roles: ['partner-professional', 'delegate'],
    regimes: ['PGA'],
    load: () => import('./WorryFormPage.tsx'),
  },
  {
    path: '/zorgen/$worry',
    title: { nl: 'Zorg', en: 'Worry' },
    ...inPga,
    load: () => import('./WorryPage.tsx'),
  },
]
