/** The room's pages, and the vocabulary as every other page's words can ask it. */
import { caller } from '../../../kit/caller.ts'
import type { WorkbenchPage } from '../../../kit/workbench/page.ts'
import type { TermSource } from '../../../kit/workbench/Term.tsx'
import { knowledgeContract } from '../contract.ts'

const call = caller(knowledgeContract)

export const workbenchPages: readonly WorkbenchPage[] = [
  {
    path: '/woordenlijst',
    title: { nl: 'Woordenlijst', en: 'Glossary' },
    roles: 'everyone',
    nav: { group: 'knowledge', order: 80 },
    load: () => import('./GlossaryPage.tsx'),
  },
  {
    path: '/woordenlijst/$term',
    title: { nl: 'Woord', en: 'Word' },
    roles: 'everyone',
    load: () => import('./TermPage.tsx'),
  },
  {
    path: '/bevoegdheden',
    title: { nl: 'Bevoegdheden', en: 'Powers' },
    roles: 'everyone',
    nav: { group: 'knowledge', order: 85 },
    load: () => import('./PowersPage.tsx'),
  },
  {
    path: '/bevoegdheden/$power',
    title: { nl: 'Bevoegdheid', en: 'Power' },
    roles: 'everyone',
    load: () => import('./PowerPage.tsx'),
  },
  {
    path: '/lessen',
    title: { nl: 'Lessen', en: 'Lessons' },
    roles: 'everyone',
    nav: { group: 'knowledge', order: 87 },
    load: () => import('../lessons/pages/LessonsPage.tsx'),
  },
  {
    path: '/barrieremodellen',
    title: { nl: 'Barrièremodellen', en: 'Barrier models' },
    roles: 'everyone',
    nav: { group: 'knowledge', order: 86 },
    load: () => import('../barriers/pages/BarrierModelsPage.tsx'),
  },
  {
    path: '/barrieremodellen/$model',
    title: { nl: 'Barrièremodel', en: 'Barrier model' },
    roles: 'everyone',
    load: () => import('../barriers/pages/BarrierModelPage.tsx'),
  },
  {
    path: '/kennisgids',
    title: { nl: 'Kennisgids', en: 'Directory of expertise' },
    roles: 'everyone',
    nav: { group: 'knowledge', order: 88 },
    load: () => import('../expertise/pages/ExpertsPage.tsx'),
  },
  {
    path: '/opleiding',
    title: { nl: 'Opleiding', en: 'Training' },
    roles: 'everyone',
    nav: { group: 'knowledge', order: 89 },
    load: () => import('../training/pages/TrainingsPage.tsx'),
  },
  {
    path: '/themas',
    title: { nl: 'Velden en thema’s', en: 'Fields and themes' },
    roles: 'everyone',
    nav: { group: 'knowledge', order: 90 },
    load: () => import('./ThemesPage.tsx'),
  },
]

export const termSource: TermSource = async (id) => {
  const result = await call('GET /v1/terms/:term', { params: { term: id } })
  if (!result.ok) return undefined
  const { name, says, source, meanings } = result.value
  return {
    id,
    name,
    definition: says,
    source,
    meanings: meanings.map(({ organ, says: meaning }) => ({ organ, meaning })),
  }
}
