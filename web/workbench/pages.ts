/** The pages of all rooms: each room lists its own, this file only collects the lists. */
import type { WorkbenchPage } from '../../kit/workbench/page.ts'
import type { TermSource } from '../../kit/workbench/Term.tsx'

type Listed = { readonly workbenchPages?: readonly WorkbenchPage[]; readonly termSource?: TermSource }
const rooms = Object.values(import.meta.glob<Listed>('../../rooms/*/pages/workbench.ts', { eager: true }))

export const pages: readonly WorkbenchPage[] = rooms.flatMap(({ workbenchPages = [] }) => workbenchPages)
export const termSource: TermSource = rooms.find((room) => room.termSource)?.termSource ?? (async () => undefined)
