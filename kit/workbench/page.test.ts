import assert from 'node:assert/strict'
import { test } from 'node:test'
import { firstPageFor, mayFind, menuFor, opensAtFirst, type WorkbenchPage } from './page.ts'

const load = async () => ({ default: () => null })
const aPage = (path: `/${string}`, more: Partial<WorkbenchPage> = {}): WorkbenchPage => ({
  path,
  title: { nl: path, en: path },
  roles: ['delegate'],
  nav: { group: 'work', order: 10 },
  load,
  ...more,
})
const pages = [
  aPage('/woordenlijst', { roles: 'everyone', nav: { group: 'knowledge', order: 80 } }),
  aPage('/overleggen', { nav: { group: 'work', order: 30 } }),
  aPage('/beslissen', { nav: { group: 'work', order: 20 }, firstFor: ['delegate'] }),
  aPage('/zaken/$case', { nav: undefined as never }),
  aPage('/meldpunt', { roles: ['desk-officer'], firstFor: ['desk-officer'] }),
]
const paths = (roles: readonly string[]) =>
  menuFor(pages, { roles }).map((group) => [group.group, group.pages.map(({ path }) => path)])

test('a page of one legal world is found only by whoever acts in it', () => {
  const page = { ...(pages[0] as WorkbenchPage), roles: 'everyone' as const, regimes: ['WGS-RIEC'] }
  assert.equal(mayFind(page, { roles: ['delegate'], regimes: ['WGS-ZVH'] }), false)
  assert.equal(mayFind(page, { roles: ['delegate'], regimes: ['MUN', 'WGS-RIEC'] }), true)
})

test('a page of who watches over legality is not in the menu of who processes', () => {
  const page = { ...(pages[0] as WorkbenchPage), ground: 'legality' as const }
  assert.equal(mayFind(page, { roles: ['legal-adviser'], ground: 'processing' }), false)
  assert.equal(mayFind(page, { roles: ['legal-adviser'], ground: 'legality' }), true)
})

test('a delegate finds the work of delegates in its order, then what is open to everyone', () => {
  assert.deepEqual(paths(['delegate']), [
    ['work', ['/beslissen', '/overleggen']],
    ['knowledge', ['/woordenlijst']],
  ])
})

test('a page for another role is not in the menu, and is there for that role', () => {
  assert.ok(!JSON.stringify(paths(['delegate'])).includes('/meldpunt'))
  assert.ok(JSON.stringify(paths(['desk-officer'])).includes('/meldpunt'))
  assert.equal(mayFind(pages[4] as WorkbenchPage, { roles: ['delegate'] }), false)
  assert.equal(mayFind(pages[4] as WorkbenchPage, { roles: ['desk-officer'] }), true)
})

test('the first screen is the one named for the first role that has one, else the first of the menu', () => {
  assert.equal(firstPageFor(pages, { roles: ['delegate', 'desk-officer'] }), '/beslissen')
  assert.equal(firstPageFor(pages, { roles: ['desk-officer', 'delegate'] }), '/meldpunt')
  assert.equal(firstPageFor(pages, { roles: ['analyst'] }), '/woordenlijst')
  assert.equal(firstPageFor([], { roles: ['analyst'] }), undefined)
})

test('what is looked up is folded, unless it is what somebody comes for', () => {
  const [knowledge] = menuFor(pages, { roles: ['analyst'] })
  assert.ok(knowledge)
  assert.equal(opensAtFirst(knowledge, '/beslissen'), false)
  assert.equal(opensAtFirst(knowledge, '/woordenlijst'), true)
  const [work] = menuFor(pages, { roles: ['delegate'] })
  assert.ok(work && opensAtFirst(work, undefined))
})
