/** What can be wrong with the rules or with a question put to them: a fault of ours, never something a person did. */
export type PolicyErrorCode =
  | 'schema-invalid'
  | 'policy-invalid'
  | 'annotation-missing'
  | 'text-missing'
  | 'duplicate-id'
  | 'out-of-room'
  | 'ground-malformed'
  | 'not-translatable'
  | 'mapping-invalid'
  | 'question-invalid'
  | 'rules-failed'

export class PolicyError extends Error {
  readonly code: PolicyErrorCode
  /** The `@id` of the rule at fault, or where it stands when it has none. */
  readonly policy: string | undefined
  constructor(code: PolicyErrorCode, message: string, policy?: string) {
    super(policy ? `${policy}: ${message}` : message)
    this.code = code
    this.policy = policy
  }
}
