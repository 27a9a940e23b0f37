/** For whom and for what somebody fetches a document, in words: it stands on each sheet. */
import type { Act } from '../../foundation/act.ts'
import { organs, purposes } from './read-register.ts'

export async function capacityInWords(act: Act): Promise<{ organ: string; purpose: string }> {
  const { organ, purpose } = act.capacity
  const named = (await organs(act)).find(({ code }) => code === organ)
  const known = (await purposes(act)).find(({ code, version }) => purpose === `${code}/${version}`)
  return { organ: named?.name[act.language] ?? organ, purpose: known?.name[act.language] ?? purpose }
}
