/** Random rules over the example room: every form the compiler knows, nested, so that it is tried on rules nobody wrote. */
import fc from 'fast-check'

const claims = ['organ', 'regime', 'purpose', 'ground', 'appointment'].map((claim) => `principal.${claim}`)
const columns = ['regime', 'state', 'lead'].map((column) => `resource.${column}`)
const words = ['politie', 'om', 'college', 'running', 'shielded', "o'clock", 'WGS-ZVH']
const literal = fc.constantFrom(...words).map((word) => `"${word}"`)
const text = fc.oneof(fc.constantFrom(...claims), fc.constantFrom(...columns), literal)
/** Never two literals: Cedar's validator rightly refuses a rule that is always true or never. */
const said = fc.oneof(fc.constantFrom(...claims), fc.constantFrom(...columns))
const storedSet = fc.constantFrom('resource.participants', 'resource.withheld', 'resource.labels')
const literalSet = fc.uniqueArray(literal, { minLength: 1, maxLength: 3 }).map((members) => `[${members.join(', ')}]`)
const set = fc.oneof(storedSet, fc.constant('principal.roles'), literalSet)
const number = fc.integer({ min: -2, max: 10 }).map((n) => (n < 0 ? `(${n})` : String(n)))

const leaf = fc.oneof(
  fc.tuple(storedSet, text).map(([holder, member]) => `${holder}.contains(${member})`),
  text.map((member) => `principal.roles.contains(${member})`),
  fc.tuple(literalSet, said).map(([holder, member]) => `${holder}.contains(${member})`),
  fc.tuple(said, fc.constantFrom('==', '!='), text).map((parts) => parts.join(' ')),
  fc
    .tuple(fc.constantFrom('resource.level'), fc.constantFrom('==', '!=', '<', '<=', '>', '>='), number)
    .map((parts) => parts.join(' ')),
  fc.tuple(storedSet, fc.constantFrom('containsAny', 'containsAll'), set).map(([a, verb, b]) => `${a}.${verb}(${b})`),
  fc
    .tuple(fc.constantFrom('containsAny', 'containsAll'), fc.oneof(storedSet, literalSet))
    .map(([verb, b]) => `principal.roles.${verb}(${b})`),
  fc.oneof(storedSet, fc.constantFrom('resource.readers')).map((holder) => `${holder}.isEmpty()`),
  fc.constantFrom(
    'resource.open',
    'resource.open == false',
    'resource.author == principal.person',
    'resource.author != principal.person',
    'resource.readers.contains(principal.person)',
    'resource.readers.contains(resource.author)',
  ),
)

const expression = fc.letrec<{ any: string }>((tie) => ({
  any: fc.oneof(
    { depthSize: 'small', maxDepth: 4 },
    leaf,
    // Always true, so only beside something: the validator refuses a rule that can never hold.
    leaf.map((beside) => `(resource has state && principal is Schakel::User && ${beside})`),
    fc.tuple(tie('any'), fc.constantFrom('&&', '||'), tie('any')).map((parts) => `(${parts.join(' ')})`),
    tie('any').map((inner) => `!(${inner})`),
  ),
})).any

const scope = '(principal is Schakel::User, action == files::Action::"read-file", resource is files::File)'
const policy = fc
  .record({
    effect: fc.oneof({ weight: 2, arbitrary: fc.constant('permit') }, { weight: 1, arbitrary: fc.constant('forbid') }),
    when: expression,
    unless: fc.option(expression),
  })
  .map(({ effect, when, unless }) => ({ effect, body: `when { ${when} }${unless ? ` unless { ${unless} }` : ''}` }))

/** One policy file per rule set. Same seed, same rules. */
export function randomRules(count: number, seed: number): readonly string[] {
  const sets = fc.array(policy, { minLength: 1, maxLength: 5 })
  return fc.sample(sets, { numRuns: count, seed }).map((policies) =>
    policies
      .map(({ effect, body }, index) => {
        // "has" cannot stand in a forbid; there it would be refused, which another test shows.
        const said = effect === 'forbid' ? body.replaceAll('resource has state', 'resource.open') : body
        return `@id("files/random-${index + 1}") @ground("house:random") @explain("files.labelled-for-a-role")\n${effect} ${scope}\n${said};`
      })
      .join('\n'),
  )
}
