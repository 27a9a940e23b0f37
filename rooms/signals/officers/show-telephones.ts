/** Whom to call when something cannot be sent safely: a page without these numbers would be of no use at all. */
import type { ResidentAct } from '../../../foundation/http/routes.ts'
import { Problem } from '../../../foundation/problem.ts'
import { regime } from '../../sharing/door.ts'

export type Telephones = { readonly radicalisation: string | null }

/** The radicalisation reporting point's number from the register; the desk's own stands in the partnership's settings. */
export async function showTelephones(act: ResidentAct): Promise<Telephones> {
  try {
    return { radicalisation: (await regime(act, 'PGA')).reportingPoint?.telephone ?? null }
  } catch (error) {
    if (error instanceof Problem) return { radicalisation: null }
    throw error
  }
}
