import assert from 'node:assert/strict'
import { test } from 'node:test'
import { lawPage } from './law-page.ts'
import { exampleRules } from './testing/example-room.ts'

test('every rule stands on the page with its sentence in both languages and the address of its article', async () => {
  const rules = await exampleRules()
  const page = lawPage(rules)
  for (const { id, explanation } of rules.policies.values())
    for (const said of [`### ${id}\n`, `- nl: ${explanation.nl}\n`, `- en: ${explanation.en}\n`])
      assert.ok(page.includes(said), said)
  assert.ok(page.includes('https://wetten.overheid.nl/jci1.3:c:BWBR0049962&artikel=2.31&lid=8&g=2025-07-05'))
  assert.ok(page.includes('- house rule: authors keep their words'))
})

test('a silent rule is marked as such', async () => {
  assert.match(
    lawPage(await exampleRules()),
    /### files\/withheld-from-organ\n\n\*forbid, silent\*: every action on `files::File`/,
  )
})
