/** What the story leaves behind, written down from the story by hand: whose it is, who is involved, how it stands. */
export type Thing = {
  readonly kind: string
  /** Of a case, or of the case it belongs to. */
  readonly state?: 'reported' | 'open' | 'gone' | 'waiting' | 'released' | 'taken'
  readonly involved?: readonly string[]
  /** The organ that made it: reporter, supplier, asker, owner or desk. */
  readonly by?: string
  readonly audience?: readonly string[]
  readonly withheld?: readonly string[]
  readonly asked?: string
  readonly answered?: boolean
  /** Letters: which desk they were written to. */
  readonly desk?: 'signal' | 'radicalisation'
}

const shared = ['politie', 'om', 'college', 'reclassering', 'ggz-instelling']
const pair = ['politie', 'om']
const second = ['om', 'college', 'reclassering']
const care = ['college', 'ggz-instelling']
const of = (
  involved: readonly string[],
  by: string,
  audience: readonly string[] = [],
  withheld: readonly string[] = [],
) => ({ kind: 'contribution', state: 'open', involved, by, audience, withheld }) as const
const gone = (kind: string) => ({ kind, state: 'gone' }) as const

export const things: { readonly [label: string]: Thing } = {
  'case:shared': { kind: 'case', state: 'open', by: 'reclassering', involved: shared },
  'case:pair': { kind: 'case', state: 'open', by: 'politie', involved: pair },
  'case:second': { kind: 'case', state: 'open', by: 'reclassering', involved: second },
  'case:care': { kind: 'case', state: 'open', by: 'ggz-instelling', involved: care },
  'case:waiting': { kind: 'case', state: 'reported', by: 'college', involved: [] },
  // Closed is shielded (WGS 2.31(8)), refused is destroyed (BGS 1.16(1)): neither is there for anybody.
  'case:closed': gone('case'),
  'case:refused': gone('case'),
  'contribution:for-all': of(shared, 'politie', ['om', 'college', 'reclassering', 'ggz-instelling']),
  'contribution:of-pair': of(pair, 'politie', ['om']),
  'contribution:of-probation': of(shared, 'reclassering', ['politie', 'om', 'college'], ['ggz-instelling']),
  'contribution:withheld': of(shared, 'politie', ['om', 'college'], ['reclassering', 'ggz-instelling']),
  'contribution:answer': of(shared, 'politie', [], ['reclassering', 'ggz-instelling']),
  'contribution:of-care': of(shared, 'ggz-instelling', ['college', 'reclassering'], ['politie', 'om']),
  'contribution:withdrawn': gone('contribution'),
  'contribution:in-care': of(care, 'ggz-instelling', ['college']),
  'contribution:in-second': of(second, 'college', ['om', 'reclassering']),
  'contribution:last': of(shared, 'politie', ['om', 'college']),
  'contribution:very-last': of(second, 'om'),
  // A contribution was given on it, withheld from who asked: to them it is still to be answered.
  'request:to-police': {
    kind: 'request',
    state: 'open',
    involved: shared,
    by: 'reclassering',
    asked: 'politie',
  },
  'request:to-executive': {
    kind: 'request',
    state: 'open',
    involved: shared,
    by: 'om',
    asked: 'college',
    answered: true,
  },
  'request:to-care': { kind: 'request', state: 'open', involved: shared, by: 'reclassering', asked: 'ggz-instelling' },
  'action:of-pair': { kind: 'action', state: 'open', involved: pair, by: 'politie' },
  'conference:next': { kind: 'conference' },
  'item:shared': { kind: 'item', state: 'open', involved: shared },
  'item:pair': { kind: 'item', state: 'open', involved: pair },
  'block:for-some': { kind: 'block', state: 'open', involved: shared, by: 'politie', audience: ['om', 'college'] },
  'block:of-pair': { kind: 'block', state: 'open', involved: pair, by: 'om', audience: ['politie'] },
  'extract:taken': { kind: 'extract', state: 'taken', by: 'burgemeester' },
  'extract:draft': { kind: 'extract', state: 'waiting', by: 'burgemeester' },
  'extract:ready': { kind: 'extract', state: 'released', by: 'burgemeester' },
  'letter:second': { kind: 'letter', state: 'open', desk: 'signal' },
  'letter:worry': { kind: 'letter', state: 'open', desk: 'radicalisation' },
  'protocol:proposed': { kind: 'protocol', by: 'burgemeester' },
  // Ended in the story; the other one stands.
  'appointment:ines': gone('appointment'),
  'appointment:gijs': { kind: 'appointment', state: 'open', by: 'ggz-instelling' },
}
export const unknownThing: Thing = { kind: 'none', state: 'gone' }
