import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { countedAreas, lastDayOf, unbroken } from './counts.ts'
import { campaignRanThen, namesAnAddress } from './finding.ts'

const month = (stretch: string) => ({ stretch, kind: 'month' as const, from: `${stretch}-01` })

describe('what can be searched', () => {
  test('is one line of periods up to the last, without a gap, from where counting last changed', () => {
    const steps = ['2024-11', '2024-12', '2025-02', '2025-03', '2025-04'].map(month)
    const codes = (found: readonly { stretch: string }[]) => found.map(({ stretch }) => stretch)
    assert.deepEqual(codes(unbroken(steps, [])), ['2025-02', '2025-03', '2025-04'])
    const breaks = [{ from: '2025-03', why: 'telt voortaan anders' }]
    assert.deepEqual(codes(unbroken(steps, breaks)), ['2025-03', '2025-04'])
    assert.deepEqual(unbroken([], []), [])
  })

  test('a year between months is another kind of period and does not count along', () => {
    const year = { stretch: '2025', kind: 'year' as const, from: '2025-01-01' }
    const steps = [year, ...['2025-01', '2025-02'].map(month)]
    assert.equal(unbroken(steps, []).length, 2)
  })

  test('are areas that are large enough, known in every period, and somewhere on the map', () => {
    const area = (place: number, code: string) => ({ place, code, name: code, level: 'neighbourhood' as const })
    const codes = ['BU09350000', 'BU09350001', 'BU09350002', 'BU09350003', 'BU18830000']
    const { areas, leftOut } = countedAreas(
      codes.map((code, at) => area(at + 1, code)),
      [
        { amounts: [3, 4, 5, 6, 7], standings: Uint8Array.from([0, 0, 0, 0, 0]) },
        { amounts: [3, 4, 0, 6, 7], standings: Uint8Array.from([0, 0, 1, 0, 0]) },
      ],
      {
        level: 'neighbourhood',
        municipality: 'GM0935',
        residents: new Map([
          ['BU09350000', 500],
          ['BU09350001', 495],
          ['BU09350002', 900],
          ['BU09350003', 900],
          ['BU18830000', 900],
        ]),
        middles: new Map(codes.slice(0, 3).map((code) => [code, { name: `Buurt ${code}`, middle: [5.7, 50.8] }])),
      },
    )
    assert.deepEqual(
      areas.map(({ code }) => code),
      ['BU09350000'],
    )
    assert.deepEqual(leftOut, { tooSmall: 1, noFigure: 1, noPlace: 1 })
  })

  test('a period ends on its last day', () => {
    assert.equal(lastDayOf('2024-02-01', 'month'), '2024-02-29')
    assert.equal(lastDayOf('2025-10-01', 'quarter'), '2025-12-31')
    assert.equal(lastDayOf('2025-01-01', 'year'), '2025-12-31')
    assert.equal(lastDayOf('2024-02-26', 'week'), '2024-03-03')
    assert.equal(lastDayOf('2024-12-31', 'day'), '2024-12-31')
  })

  test('weeks and days follow each other over the end of a year, and a day that is missing breaks the line', () => {
    const line = (kind: 'week' | 'day', ...firsts: string[]) =>
      unbroken(
        firsts.map((from) => ({ stretch: from, kind, from })),
        [],
      ).map(({ from }) => from)
    assert.deepEqual(line('week', '2024-12-23', '2024-12-30', '2025-01-06').length, 3)
    assert.deepEqual(line('day', '2024-12-30', '2024-12-31', '2025-01-01').length, 3)
    assert.deepEqual(line('day', '2024-12-29', '2024-12-31', '2025-01-01'), ['2024-12-31', '2025-01-01'])
  })
})

describe('what is written with a question', () => {
  test('names no address', () => {
    for (const text of ['Het is op 6211 AB', 'bij Markstraat 12', 'Kleine weg 4a', 'huisnummer 9 weet meer'])
      assert.ok(namesAnAddress(text), text)
    for (const text of [
      'Rond het plein, sinds de zomer',
      'In 2026 kwamen er 30 meldingen',
      'Politie kent 4 oorzaken',
      '',
    ])
      assert.ok(!namesAnAddress(text), text)
  })

  test('says which campaign ran at the time, here or everywhere', () => {
    const finding = { areas: ['BU09350000', 'BU09350001'], firstDay: '2026-09-01', lastDay: '2026-09-30' }
    const ran = (municipality: string | null, firstDay: string, lastDay: string) =>
      campaignRanThen({ municipality, firstDay, lastDay }, finding)
    assert.ok(ran('GM0935', '2026-08-20', '2026-09-01'))
    assert.ok(ran(null, '2026-09-30', '2026-10-30'))
    assert.ok(!ran('GM1883', '2026-09-01', '2026-09-30'))
    assert.ok(!ran('GM0935', '2026-07-01', '2026-08-31'))
  })
})
