import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import {
  type Figure,
  openLedger,
  type ProposalOutcome,
  proposeRelease,
  type Release,
  type ReleaseLedger,
} from '../src/index.ts'
import { limits, loadSolver } from './tables.ts'

const solver = await loadSolver()
const sum = (name: string, ...atoms: string[]): Figure => ({ name, of: atoms.map((atom) => ({ atom })) })
const propose = (ledger: ReleaseLedger, release: Release): ProposalOutcome =>
  proposeRelease(ledger, release, solver, limits)
function accepted(outcome: ProposalOutcome): ReleaseLedger {
  assert(
    outcome.kind === 'accepted',
    outcome.kind === 'refused' ? outcome.findings.map(({ sentence }) => sentence).join(' ') : outcome.kind,
  )
  return outcome.ledger
}
function refused(outcome: ProposalOutcome) {
  assert(outcome.kind === 'refused')
  return outcome.findings
}

describe('a figure for the neighbourhood and one for the postcode area', () => {
  const atoms = [
    { name: 'both', count: 40 },
    { name: 'neighbourhood only', count: 2 },
    { name: 'postcode only', count: 30 },
  ]
  const neighbourhoods: Release = {
    name: 'neighbourhoods 2024',
    atoms,
    figures: [sum('north', 'both', 'neighbourhood only')],
  }

  test('differ by two persons when the postcode area is the neighbourhood less one street', () => {
    const ledger = accepted(propose(openLedger({ protectedUpTo: 3 }), neighbourhoods))
    const findings = refused(propose(ledger, { name: 'postcodes 2024', figures: [sum('1234', 'both')] }))
    assert.deepEqual(
      findings.map(({ atom, lowest, highest, together }) => ({ atom, lowest, highest, together })),
      [{ atom: 'neighbourhood only', lowest: 2, highest: 2, together: ['neighbourhoods 2024'] }],
    )
    assert.match(
      findings[0]?.sentence ?? '',
      /postcodes 2024 together with neighbourhoods 2024 shows that neighbourhood only holds exactly 2/,
    )
  })
  test('say nothing about the street when the areas overlap on both sides', () => {
    const ledger = accepted(propose(openLedger({ protectedUpTo: 3 }), neighbourhoods))
    accepted(propose(ledger, { name: 'postcodes 2024', figures: [sum('1234', 'both', 'postcode only')] }))
  })
})

describe('releases over time', () => {
  const month = (count: number, k: number) => ({ name: `month ${k}`, count })
  test('a year to date that grew by one person gives that person away', () => {
    const first: Release = {
      name: 'to March',
      atoms: [month(12, 1), month(9, 2), month(11, 3)],
      figures: [sum('total', 'month 1', 'month 2', 'month 3')],
    }
    const ledger = accepted(propose(openLedger({ protectedUpTo: 3 }), first))
    const april = (count: number): Release => ({
      name: 'to April',
      atoms: [month(count, 4)],
      figures: [sum('total', 'month 1', 'month 2', 'month 3', 'month 4')],
    })
    const [finding] = refused(propose(ledger, april(1)))
    assert.deepEqual(
      [finding?.atom, finding?.lowest, finding?.highest, finding?.together],
      ['month 4', 1, 1, ['to March']],
    )
    accepted(propose(ledger, april(4)))
    accepted(propose(ledger, april(0)))
    const empties = accepted(propose(openLedger({ protectedUpTo: 3, protectEmpty: true }), first))
    assert.equal(refused(propose(empties, april(0)))[0]?.atom, 'month 4')
  })
  test('only the earlier releases it takes are named, not those that stand beside', () => {
    let ledger = openLedger({ protectedUpTo: 3 })
    ledger = accepted(
      propose(ledger, {
        name: 'sport',
        atoms: [
          { name: 'club', count: 50 },
          { name: 'no club', count: 70 },
        ],
        figures: [sum('club', 'club'), sum('no club', 'no club')],
      }),
    )
    ledger = accepted(
      propose(ledger, {
        name: 'a and b',
        atoms: [
          { name: 'a', count: 2 },
          { name: 'b', count: 20 },
          { name: 'c', count: 30 },
        ],
        figures: [sum('a and b', 'a', 'b')],
      }),
    )
    ledger = accepted(propose(ledger, { name: 'all', figures: [sum('all', 'a', 'b', 'c')] }))
    const [finding] = refused(propose(ledger, { name: 'b and c', figures: [sum('b and c', 'b', 'c')] }))
    assert.deepEqual([finding?.atom, finding?.together], ['a', ['all']])
  })
  test('two pieces of one person each that differ together are a group of two', () => {
    const atoms = [
      { name: 'a', count: 1 },
      { name: 'b', count: 1 },
      { name: 'c', count: 30 },
    ]
    const ledger = accepted(
      propose(openLedger({ protectedUpTo: 3 }), { name: 'first', atoms, figures: [sum('all', 'a', 'b', 'c')] }),
    )
    const findings = refused(propose(ledger, { name: 'second', figures: [sum('c', 'c')] }))
    assert.deepEqual(
      findings.map(({ atom, lowest, highest }) => [atom, lowest, highest]),
      [
        ['a', 0, 2],
        ['b', 0, 2],
      ],
    )
  })
})

test('a release that shows a small group by itself is refused without naming an earlier one', () => {
  const outcome = propose(openLedger({ protectedUpTo: 3 }), {
    name: 'first',
    atoms: [{ name: 'a', count: 3 }],
    figures: [sum('a', 'a')],
  })
  assert.deepEqual(
    refused(outcome).map(({ together }) => together),
    [[]],
  )
})
test('a solver that stops refuses the release', () => {
  const stuck = {
    open: () => ({
      setCost() {},
      setBounds() {},
      addRow() {},
      suggest() {},
      close() {},
      solve: () => ({ kind: 'stopped', status: 'time limit reached' }) as const,
    }),
  }
  const outcome = proposeRelease(
    openLedger({ protectedUpTo: 3 }),
    {
      name: 'first',
      atoms: [
        { name: 'a', count: 2 },
        { name: 'b', count: 20 },
      ],
      figures: [sum('a and b', 'a', 'b')],
    },
    stuck,
    limits,
  )
  assert.deepEqual(outcome, { kind: 'stopped', status: 'time limit reached' })
})
