/** That somebody drafts a decision or an action: seen by those at the case, without a word of it, and over by itself. */
import type { DraftKind } from './words.ts'

/** Units: seconds after which a page that says nothing more is taken to be gone. */
export const draftingStaysSeconds = 120

type Drafting = { readonly drafts: DraftKind | null; readonly drafts_until: Date | null; readonly tie: string }

/** What somebody drafts now; whoever stepped aside drafts nothing. */
export const draftsNow = ({ drafts, drafts_until, tie }: Drafting, now: Date): DraftKind | null =>
  drafts !== null && drafts_until !== null && drafts_until > now && tie === 'none' ? drafts : null
