/**
 * Which things of casework account for themselves, and where each keeps what the account says: who brought it, since when, until
 * when, to whom it went. The rule by which each is read stands in `access/mapping.ts`; nothing of it is written twice.
 */
import { mapping } from '../access/mapping.ts'

export type AccountableKind = {
  readonly type: keyof typeof mapping
  /** Columns of its table. */
  readonly organ: string
  /** Where it is not always known who brought it: the column that tells, and what it says where it is. */
  readonly organKnown?: { readonly column: string; readonly says: string }
  readonly since: string
  /** Its own last day; else that of its case, as far as that may be seen. */
  readonly until?: string
  /** On that day it is gone for readers, also before the night destroyed it. */
  readonly endsForReaders?: true
  /** Only these know that day (and the control of legality): it follows from what is inside. */
  readonly untilFor?: (facts: Facts, organ: string) => boolean
  /** Organs, one or a list. */
  readonly to: string
  /** It stands in a case, and goes with it at the latest. */
  readonly inCase?: true
}
type Facts = { readonly [column: string]: unknown }
/** As its page: who releases it, and once it is released who receives it. Until then the receiver may be kept from part of it. */
const readsAllOfRelease = (facts: Facts, organ: string): boolean =>
  facts['organ'] === organ ||
  (facts['receiver_kind'] === 'participant' && facts['receiver'] === organ && facts['status'] === 'released')

const asked = {
  type: 'casework::KnownQuestion',
  organ: 'asker',
  since: 'drafted_on',
  until: 'expires_on',
  endsForReaders: true,
  to: 'involved',
} as const

export const accountableKinds = {
  case: { type: 'casework::Case', organ: 'reporter', since: 'first_processed_on', until: 'destroy_by', to: 'involved' },
  // Whom it is about stands in the report; who of the organs involved added somebody to the circle is not kept with them.
  person: {
    type: 'casework::Person',
    organ: 'reporter',
    organKnown: { column: 'role', says: 'subject' },
    since: 'first_processed_on',
    to: 'involved',
    inCase: true,
  },
  contribution: {
    type: 'casework::Contribution',
    organ: 'organ',
    since: 'first_processed_on',
    until: 'expires_on',
    endsForReaders: true,
    to: 'audience',
    inCase: true,
  },
  request: { type: 'casework::Request', organ: 'asker', since: 'asked_at', to: 'asked', inCase: true },
  decision: { type: 'casework::Decision', organ: 'recorded_by', since: 'decided_on', to: 'involved', inCase: true },
  action: { type: 'casework::AgreedAction', organ: 'owner', since: 'agreed_at', to: 'involved', inCase: true },
  goal: { type: 'casework::PlanGoal', organ: 'organ', since: 'set_at', to: 'involved', inCase: true },
  block: { type: 'casework::Block', organ: 'organ', since: 'begun_at', to: 'audience', inCase: true },
  guest: { type: 'casework::Guest', organ: 'invited_by', since: 'handed_over_on', to: 'involved', inCase: true },
  step: { type: 'casework::RiecStep', organ: 'decided_by', since: 'decided_on', to: 'involved', inCase: true },
  paragraph: { type: 'casework::RiecBlock', organ: 'organ', since: 'written_on', to: 'audience', inCase: true },
  obstacle: { type: 'casework::Obstacle', organ: 'organ', since: 'raised_on', to: 'involved', inCase: true },
  handover: { type: 'casework::Handover', organ: 'organ', since: 'offered_on', to: 'receiver', inCase: true },
  review: { type: 'casework::PlanReview', organ: 'organ', since: 'held_on', to: 'involved', inCase: true },
  release: {
    type: 'casework::Release',
    organ: 'organ',
    since: 'drafted_on',
    until: 'expires_on',
    untilFor: readsAllOfRelease,
    to: 'receiver',
    inCase: true,
  },
  question: asked,
  'crime-centre-question': asked,
  phenomenon: {
    type: 'casework::PhenomenonCase',
    organ: 'opened_by',
    since: 'opened_on',
    until: 'destroy_by',
    to: 'core',
  },
  measure: { type: 'casework::Measure', organ: 'organ', since: 'opened_on', until: 'destroy_by', to: 'organ' },
  worry: {
    type: 'casework::Worry',
    organ: 'reporter',
    since: 'first_processed_on',
    until: 'destroy_by',
    to: 'involved',
  },
} as const satisfies { readonly [kind: string]: AccountableKind }
export type AccountableName = keyof typeof accountableKinds

/** The columns the rule asks about, by the name the rule gives them. */
export function columnsOfRule(type: keyof typeof mapping): ReadonlyMap<string, string> {
  const { attributes } = mapping[type]
  return new Map(
    Object.entries(attributes).map(([name, at]: [string, { readonly column?: string; readonly array?: string }]) => [
      name,
      at.array ?? at.column ?? name,
    ]),
  )
}

const list = (said: unknown): string[] => (Array.isArray(said) ? said.map(String) : said ? [String(said)] : [])

export const broughtBy = ({ organ, organKnown }: AccountableKind, facts: Facts): string | null =>
  organKnown && facts[organKnown.column] !== organKnown.says ? null : String(facts[organ])

/**
 * The organs beside its maker that got it. Kept from somebody, or a quotation that fewer organs read: only who really reads it,
 * and only as long as it is involved.
 */
export function organsItWentTo(kind: AccountableKind, facts: Facts): string[] {
  const column = facts['narrowed'] === true ? 'audience' : kind.to
  const [involved, withheld] = [list(facts['involved']), list(facts['withheld'])]
  return list(facts[column]).filter(
    (organ) =>
      organ !== broughtBy(kind, facts) &&
      !withheld.includes(organ) &&
      (column !== 'audience' || involved.includes(organ)),
  )
}

/** Its own last day, for whoever may know it. */
export function lastDayFor(kind: AccountableKind, facts: Facts, who: { organ: string; ground: string }): string | null {
  const day = kind.until === undefined ? undefined : facts[kind.until]
  if (typeof day !== 'string') return null
  const knows = !kind.untilFor || who.ground === 'legality' || kind.untilFor(facts, who.organ)
  return knows ? day : null
}

export const isGoneForReaders = (kind: AccountableKind, facts: Facts, today: string): boolean => {
  const day = kind.until === undefined ? undefined : facts[kind.until]
  return kind.endsForReaders === true && typeof day === 'string' && day <= today
}
