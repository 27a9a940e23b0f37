/** What the log keeps by code, people read by title: each in both languages, and none for what nobody does. */
import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { titlesOf } from '../foundation/http/titles.ts'
import { identityRoutes } from '../foundation/identity/administration.ts'
import { residentPages, roomRoutes } from './rooms.ts'

const project = join(import.meta.dirname, '..')
const titles = titlesOf([identityRoutes, ...roomRoutes])

/** Every audit event that stands in the product: on the cards, and in what the house records of itself. */
function auditEvents(): Set<string> {
  const events = new Set([
    ...[identityRoutes, ...roomRoutes].flatMap(({ routes }) => routes.map(({ card }) => card.audit)),
    ...residentPages.map(({ audit }) => audit),
  ]) as Set<string>
  const rooms = `house|identity|${roomRoutes.map(({ room }) => room).join('|')}`
  const literal = new RegExp(`'((?:${rooms})\\.[a-z][a-z-]*\\.[a-z][a-z-]*)'`, 'g')
  for (const file of sources())
    for (const [, code] of readFileSync(join(project, file), 'utf8').matchAll(literal)) events.add(code as string)
  return events
}

function sources(): string[] {
  return ['rooms', 'foundation', 'server', 'cli'].flatMap((top) =>
    readdirSync(join(project, top), { recursive: true, encoding: 'utf8' })
      .filter((path) => path.endsWith('.ts') && !/\.test\.ts$|(^|\/)(testing|messages)\/|house-acts\.ts$/.test(path))
      .filter((path) => !/seed-[a-z]+\.ts$|examples\.ts$/.test(path))
      .map((path) => join(top, path)),
  )
}

const withoutTitle = (codes: Iterable<string>, named: { readonly [code: string]: { nl: string; en: string } }) =>
  [...codes].filter((code) => !named[code]?.nl.trim() || !named[code].en.trim() || named[code].en === code)

test('every audit event has a title in Dutch and in English', () => {
  const events = auditEvents()
  assert.ok(events.size > 170, `only ${events.size} events found`)
  assert.deepEqual(withoutTitle(events, titles.acts), [])
})

test('the control: an audit event nobody gave a title is found', () => {
  assert.deepEqual(withoutTitle(['casework.case.read', 'casework.case.painted'], titles.acts), [
    'casework.case.painted',
  ])
})

test('no title stands for an act that nobody does', () => {
  const events = auditEvents()
  assert.deepEqual(
    Object.keys(titles.acts).filter((code) => !events.has(code)),
    [],
  )
})

test('every problem has a title in Dutch and in English, and it is not its code', () => {
  const codes = roomRoutes.flatMap(({ room, problems }) =>
    Object.keys(problems.entries).map((name) => `${room}/${name}`),
  )
  assert.ok(codes.length > 100)
  assert.deepEqual(withoutTitle([...codes, 'house/quota-passed', 'house/not-found'], titles.problems), [])
})

test('two acts never have the same title, or a reader could not tell them apart', () => {
  for (const language of ['nl', 'en'] as const) {
    const seen = new Map<string, string>()
    for (const [code, title] of Object.entries(titles.acts)) {
      assert.equal(seen.get(title[language]), undefined, `${code} and ${seen.get(title[language])}: ${title[language]}`)
      seen.set(title[language], code)
    }
  }
})
