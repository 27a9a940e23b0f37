import assert from 'node:assert/strict'
import { test } from 'node:test'
import { residentEntrance } from '../house-rules.mjs'
import { top } from './check/step.ts'
import { type RoutesOfRoom, routesIn } from './show/routes.ts'
import { treeAt } from './tree.ts'

const rooms = await routesIn(treeAt(top), (room, error) => {
  throw new Error(`${room}: ${error.message}`)
})

type Shown = { readonly room: string; readonly what: string }
const routesShown = (found: readonly RoutesOfRoom[]): Shown[] =>
  found.flatMap(({ room, routes }) =>
    (routes?.routes ?? []).filter(({ card }) => card.entrance === 'resident').map(({ key }) => ({ room, what: key })),
  )
const pagesShown = (found: readonly RoutesOfRoom[]): Shown[] =>
  found.flatMap(({ room, residentPages }) => residentPages.map(({ path }) => ({ room, what: path })))
const named = (shown: readonly Shown[]) => shown.map(({ what }) => what).sort()

test('the resident entrance shows the routes and pages of the table, no more and no fewer', () => {
  assert.deepEqual(named(routesShown(rooms)), [...residentEntrance.routes].sort())
  assert.deepEqual(named(pagesShown(rooms)), [...residentEntrance.pages].sort())
})

test('only rooms that are listed show anything to residents; casework never does', () => {
  const showing = new Set([...routesShown(rooms), ...pagesShown(rooms)].map(({ room }) => room))
  assert.deepEqual(
    [...showing].filter((room) => !residentEntrance.rooms.includes(room)),
    [],
  )
  assert.ok(!residentEntrance.rooms.includes('casework'))
})

test('no address of the resident entrance is also an address of the workbench', () => {
  const atWorkbench = new Set(
    rooms.flatMap(({ routes }) =>
      (routes?.routes ?? []).filter(({ card }) => card.entrance === 'workbench').map(({ key }) => key),
    ),
  )
  assert.deepEqual(
    named(routesShown(rooms)).filter((key) => atWorkbench.has(key)),
    [],
  )
})

test('a route that is marked for residents without standing in the table is noticed', () => {
  const [some] = rooms.flatMap(({ routes }) => routes?.routes ?? [])
  assert.ok(some)
  const planted = { ...some, key: 'GET /v1/cases', card: { ...some.card, entrance: 'resident' as const } }
  const found = [
    ...rooms,
    {
      room: 'casework',
      residentPages: [],
      routes: { ...(rooms[0]?.routes as NonNullable<RoutesOfRoom['routes']>), routes: [planted] },
    },
  ]
  assert.notDeepEqual(named(routesShown(found as readonly RoutesOfRoom[])), [...residentEntrance.routes].sort())
})
