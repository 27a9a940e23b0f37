/** Brings files to the house, piece by piece, telling how far it is. */
import type { CallProblem } from '../../../kit/caller.ts'
import { partBytes } from '../delivery/contract.ts'
import { call } from './call.ts'

export type Brought = { readonly delivery: string } | { readonly problem: CallProblem }
type Encoding = 'utf-8' | 'windows-1252'

/** What was begun and broke off stays in the list of deliveries, where it can be taken back. */
export async function bringFiles(
  files: readonly File[],
  encoding: Encoding,
  tell: (name: string, share: number) => void,
): Promise<Brought> {
  const begun = await call('POST /v1/open-data/deliveries', {
    body: { encoding, files: files.map(({ name, size }) => ({ name, size })) },
  })
  if (!begun.ok) return { problem: begun.problem }
  const delivery = begun.value.id
  const all = files.reduce((sum, { size }) => sum + size, 0)
  let brought = 0
  for (const [file, given] of files.entries())
    for (let place = 0; place * partBytes < given.size; place++) {
      const piece = await given.slice(place * partBytes, (place + 1) * partBytes).arrayBuffer()
      const part = await call('POST /v1/open-data/deliveries/:delivery/parts', {
        params: { delivery },
        body: { file, place, content: base64(new Uint8Array(piece)) },
      })
      if (!part.ok) return { problem: part.problem }
      brought += piece.byteLength
      tell(given.name, brought / all)
    }
  const looking = await call('POST /v1/open-data/deliveries/:delivery/looking', {
    params: { delivery },
    body: { recipe: null },
  })
  return looking.ok ? { delivery } : { problem: looking.problem }
}

export function base64(bytes: Uint8Array): string {
  let text = ''
  for (let from = 0; from < bytes.length; from += 0x8000)
    text += String.fromCharCode(...bytes.subarray(from, from + 0x8000))
  return btoa(text)
}
