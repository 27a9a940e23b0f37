/** The property behind every list: PostgreSQL shows exactly the rows that Cedar would allow to be read. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { proveCedarAndSqlAgree } from './testing/prove-cedar-and-sql-agree.ts'

test('over random worlds and random rules, a row is listed exactly when the rules let it be read', async (context) => {
  const { cells, allowed, differences, examples, control, ruleSets, tables } = await proveCedarAndSqlAgree({
    cells: 2_000,
    seed: 20261123,
  })
  context.diagnostic(
    `${cells} cells, ${allowed} readable, ${differences} differences; ${tables} tables, ${ruleSets} random rule sets; control found ${control}`,
  )
  assert.deepEqual(examples, [])
  assert.equal(differences, 0)
  assert.ok(cells >= 2_000)
  assert.ok(allowed > cells / 50, 'hardly anything was readable: the worlds say too little')
  assert.ok(control > 0, 'forbids left out of the locks were not noticed')
})
