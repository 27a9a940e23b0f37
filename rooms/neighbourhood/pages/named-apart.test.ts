import assert from 'node:assert/strict'
import { test } from 'node:test'
import { namedApart } from './named-apart.ts'

test('of two areas with one name each carries its code, and no other does', () => {
  const areas = [
    { code: 'BU09360000', name: 'Berg' },
    { code: 'BU09380100', name: 'Berg' },
    { code: 'BU09350406', name: 'Amby' },
  ]
  assert.deepEqual(areas.map(namedApart(areas)), ['Berg (BU09360000)', 'Berg (BU09380100)', 'Amby'])
})
