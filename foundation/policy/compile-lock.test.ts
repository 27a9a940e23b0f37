/** Every form a read rule may take, as SQL; and what cannot be said in SQL stops the build by the rule's name. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { compileLocks } from './compile-lock.ts'
import type { AttributeMapping } from './mapping.ts'
import type { RoomAccess } from './policy.ts'
import { exampleRule, exampleRules } from './testing/example-room.ts'

const lockOf = async (change: (room: RoomAccess) => RoomAccess) =>
  compileLocks(await exampleRules(change), 'files')[0]?.using ?? ''
const mapped = (attribute: string, mapping: AttributeMapping | undefined) => (room: RoomAccess) => {
  const { [attribute]: _, ...others } = room.mapping['files::File']?.attributes ?? {}
  const attributes = mapping ? { ...others, [attribute]: mapping } : others
  return {
    ...room,
    mapping: { 'files::File': { table: 'files.files', action: 'read-file', attributes } },
  } as RoomAccess
}

for (const [cedar, sql] of [
  ['resource.state == "running"', "(state = 'running')"],
  [`resource.state != "o'clock"`, "(state <> 'o''clock')"],
  ['resource.level < 3', '(level < 3)'],
  ['resource.level > -1 && resource.level <= 5', '((level > (-1)) and (level <= 5))'],
  ['resource.level >= 2 || !resource.open', '((level >= 2) or (not open_to_many))'],
  ['resource.regime == principal.regime', "(regime = (select sealed.text('regime')))"],
  ['resource.author == principal.person', "(author = (select sealed.text('person'))::uuid)"],
  ['principal.roles.contains("mayor")', "(select sealed.has('roles', 'mayor'))"],
  ['principal.roles.contains(resource.lead)', "(lead = any ((select sealed.list('roles'))::text[]))"],
  [
    'principal.roles.containsAny(["mayor", "analyst"])',
    "((select sealed.has('roles', 'mayor')) or (select sealed.has('roles', 'analyst')))",
  ],
  [
    'principal.roles.containsAll(["mayor", "analyst"])',
    "((select sealed.has('roles', 'mayor')) and (select sealed.has('roles', 'analyst')))",
  ],
  ['resource.participants.contains(principal.organ)', "(participants @> (select array[sealed.text('organ')]))"],
  ['resource.readers.contains(principal.person)', "(readers @> (select array[sealed.text('person')::uuid]))"],
  ['resource.labels.contains("public")', "(labels @> array['public'])"],
  ['resource.labels.contains(resource.state)', '(labels @> array[state])'],
  ['["running", "closed"].contains(resource.state)', "(state = any (array['running', 'closed']::text[]))"],
  ['resource.labels.containsAny(["nl", "en"])', "(labels && array['nl', 'en']::text[])"],
  ['resource.labels.containsAny(principal.roles)', "(labels && (select sealed.list('roles'))::text[])"],
  ['resource.labels.containsAll(["nl"])', "(labels @> array['nl']::text[])"],
  ['resource.participants.containsAll(resource.withheld)', '(participants @> array_remove(withheld, null))'],
  ['resource.labels.isEmpty()', '(cardinality(array_remove(labels, null)) = 0)'],
  ['resource is files::File && resource.open', '(true and open_to_many)'],
  ['resource has state && resource.open', '(true and open_to_many)'],
] as const)
  test(`a lock says ${cedar}`, async () => {
    const lock = await lockOf(exampleRule(`when { ${cedar} }`))
    assert.ok(lock.includes(`  and (\n    ${sql}\n  )`), lock)
  })

for (const [cedar, why] of [
  ['resource.state like "run*"', /"like"/],
  ['if resource.open then resource.level < 3 else resource.level < 2', /"if-then-else"/],
  ['resource.level + 1 > 3', /"\+"/],
  ['resource.author == "b4b0f9a8-93d5-4e0c-9c65-7f0e8a1b0004"', /text where uuid/],
  ['resource.author == principal.organ', /text where uuid/],
  ['resource.labels == ["a"]', /between sets/],
  ['principal in Schakel::User::"x"', /"in"/],
] as const)
  test(`a lock cannot say ${cedar}: the build stops at that rule`, async () => {
    await assert.rejects(lockOf(exampleRule(`when { ${cedar} }`)), {
      code: 'not-translatable',
      policy: 'files/one-rule',
      message: why,
    })
  })

test('a forbid that asks whether an attribute is there stops the build', async () => {
  const forbid = exampleRule('when { resource has state && resource.open }', 'forbid')
  await assert.rejects(lockOf(forbid), {
    code: 'not-translatable',
    policy: 'files/one-rule',
    message: /"has" in a forbid/,
  })
})
test('a rule for reading that asks about circumstances stops the build: a list has none', async () => {
  const asking = (room: RoomAccess) => ({
    ...exampleRule('when { context.tested }')(room),
    schema: room.schema.replace('resource: File, context: {} }', 'resource: File, context: { tested: Bool } }'),
  })
  await assert.rejects(lockOf(asking), {
    code: 'not-translatable',
    policy: 'files/one-rule',
    message: /context\.tested/,
  })
})

test('a forbid closes what any permit opens, and a table without a permit is closed', async () => {
  assert.match(
    await lockOf((room) => room),
    /and not coalesce\(\n {4}\(withheld @> \(select array\[sealed\.text\('organ'\)\]\)\)\n {4}or /,
  )
  assert.match(
    await lockOf(exampleRule('when { resource.open }', 'forbid')),
    / and false\n {2}and not coalesce\(\n {4}open_to_many\n {2}, false\)$/,
  )
})
test('every lock asks for the seal and the partnership, and that nothing it asks about is missing', async () => {
  const lock = await lockOf(exampleRule('when { resource.regime == principal.regime }'))
  for (const part of [
    '(select sealed.valid())',
    "partnership = (select sealed.text('partnership'))::uuid",
    "(select sealed.text('regime')) is not null",
    "(select sealed.text('person')) is not null",
    'regime is not null',
    'participants is not null',
  ])
    assert.ok(lock.includes(part), part)
})
test('an attribute that is the same for every row needs no column', async () => {
  const constant = (room: RoomAccess) =>
    mapped('regime', { constant: 'MUN' })(exampleRule('when { resource.regime == principal.regime }')(room))
  assert.match(await lockOf(constant), /\('MUN' = \(select sealed\.text\('regime'\)\)\)/)
})

for (const [said, attribute, mapping] of [
  ['an attribute without a column', 'state', undefined],
  ['a set mapped to a single column', 'labels', { column: 'labels' }],
  ['a single attribute mapped to a set', 'state', { array: 'state' }],
  ['a column that is not in the schema', 'colour', { column: 'colour' }],
  ['a number that is always a text', 'level', { constant: 'three' }],
  ['a column name that is more than a name', 'state', { column: 'state or true' }],
] as const)
  test(`${said} is refused`, async () => {
    await assert.rejects(lockOf(mapped(attribute, mapping)), { code: 'mapping-invalid' })
  })
test('a table of another room, an action that is none, and two locks on one table are refused', async () => {
  const table = (await exampleRules()).rooms[0]?.mapping['files::File']
  assert.ok(table)
  for (const changed of [
    { 'files::File': { ...table, table: 'casework.cases' as const } },
    { 'files::File': { ...table, action: 'read-all' } },
    { 'files::Folder': table },
  ])
    await assert.rejects(
      lockOf((room) => ({ ...room, mapping: changed })),
      { code: 'mapping-invalid' },
    )
  const twice = (room: RoomAccess) => ({
    ...room,
    schema: room.schema
      .replace('entity File =', 'entity Folder, File =')
      .replaceAll('resource: File', 'resource: [File, Folder]'),
    mapping: { 'files::File': table, 'files::Folder': table },
  })
  await assert.rejects(lockOf(twice), { code: 'mapping-invalid', message: /two locks/ })
})
