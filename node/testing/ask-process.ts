/** An asking organisation as a process of its own: reads a peer and a question on standard input, says what came back. */
import { systemClock } from '../../foundation/clock.ts'
import { askRegister, type RegisterQuestion } from '../../foundation/federation/ask-register.ts'
import { FederationError } from '../../foundation/federation/federation-error.ts'
import { linkageKinds } from '../../foundation/federation/linkage-quality.ts'
import { hangUp, type Peer } from '../../foundation/federation/peer.ts'
import { type PersonRecord, questionKeys } from '../../packages/private-matching/src/index.ts'

type Told = { readonly peer: Peer; readonly question: Omit<RegisterQuestion, 'keys'>; readonly person: PersonRecord }
const parts: Buffer[] = []
for await (const part of process.stdin) parts.push(part as Buffer)
const { peer, question, person } = JSON.parse(Buffer.concat(parts).toString('utf8')) as Told
try {
  const answer = await askRegister(peer, { ...question, keys: questionKeys(linkageKinds, person) }, systemClock)
  process.stdout.write(JSON.stringify({ known: answer.known, involved: answer.involved }))
} catch (error) {
  if (!(error instanceof FederationError)) throw error
  process.stdout.write(JSON.stringify({ refused: error.code }))
}
hangUp()
