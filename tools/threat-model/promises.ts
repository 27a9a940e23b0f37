/** The promises, one per actor, each with the tests that can prove us wrong. What a test found stands in proof.json. */
export type Aspect = {
  /** What has to be shown, in a few words. */
  readonly shows: string
  /** Names of proofs (`proofs/<name>.proof.ts`), all of which must have passed. Empty: nobody has written one yet. */
  readonly proofs: readonly string[]
}
export type Promise_ = {
  readonly code: `P${number}`
  readonly to: string
  readonly promise: string
  readonly aspects: readonly Aspect[]
}

const aspect = (shows: string, ...proofs: string[]): Aspect => ({ shows, proofs })

export const actors: readonly (readonly [code: string, who: string, has: string, wants: string])[] = [
  ['T1', 'Curious partner user', 'valid account, interface, time', 'a neighbour, somebody famous, a former partner'],
  [
    'T2',
    'Corrupt insider',
    'valid rights for these very cases, a phone camera, a broker who pays',
    'addresses, plates, "is there something on me", who talked',
  ],
  ['T3', 'Compromised partner', 'the keys and traffic of that partner', 'the data of the others, by many questions'],
  [
    'T4',
    'Host administrator, superuser of the database, stolen backup',
    'disk, memory, database, logs of the proxy',
    'everything; or to remove the trace of an own look-up',
  ],
  [
    'T5',
    'Organised criminals outside',
    'money, a mole, plausible reports, a view of the local network',
    'to unmask the reporter; to see whether a report about them arrives; to flood, or to frame a rival',
  ],
  [
    'T6',
    'Coercive member of the household',
    "the resident's phone, now or every evening; the router; the post",
    'did she report?',
  ],
  [
    'T7',
    'Journalist or council member',
    'published tables, earlier ones, good faith',
    'aggregates, which combined may identify',
  ],
  [
    'T8',
    'The person concerned and counsel',
    'right of access, court file',
    'the file, rightly; by accident also the source',
  ],
  ['T9', 'Own management', 'authority, pressure', 'signals or logs for another purpose, just this once'],
  ['T10', 'Supplier, dependency or build', 'a package, a token', 'code in every browser'],
  ['T11', 'Recorder', 'stored traffic and dumps', 'to read them in fifteen years'],
  ['T12', 'Vandal', 'HTTP', 'to stop the service'],
]

export const promises: readonly Promise_[] = [
  {
    code: 'P1',
    to: 'against T1',
    promise: 'What you may not see cannot change one byte, one header or one millisecond-bucket of what you get.',
    aspects: [
      aspect('hidden rows change nothing, over every operation', 'the-hidden-changes-nothing'),
      aspect('no block of a record is shown, listed or streamed outside its readers', 'the-record-keeps-every-word'),
    ],
  },
  {
    code: 'P2',
    to: 'against T1',
    promise: 'Every answer of the system follows from the written covenant and can be replayed from the log.',
    aspects: [
      aspect('every role, route and object answers as the policy says', 'authorisation-matrix', 'cedar-and-sql-agree'),
      aspect('every decision replays from the log', 'decisions-replay'),
      aspect('no rule can be changed without a case noticing', 'policy-mutation'),
      aspect('nothing is reached through something else', 'crossed-identifiers', 'unasked-fields'),
      aspect('what is taken back is taken back at once', 'revocation'),
      aspect('the golden legal cases get the answer the law gives', 'the-law-holds'),
    ],
  },
  {
    code: 'P3',
    to: 'against T2',
    promise:
      'Nobody can look at a person without leaving a complete, un-erasable, named trace, visible to another organisation.',
    aspects: [
      aspect('everything disclosed is in the audit', 'everything-shown-is-logged'),
      aspect('a changed log is noticed and the row named', 'log-mutations'),
    ],
  },
  {
    code: 'P4',
    to: 'against T2',
    promise: 'One person alone can neither take many people nor unmask one reporter.',
    aspects: [
      aspect('quotas stop, another organ hears of it, and one organ alone changes no rule', 'one-person-alone'),
      aspect('decoys are noticed when opened', 'decoys'),
    ],
  },
  {
    code: 'P5',
    to: 'against T2',
    promise: 'A leaked export points to its reader.',
    aspects: [aspect('the mark of a document survives without head and foot and accuses nobody else', 'watermarks')],
  },
  {
    code: 'P6',
    to: 'against T3',
    promise: 'A broken partner learns hits on what it could lawfully ask, at a bounded rate, and nothing else.',
    aspects: [
      aspect('the interface tells a partner nothing of what is hidden from it', 'the-hidden-changes-nothing'),
      aspect('private matching leaks nothing beyond the hits', 'private-matching'),
    ],
  },
  {
    code: 'P7',
    to: 'against T4',
    promise: 'The host can delete us, but cannot read sealed signals, and cannot change history without being named.',
    aspects: [
      aspect('no signal can be read with everything the server has', 'blind-server'),
      aspect('a changed log is noticed also when its key is stolen', 'log-mutations'),
    ],
  },
  {
    code: 'P8',
    to: 'against T5',
    promise: 'Our disks contain nothing that tells who reported, even to us.',
    aspects: [
      aspect('no canary of the reporter anywhere on disk', 'anonymity-canaries'),
      aspect('no order or time finer than a day', 'order-and-time-hidden'),
    ],
  },
  {
    code: 'P9',
    to: 'against T5',
    promise: "Sending a signal looks on the wire like every other page of the town's site, in size and shape.",
    aspects: [
      aspect('whether an answer waits, and how long a letter is, cannot be told by who counts bytes', 'wire-shape'),
      aspect('that somebody sends, and not only reads, cannot be told from how long the pages are'),
    ],
  },
  {
    code: 'P10',
    to: 'against T5',
    promise: 'A false signal never becomes a fact: no automatic match, no score, no notice to anyone named in it.',
    aspects: [aspect('a thousand crafted signals change nothing outside triage', 'crafted-signals')],
  },
  {
    code: 'P11',
    to: 'to the resident, against T6',
    promise:
      "After closing, the device holds no trace beyond a visit to the municipality's site; nothing ever arrives on it by itself.",
    aspects: [aspect('a browser profile holds nothing afterwards', 'household')],
  },
  {
    code: 'P12',
    to: 'against T7',
    promise: 'No published set, with all earlier ones, pins down any person or any cell below the threshold.',
    aspects: [aspect('differencing attacks recover no small cell', 'a-withheld-cell-stays-withheld')],
  },
  {
    code: 'P13',
    to: 'to and against T8',
    promise: 'The person gets everything about themselves and nothing about who spoke.',
    aspects: [aspect('the access export does not depend on who reported', 'access-export')],
  },
  {
    code: 'P14',
    to: 'against T9',
    promise:
      "Signals and logs cannot be read for another purpose without a second organisation's key and a log line they see.",
    aspects: [
      aspect('no purpose opens another purpose', 'authorisation-matrix'),
      aspect('two keys are needed', 'one-person-alone'),
    ],
  },
  {
    code: 'P15',
    to: 'against T10',
    promise: 'Anyone can rebuild the served bytes and compare.',
    aspects: [aspect('two builds are equal and served as built', 'same-bytes')],
  },
  {
    code: 'P16',
    to: 'against T11',
    promise: 'What is sealed today is hybrid post-quantum; what is erased is unrecoverable from any copy we ever made.',
    aspects: [
      aspect('nothing erased comes back from any copy', 'erased-stays-erased', 'restore-drill'),
      aspect('killed in the middle, an erasure is whole or not at all', 'no-half-erasure'),
      aspect('two libraries agree on the sealed format', 'sealed-format'),
    ],
  },
  {
    code: 'P17',
    to: 'against T12',
    promise: 'Acknowledged means stored; one slow or huge client does not stop the others.',
    aspects: [
      aspect('kill -9 at random moments loses and doubles nothing', 'nothing-acknowledged-is-lost', 'no-half-erasure'),
      aspect('an answer lost on the way doubles nothing', 'answered-once'),
      aspect('ten who write at one table lose and double no word', 'the-record-keeps-every-word'),
      aspect('slow and huge clients are refused in time', 'slow-clients'),
    ],
  },
  {
    code: 'P18',
    to: 'to everyone',
    promise: 'We can restore in an hour, and what was erased stays erased.',
    aspects: [
      aspect('the restore drill, run from its own documentation', 'restore-drill'),
      aspect('a copy made before an erasure opens nothing erased', 'erased-stays-erased'),
    ],
  },
]

export const outOfScope: readonly string[] = [
  'a phone of the reporter that is already compromised',
  'a camera pointed at the screen',
  'a global observer of traffic, against someone who does not use Tor',
  'a dump of the live memory of the server while it is unlocked (for what is enveloped, not for what is sealed)',
]

export const limits: readonly (readonly [what: string, answer: string])[] = [
  [
    'Served JavaScript can be swapped for one person.',
    'We answer with a strict content policy without any third party, one small static page for reporting, a build that can be repeated and compared, and the telephone as an alternative. A swap aimed at one plain browser stays possible.',
  ],
  [
    'The text itself may identify the writer.',
    'The page says so before sending, and triage writes an extract under four eyes.',
  ],
  [
    "Officers' screens are outside our power.",
    'Letters are opened on named devices; what is copied from a screen leaves no trace with us.',
  ],
  [
    'What is enveloped (cases, contributions) can be read by whoever controls the unlocked server.',
    'What is sealed (signals, replies) cannot. We name the tier of each kind of data.',
  ],
  [
    'A key file on a disk or in a snapshot cannot be erased with certainty.',
    'In use, epoch keys come from hardware or sealed credentials; the file is for the demonstration only.',
  ],
  [
    'A backup holds the second at which each transaction was.',
    'Who has a backup and its key sees when a letter came in, not what it says nor whom it is from. Few backups stay, and the key lies elsewhere.',
  ],
  [
    'A holder who keeps old key copies, together with three organs that bring their shares, opens what was erased in between.',
    'No holder is asked to keep versions, and no two shares lie in one organ.',
  ],
  [
    'A letter that was destroyed by its date comes back with an older backup until the next night.',
    "It stays sealed to officers' devices, and the night destroys it again.",
  ],
  [
    'EXPLAIN and planner statistics show counts of hidden rows.',
    'Application roles have no ad-hoc SQL; nobody gives it to them without reading this line.',
  ],
  ['Differences below about a third of a millisecond are not measured.', 'We do not promise constant time.'],
  [
    'Police may seize, and a warrant reaches what is there.',
    'So we keep little, and no address, agent or time of a reporter at all.',
  ],
]
