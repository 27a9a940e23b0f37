import assert from 'node:assert/strict'
import { test } from 'node:test'
import {
  attack,
  cellKey,
  DisclosureControlError,
  type DisclosureControlErrorCode,
  demandsFor,
  determinedCells,
  faultsOf,
  groupDisclosure,
  hierarchicalTable,
  linkedTable,
  mergeTables,
  openLedger,
  patternOf,
  perturb,
  perturbationTable,
  proposeRelease,
  sensitive,
  suppress,
} from '../src/index.ts'
import { limits, loadSolver, total } from './tables.ts'

const solver = await loadSolver()
const ab = [
  { name: 'a', value: 2 },
  { name: 'b', value: 9 },
  { name: 'ab', value: 11 },
]
const good = linkedTable({ counts: true, cells: ab, relations: [total('ab', 'a', 'b')] })
const areas = { name: 'area', relations: [total('city', 'north', 'south')] }
const ledger = openLedger({ protectedUpTo: 3 })
const release = (atoms: { name: string; count: number }[], of: { atom: string; times?: number }[], value?: number) =>
  proposeRelease(
    ledger,
    { name: 'one', atoms, figures: [{ name: 'f', of, ...(value === undefined ? {} : { value }) }] },
    solver,
    limits,
  )

const cases: [string, DisclosureControlErrorCode, RegExp, () => unknown][] = [
  ['a table without cells', 'empty', /no cells/, () => linkedTable({ counts: true, cells: [], relations: [] })],
  [
    'a margin without parts',
    'empty',
    /margin ab has no parts/,
    () => linkedTable({ counts: true, cells: ab, relations: [total('ab')] }),
  ],
  [
    'a count that is no number',
    'not-a-number',
    /Cell a/,
    () => linkedTable({ counts: true, cells: [{ name: 'a', value: Number.NaN }], relations: [] }),
  ],
  [
    'a negative count',
    'negative',
    /Cell a counts -1/,
    () => linkedTable({ counts: true, cells: [{ name: 'a', value: -1 }], relations: [] }),
  ],
  [
    'half a person',
    'not-whole',
    /Cell a holds 1.5/,
    () => linkedTable({ counts: true, cells: [{ name: 'a', value: 1.5 }], relations: [] }),
  ],
  [
    'a negative cost',
    'negative',
    /cost/,
    () => linkedTable({ counts: true, cells: [{ name: 'a', value: 1, cost: -1 }], relations: [] }),
  ],
  [
    'the same cell twice',
    'duplicate',
    /Cell a is given twice/,
    () => linkedTable({ counts: true, cells: [...ab, { name: 'a', value: 2 }], relations: [] }),
  ],
  [
    'a margin of an unknown cell',
    'unknown-name',
    /names c/,
    () => linkedTable({ counts: true, cells: ab, relations: [total('ab', 'a', 'c')] }),
  ],
  [
    'a part named twice',
    'duplicate',
    /names a cell twice/,
    () => linkedTable({ counts: true, cells: ab, relations: [total('ab', 'a', 'a')] }),
  ],
  [
    'a margin that does not add up',
    'margin-does-not-add-up',
    /The margin ab is given as 12, but its 2 parts add up to 11/,
    () =>
      linkedTable({ counts: true, cells: ab.with(2, { name: 'ab', value: 12 }), relations: [total('ab', 'a', 'b')] }),
  ],
  [
    'a value outside what is known',
    'outside-bounds',
    /Cell a/,
    () => linkedTable({ counts: true, cells: [{ name: 'a', value: 2, lowest: 3 }], relations: [] }),
  ],
  [
    'a hierarchy without a total for a missing area',
    'missing-cell',
    /south/,
    () => hierarchicalTable({ dimensions: [areas], counts: true, cells: [{ codes: ['north'], value: 3 }] }),
  ],
  [
    'a code no dimension knows',
    'unknown-name',
    /code west/,
    () => hierarchicalTable({ dimensions: [areas], counts: true, cells: [{ codes: ['west'], value: 3 }] }),
  ],
  [
    'a code too many',
    'unequal-lengths',
    /needs 1 codes/,
    () => hierarchicalTable({ dimensions: [areas], counts: true, cells: [{ codes: ['north', 'x'], value: 3 }] }),
  ],
  [
    'a cell of a hierarchy twice',
    'duplicate',
    /given twice/,
    () =>
      hierarchicalTable({
        dimensions: [areas],
        counts: true,
        cells: [
          { codes: ['north'], value: 3 },
          { codes: ['north'], value: 3 },
        ],
      }),
  ],
  [
    'a hierarchy in a circle',
    'bad-parameter',
    /part of itself/,
    () =>
      hierarchicalTable({
        dimensions: [{ name: 'area', relations: [total('x', 'y'), total('y', 'x')] }],
        counts: true,
        cells: [],
      }),
  ],
  ['no dimension', 'empty', /no dimensions/, () => hierarchicalTable({ dimensions: [], counts: true, cells: [] })],
  [
    'a dimension without relations',
    'empty',
    /no relations/,
    () => hierarchicalTable({ dimensions: [{ name: 'area', relations: [] }], counts: true, cells: [] }),
  ],
  ['protection of an unknown cell', 'unknown-name', /c is no cell/, () => demandsFor(good, [{ cell: 'c' }])],
  ['protection demanded twice', 'duplicate', /demanded twice/, () => demandsFor(good, [{ cell: 'a' }, { cell: 'a' }])],
  [
    'protection by nothing',
    'bad-parameter',
    /Nothing is demanded/,
    () => demandsFor(good, [{ cell: 'a', lower: 0, upper: 0 }]),
  ],
  ['protection below zero', 'negative', /below 0/, () => demandsFor(good, [{ cell: 'a', lower: -1 }])],
  ['protection by no number', 'not-a-number', /no number/, () => demandsFor(good, [{ cell: 'a', upper: Number.NaN }])],
  [
    'protection beyond what the attacker knows',
    'bad-parameter',
    /attacker knows its bounds/,
    () => demandsFor(good, [{ cell: 'a', lower: 3 }]),
  ],
  [
    'withholding what is always published',
    'bad-parameter',
    /always published/,
    () =>
      patternOf(linkedTable({ counts: true, cells: [{ name: 'a', value: 2, alwaysPublished: true }], relations: [] }), [
        'a',
      ]),
  ],
  [
    'a pattern of another table',
    'unequal-lengths',
    /alsoWithheld/,
    () => suppress({ table: good, demands: [], method: 'quick', alsoWithheld: new Uint8Array(2) }, solver, limits),
  ],
  [
    'withholding through the back door what is always published',
    'bad-parameter',
    /always published/,
    () =>
      suppress(
        {
          table: linkedTable({ counts: true, cells: [{ name: 'a', value: 2, alwaysPublished: true }], relations: [] }),
          demands: [],
          method: 'quick',
          alsoWithheld: Uint8Array.of(1),
        },
        solver,
        limits,
      ),
  ],
  [
    'a share above one',
    'bad-parameter',
    /withinShare/,
    () => suppress({ table: good, demands: [], method: { withinShare: 1.5 } }, solver, limits),
  ],
  ['no tables to merge', 'empty', /no table/, () => mergeTables([])],
  [
    'a cell with two values',
    'margin-does-not-add-up',
    /Cell a is 2 in one table and 5 in another/,
    () =>
      mergeTables([
        { table: good, pattern: new Uint8Array(3), demands: [] },
        {
          table: linkedTable({ counts: true, cells: [{ name: 'a', value: 5 }], relations: [] }),
          pattern: new Uint8Array(1),
          demands: [],
        },
      ]),
  ],
  ['a negative contribution', 'negative', /-1/, () => sensitive([{ amount: -1 }], { kind: 'p-percent', p: 10 })],
  [
    'a contribution that is no number',
    'not-a-number',
    /contribution/,
    () => sensitive([{ amount: Number.NaN }], { kind: 'p-percent', p: 10 }),
  ],
  ['a share of 0 per cent', 'bad-parameter', /p is 0/, () => sensitive([], { kind: 'p-percent', p: 0 })],
  ['p not below q', 'bad-parameter', /below q/, () => sensitive([], { kind: 'prior-posterior', p: 50, q: 50 })],
  ['a threshold of zero', 'bad-parameter', /threshold/, () => sensitive([], { kind: 'threshold', atMost: 0 })],
  ['a breakdown without parts', 'empty', /no parts/, () => groupDisclosure([])],
  ['a negative part', 'negative', /Part 1/, () => groupDisclosure([1, -1])],
  [
    'an addition of at most zero',
    'bad-parameter',
    /largest addition/,
    () => perturbationTable({ largest: 0, variance: 1 }),
  ],
  ['a variance of zero', 'bad-parameter', /variance/, () => perturbationTable({ largest: 3, variance: 0 })],
  ['a key of one', 'bad-parameter', /record key/, () => cellKey([1])],
  [
    'a negative count to perturb',
    'negative',
    /-1/,
    () => perturb([], perturbationTable({ largest: 3, variance: 1 }), -1),
  ],
  [
    'a demand for a cell that is not there',
    'unknown-name',
    /cell 99/,
    () => suppress({ table: good, demands: [{ cell: 99, lower: 1, upper: 1 }], method: 'quick' }, solver, limits),
  ],
  [
    'a demand that is no number',
    'not-a-number',
    /protection of a/,
    () =>
      suppress({ table: good, demands: [{ cell: 0, lower: Number.NaN, upper: 1 }], method: 'quick' }, solver, limits),
  ],
  [
    'a certificate for a demand that is no number',
    'not-a-number',
    /protection of a/,
    () =>
      faultsOf(good, new Uint8Array(3), [{ cell: 0, lower: Number.NaN, upper: Number.NaN }], {
        up: [],
        down: [],
        witnesses: [],
      }),
  ],
  [
    'an insider who is not there',
    'unknown-name',
    /cell 999/,
    () => suppress({ table: good, demands: [], method: 'quick', insiders: [999] }, solver, limits),
  ],
  [
    'a solver without an end',
    'bad-parameter',
    /secondsPerSolve/,
    () => suppress({ table: good, demands: [], method: 'quick' }, solver, { secondsPerSolve: Number.NaN }),
  ],
  [
    'an attack with the pattern of another table',
    'unequal-lengths',
    /2 cells and the table 3/,
    () => attack(good, new Uint8Array(2), [0], solver, limits),
  ],
  [
    'an attack on a cell that is not there',
    'unknown-name',
    /no cell 7/,
    () => attack(good, new Uint8Array(3), [7], solver, limits),
  ],
  [
    'what follows from the pattern of another table',
    'unequal-lengths',
    /2 cells/,
    () => determinedCells(good, new Uint8Array(2)),
  ],
  [
    'a rule that does not exist',
    'bad-parameter',
    /no rule pq/,
    () => sensitive([{ amount: 1 }], { kind: 'pq' as 'prior-posterior', p: 10, q: 20 }),
  ],
  [
    'contributions beyond adding up',
    'not-a-number',
    /too large/,
    () => sensitive([{ amount: 1e308 }, { amount: 1e308 }], { kind: 'dominance', n: 1, k: 80 }),
  ],
  [
    'a table of a billion additions',
    'bad-parameter',
    /largest addition/,
    () => perturbationTable({ largest: 1e9, variance: 1 }),
  ],
  ['a ledger that protects nobody', 'bad-parameter', /protectedUpTo/, () => openLedger({ protectedUpTo: 0 })],
  [
    'a release without figures',
    'empty',
    /no figures/,
    () => proposeRelease(ledger, { name: 'one', figures: [] }, solver, limits),
  ],
  ['a figure of no atoms', 'empty', /made of no atoms/, () => release([{ name: 'a', count: 5 }], [])],
  [
    'a figure of an unknown atom',
    'unknown-name',
    /b, which no release has brought/,
    () => release([{ name: 'a', count: 5 }], [{ atom: 'b' }]),
  ],
  [
    'a figure that is not the sum of its atoms',
    'margin-does-not-add-up',
    /given as 6, but its atoms add up to 5/,
    () => release([{ name: 'a', count: 5 }], [{ atom: 'a' }], 6),
  ],
  [
    'an atom that changes its count',
    'duplicate',
    /Atom a counts 5 before and 6/,
    () =>
      release(
        [
          { name: 'a', count: 5 },
          { name: 'a', count: 6 },
        ],
        [{ atom: 'a' }],
      ),
  ],
  ['an atom of half a person', 'not-whole', /Atom a/, () => release([{ name: 'a', count: 0.5 }], [{ atom: 'a' }])],
  ['a ledger without atoms', 'empty', /no atoms/, () => release([], [{ atom: 'a' }])],
]
for (const [what, code, sentence, act] of cases)
  test(`${what} is refused with a sentence that says what to do`, () => {
    assert.throws(act, (error) => {
      assert(error instanceof DisclosureControlError)
      assert.equal(error.code, code)
      assert.match(error.message, sentence)
      assert.match(error.message, /\.$/)
      return true
    })
  })

test('a table without anything sensitive withholds nothing', () => {
  for (const method of ['quick', 'cheapest'] as const) {
    const outcome = suppress({ table: good, demands: [], method }, solver, limits)
    assert(outcome.kind === 'protected' && outcome.cost === 0 && outcome.pattern.every((one) => one === 0))
  }
})
