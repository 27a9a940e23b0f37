/** Brings a file of answers, piece by piece; each is sealed as it comes in. */
import type { CallProblem } from '../../../kit/caller.ts'
import { drawId } from '../../../kit/clock.ts'
import { pieceBytes } from '../survey/contract.ts'
import { call } from './call.ts'
import { base64 } from './file-parts.ts'

/** A file that broke off is brought anew: its pieces are never mixed with those before. Nothing: it is being processed. */
export async function bringSurvey(
  survey: string,
  file: File,
  encoding: 'utf-8' | 'windows-1252',
  tell: (share: number) => void,
): Promise<CallProblem | undefined> {
  const bringing = drawId()
  const pieces = Math.ceil(file.size / pieceBytes)
  for (let place = 0; place < pieces; place++) {
    const piece = await file.slice(place * pieceBytes, (place + 1) * pieceBytes).arrayBuffer()
    const sent = await call('POST /v1/surveys/:survey/parts', {
      params: { survey },
      body: { bringing, place, content: base64(new Uint8Array(piece)) },
    })
    if (!sent.ok) return sent.problem
    tell((place + 1) / pieces)
  }
  const asked = await call('POST /v1/surveys/:survey/importing', {
    params: { survey },
    body: { bringing, pieces, encoding },
  })
  return asked.ok ? undefined : asked.problem
}
