/** Who takes part in a regime, and as what. Participants are organs: the mayor and the college are two. */
import type { Organ, Regime, Task } from './law-document.ts'
import type { ParticipantKind } from './words.ts'

/** The organs that decide together and are joint controllers (WGS 2.27(1) and (3)). */
export const coreParticipantsOf = (regime: Regime): readonly string[] =>
  regime.participants.filter(({ kind }) => kind === 'core').map(({ organ }) => organ)

/** Null: not a participant, so never an account and never involved; at most an incidental guest (BGS 2.21). */
export const participantKindOf = (regime: Regime, organ: string): ParticipantKind | null =>
  regime.participants.find((participant) => participant.organ === organ)?.kind ?? null

/** The tasks for which this organ takes part in this regime. */
export const tasksIn = (regime: Regime, organ: Organ): readonly Task[] =>
  organ.tasks.filter(({ regimes }) => regimes.includes(regime.regime))
