/** What stops the start: each fault is planted in the example room and must be named. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { RoomAccess } from './policy.ts'
import { askOf } from './question.ts'
import { aFile, anOfficer, exampleRule, exampleRules } from './testing/example-room.ts'

const reading = (resource = aFile()) => askOf(anOfficer(), { action: 'files/read-file', resource })
const policies = (change: (text: string) => string) => (room: RoomAccess) => ({
  ...room,
  policies: change(room.policies),
})
const schema = (change: (text: string) => string) => (room: RoomAccess) => ({ ...room, schema: change(room.schema) })
const first = 'files/participant-reads-file'

test('the rules of the example room hold together', async () => {
  const rules = await exampleRules()
  assert.equal(rules.policies.size, 7)
  assert.deepEqual(rules.answer(reading(aFile({ participants: ['politie'] }))), { allowed: true, determining: [first] })
})

for (const annotation of ['ground', 'explain'])
  test(`a rule without @${annotation} is named by its id`, async () => {
    const without = policies((text) => text.replace(new RegExp(`@${annotation}\\(.*\\)`), ''))
    await assert.rejects(exampleRules(without), {
      code: 'annotation-missing',
      policy: first,
      message: new RegExp(`@${annotation}`),
    })
  })
test('a rule without @id is named by its place', async () => {
  await assert.rejects(exampleRules(policies((text) => text.replace(/@id\(.*\)/, ''))), {
    code: 'annotation-missing',
    policy: 'rooms/files/access/policies.cedar, policy 1',
  })
})
test('grounds of a legal world that there is not are refused', async () => {
  const strange = policies((text) => text.replace(/(@id\(.*\)\n)/, '$1@ground_moon("house:no-such-world")\n'))
  await assert.rejects(exampleRules(strange), { code: 'ground-malformed', policy: first, message: /ground_moon/ })
})
test('an id of another room is refused', async () => {
  await assert.rejects(exampleRules(policies((text) => text.replace(first, 'casework/participant-reads'))), {
    code: 'annotation-missing',
  })
})
test('an id that stands twice is refused', async () => {
  await assert.rejects(exampleRules(policies((text) => text.replace(first, 'files/author-reads-own-file'))), {
    code: 'duplicate-id',
    policy: 'files/author-reads-own-file',
  })
})
test('a sentence that is missing in English is refused, also when Dutch has it', async () => {
  const half = (room: RoomAccess) => ({
    ...room,
    explain: { ...room.explain, en: { ...room.explain.en, 'files.participant-reads-file': '' } },
  })
  await assert.rejects(exampleRules(half), { code: 'text-missing', policy: first, message: /explain\.en/ })
})
test('a misspelt attribute does not validate, and the rule is named', async () => {
  await assert.rejects(exampleRules(policies((text) => text.replace('principal.organ', 'principal.organisation'))), {
    code: 'policy-invalid',
    policy: first,
  })
})
test('a comparison of unlike things does not validate', async () => {
  await assert.rejects(exampleRules(exampleRule('when { resource.level == "3" }')), {
    code: 'policy-invalid',
    policy: 'files/one-rule',
  })
})
test('a rule that can never apply does not validate', async () => {
  await assert.rejects(exampleRules(exampleRule('when { resource.open && false }')), {
    code: 'policy-invalid',
    policy: 'files/one-rule',
  })
})
test('a rule about another room, another user or another action is out of its room', async () => {
  for (const [from, to] of [
    ['resource is files::File', 'resource'],
    ['principal is Schakel::User', 'principal'],
    ['action in [files::Action::"read-file", files::Action::"close-file"]', 'action == casework::Action::"read-case"'],
  ] as const)
    await assert.rejects(exampleRules(policies((text) => text.replace(from, to))), {
      code: 'out-of-room',
      policy: first,
    })
})
test('a template is refused', async () => {
  const template = policies(
    (text) => `${text}\n@id("files/template") permit (principal == ?principal, action, resource is files::File);`,
  )
  await assert.rejects(exampleRules(template), { code: 'policy-invalid', message: /template/ })
})

for (const [said, from, to] of [
  ['an optional attribute', 'lead: String', 'lead?: String'],
  ['an optional circumstance', 'tested: Bool', 'tested?: Bool'],
  ['a set of numbers', 'labels: Set<String>', 'labels: Set<Long>'],
  ['an attribute that is another thing', 'lead: String', 'lead: File'],
  ['a hierarchy', 'entity File =', 'entity Folder; entity File in [Folder] ='],
  ['a type with a name of its own', 'entity File =', 'type Phase = String; entity File ='],
  ['another namespace', 'namespace files', 'namespace casework'],
] as const)
  test(`${said} in the schema is refused: Cedar and SQL would not mean the same`, async () => {
    await assert.rejects(exampleRules(schema((text) => text.replace(from, to))), {
      name: 'Error',
      code: /schema-invalid/,
    })
  })

test('a question that lacks an attribute, or has one of another type, has no answer', async () => {
  const rules = await exampleRules()
  const { lead: _, ...without } = aFile().attributes
  for (const attributes of [without, { ...aFile().attributes, level: '9' }, { ...aFile().attributes, more: 'x' }])
    assert.throws(() => rules.answer(reading({ ...aFile(), attributes })), { code: 'question-invalid' })
})
test('text that somebody typed is no attribute', () => {
  assert.throws(() => reading(aFile({ state: 'he said that she' })), { code: 'question-invalid' })
  assert.throws(() => reading(aFile({ labels: ['x'.repeat(101)] })), { code: 'question-invalid' })
})
test('other rules have another hash, the same rules the same', async () => {
  const [one, again, other] = [
    await exampleRules(),
    await exampleRules(),
    await exampleRules(exampleRule('when { resource.open }')),
  ]
  assert.equal(one.hash, again.hash)
  assert.notEqual(one.hash, other.hash)
})

test('a permit cannot be silent', async () => {
  await assert.rejects(exampleRules(policies((text) => text.replace(`@id("${first}")`, `@id("${first}") @silent`))), {
    code: 'policy-invalid',
    policy: first,
  })
})
test('what "why not?" may name must be in the schema, with values of its type', async () => {
  const domains = (resource: object) => (room: RoomAccess) =>
    ({ ...room, domains: { resource: { 'files::File': resource } } }) as RoomAccess
  await exampleRules(domains({ level: { kind: 'condition', values: [3] } }))
  for (const wrong of [
    { colour: { kind: 'phase', values: ['red'] } },
    { level: { kind: 'condition', values: ['three'] } },
    { state: { kind: 'involvement', joins: 'organ' } },
  ])
    await assert.rejects(exampleRules(domains(wrong)), { code: 'mapping-invalid', message: /files::File/ })
})
