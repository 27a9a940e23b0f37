/** Which organs are invited to a conference. Being invited gives no right to read anything: what one sees there is decided per case. */
import { coreParticipantsOf, participantKindOf, type Regime } from '../../sharing/door.ts'

/** The organs that decide together; where a world names none of those, everybody who takes part. */
export function proposedMembers(regime: Regime): readonly string[] {
  const core = coreParticipantsOf(regime)
  return core.length > 0 ? core : regime.participants.map(({ organ }) => organ)
}

/** As was chosen for this series, without who takes part no more; or as this world proposes. Each once, in the order of their codes. */
export function membersOf({ members }: { readonly members: readonly string[] | null }, regime: Regime): string[] {
  const chosen = (members ?? []).filter((organ) => participantKindOf(regime, organ) !== null)
  return [...new Set(chosen.length > 0 ? chosen : proposedMembers(regime))].sort()
}
