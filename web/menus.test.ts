import assert from 'node:assert/strict'
import { globSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { demoPeople } from '../demo/people.ts'
import { firstPageFor, menuFor, navGroups, opensAtFirst, type WorkbenchPage } from '../kit/workbench/page.ts'
import { workbenchWords } from '../kit/workbench/words.ts'

type Listed = { readonly workbenchPages: readonly WorkbenchPage[] }
const project = join(import.meta.dirname, '..')
const rooms = await Promise.all(
  globSync('rooms/*/pages/workbench.ts', { cwd: project })
    .sort()
    .map((file) => import(join(project, file)) as Promise<Listed>),
)
const pages = rooms.flatMap(({ workbenchPages }) => workbenchPages)
const appointments = demoPeople.flatMap((person) => person.appointments.map((appointed) => ({ person, appointed })))

test('nobody meets more than eight entries under one heading, or the same words twice', () => {
  for (const { person, appointed } of appointments)
    for (const { group, pages: inGroup } of menuFor(pages, appointed)) {
      assert.ok(inGroup.length <= 8, `${person.subject} has ${inGroup.length} entries under ${group}`)
      const said = inGroup.map(({ nav, title }) => (nav?.label ?? title).nl)
      assert.equal(new Set(said).size, said.length, `${person.subject}, ${group}: ${said}`)
    }
})

test('everybody begins at their own work and not at what is looked up, and its heading stands open', () => {
  for (const { person, appointed } of appointments) {
    const first = firstPageFor(pages, appointed)
    const its = menuFor(pages, appointed).find((part) => part.pages.some(({ path }) => path === first))
    assert.ok(its && opensAtFirst(its, first), `${person.subject} does not see where ${first} is`)
    assert.ok(!['partnership', 'knowledge'].includes(its.group), `${person.subject} begins at ${first}`)
  }
})

test('what is looked up is folded at first: the menu of whoever does most fits a screen', () => {
  for (const { person, appointed } of appointments) {
    const first = firstPageFor(pages, appointed)
    const menu = menuFor(pages, appointed)
    const seen = menu.filter((part) => opensAtFirst(part, first)).flatMap((part) => part.pages)
    assert.ok(
      seen.length + menu.length <= 24,
      `${person.subject} meets ${seen.length} entries, ${menu.length} headings`,
    )
  }
})

test('every heading has words in both languages', () => {
  for (const group of navGroups)
    for (const words of [workbenchWords.nl, workbenchWords.en]) assert.ok(words.groups[group])
})
