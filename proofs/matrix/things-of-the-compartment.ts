/** Worries about radicalisation as the sequel leaves them, and their table; `by`: who reported, of a weighing who weighed. */
const atTable = ['burgemeester', 'politie', 'reclassering']
export const reporter = 'reclassering.partner-professional.processing.pga'
export const weigher = 'politie.delegate.processing.pga'
/** At the table; the third is of the story. */
export const seatedAtWorry = [weigher, reporter]

const reported = { kind: 'worry', state: 'reported', by: 'reclassering', who: reporter } as const
const tabled = { kind: 'worry', state: 'open', by: 'reclassering', who: reporter, involved: atTable } as const
/** Of its standing among the cases: in a world of its own. */
const inWorry = { world: 'PGA', state: 'open', involved: atTable } as const
const seats = seatedAtWorry

export const thingsOfTheCompartment = {
  'worry:reported': reported,
  'worry:of-child': { ...reported, minor: true },
  // Whoever reported it does not weigh it, also not as a delegate.
  'worry:of-weigher': { ...reported, by: 'politie', who: weigher },
  // `done`: a weighing waits for its second reader.
  'worry:weighed': { ...reported, done: true },
  'worry:tabled': tabled,
  // `ready`: its plan says what monitoring needs.
  'worry:planned': { ...tabled, ready: true },
  'worry:followed': { ...tabled, state: 'followed', ready: true },
  'worry:closed': { kind: 'worry', state: 'gone' },
  'worry:nothing': { kind: 'worry', state: 'gone' },
  'weighing:waits': { kind: 'weighing', state: 'reported', by: 'politie', within: 'worry:weighed' },
  'weighing:agreed': { kind: 'weighing', state: 'open', by: 'politie', involved: atTable, within: 'worry:tabled' },
  'relative:child': { kind: 'relative', state: 'open', involved: atTable, within: 'worry:tabled' },
  'clock:of-worry': { kind: 'clock', by: 'reclassering', at: 'PGA' },
  'clock:of-child': { kind: 'clock', by: 'reclassering', at: 'PGA', minor: true },

  'case:of-worry': { kind: 'case', at: 'case:of-worry', by: 'reclassering', ...inWorry },
  'conference:of-worries': {
    kind: 'conference',
    ...inWorry,
    by: 'politie',
    seats,
    seatsIn: 'case:of-worry',
    agenda: ['case:of-worry'],
  },
  'conference:not-opened': { kind: 'conference', world: 'PGA', by: 'politie' },
  'agenda-item:of-worry': { kind: 'agenda-item', ...inWorry, seats, within: 'case:of-worry' },
  'block:of-worry': { kind: 'block', ...inWorry, by: 'politie', audience: atTable, seats },
  'block:kept-from-probation': { kind: 'block', ...inWorry, by: 'politie', audience: ['burgemeester'], seats },
  'decision:of-worry': { kind: 'decision', ...inWorry, by: 'politie' },
  'person:in-circle': { kind: 'person', ...inWorry, by: 'reclassering' },
} as const
