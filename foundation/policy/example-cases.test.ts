/** The runner of cases and the mutation of rules, tried on the example room. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { casesHold } from './testing/cases.ts'
import { exampleFolder } from './testing/example-room.ts'
import { mutateRules } from './testing/mutate-rules.ts'

await casesHold('files', exampleFolder)

test('a rule taken out, turned around or loosened is noticed by a case', async (context) => {
  const { mutants, noticed, unnoticed } = await mutateRules('files', exampleFolder)
  context.diagnostic(`${noticed} of ${mutants} changed rules noticed`)
  assert.deepEqual(unnoticed, [])
})
