/** The Cedar engine: the few calls we use, with failures thrown instead of returned. */

import type { Expr, PolicyJson, SchemaJson } from '@cedar-policy/cedar-wasm/nodejs'
import * as wasm from '@cedar-policy/cedar-wasm/nodejs'
import { PolicyError } from './policy-error.ts'

export type { Expr, PolicyJson, SchemaJson }
export type CedarValue = string | number | boolean | readonly string[]
export type Attributes = { readonly [attribute: string]: CedarValue }
export type CedarEntity = { readonly type: string; readonly id: string; readonly attributes: Attributes }

const said = (errors: readonly { message: string; help?: string | null }[]) =>
  errors.map((error) => [error.message, error.help].filter(Boolean).join(' — ')).join('; ')

/** Cuts a policy file into its policies, in file order. Templates are refused: every rule stands written out. */
export function policiesIn(text: string, file: string): readonly { text: string; json: PolicyJson }[] {
  const parts = wasm.policySetTextToParts(text)
  if (parts.type === 'failure') throw new PolicyError('policy-invalid', said(parts.errors), file)
  if (parts.policy_templates.length > 0) throw new PolicyError('policy-invalid', 'templates are not used here', file)
  return parts.policies
    .map((policy) => {
      const parsed = wasm.policyToJson(policy)
      if (parsed.type === 'failure') throw new PolicyError('policy-invalid', said(parsed.errors), file)
      return { text: policy, json: parsed.json }
    })
    .sort((one, other) => text.indexOf(one.text) - text.indexOf(other.text))
}

export function namespacesIn(schema: string, file: string): readonly string[] {
  const parsed = wasm.schemaToJson(schema)
  if (parsed.type === 'failure') throw new PolicyError('schema-invalid', said(parsed.errors), file)
  return Object.keys(parsed.json)
}

export function resolvedSchema(schema: string): SchemaJson<string> {
  const parsed = wasm.schemaToJsonWithResolvedTypes(schema)
  if (parsed.type === 'failure') throw new PolicyError('schema-invalid', said(parsed.errors))
  return parsed.json
}

/** Strict validation of every policy against the schema. Warnings (a rule that can never apply) count as errors. */
export function validateAll(schema: string, policies: { readonly [id: string]: string }): void {
  const answer = wasm.validate({
    validationSettings: { mode: 'strict' },
    schema,
    policies: { staticPolicies: policies },
  })
  if (answer.type === 'failure') throw new PolicyError('policy-invalid', said(answer.errors))
  const [first] = [...answer.validationErrors, ...answer.validationWarnings]
  if (first) throw new PolicyError('policy-invalid', said([first.error]), first.policyId)
}

/** Parses once; later calls name the set. Nothing is validated here. */
export function preparsePolicies(name: string, policies: { readonly [id: string]: string }): void {
  const set = wasm.preparsePolicySet(name, { staticPolicies: policies })
  if (set.type === 'failure') throw new PolicyError('policy-invalid', said(set.errors))
}

/** Parses once; later calls name the schema. */
export function preparseSchema(name: string, schema: string): void {
  const parsed = wasm.preparseSchema(name, schema)
  if (parsed.type === 'failure') throw new PolicyError('schema-invalid', said(parsed.errors))
}

export type Ask = {
  readonly principal: CedarEntity
  readonly action: { readonly type: string; readonly id: string }
  readonly resource: CedarEntity
  readonly context: Attributes
}

/**
 * Errors: `question-invalid` when an attribute is missing, unknown or of another type (such a question has no answer,
 * so nothing is allowed); `rules-failed` when a rule could not be evaluated (Cedar would skip a failing forbid).
 */
export function ask(name: string, { principal, action, resource, context }: Ask, schemaName: string = name) {
  const entity = ({ type, id, attributes }: CedarEntity) => ({
    uid: { type, id },
    attrs: plain(attributes),
    parents: [],
  })
  const answer = wasm.statefulIsAuthorized({
    principal: { type: principal.type, id: principal.id },
    action,
    resource: { type: resource.type, id: resource.id },
    context: plain(context),
    preparsedSchemaName: schemaName,
    preparsedPolicySetId: name,
    validateRequest: true,
    entities: [entity(principal), entity(resource)],
  })
  if (answer.type === 'failure') throw new PolicyError('question-invalid', said(answer.errors))
  const { decision, diagnostics } = answer.response
  const [failed] = diagnostics.errors
  if (failed) throw new PolicyError('rules-failed', said([failed.error]), failed.policyId)
  return { allowed: decision === 'allow', determining: [...diagnostics.reason].sort() }
}

const plain = (attributes: Attributes) =>
  Object.fromEntries(
    Object.entries(attributes).map(([name, given]) => [name, Array.isArray(given) ? [...given] : given]),
  ) as {
    [attribute: string]: string | number | boolean | string[]
  }

/** Errors: `policy-invalid`. */
export function policyText(policy: PolicyJson): string {
  const answer = wasm.policyToText(policy)
  if (answer.type === 'failure') throw new PolicyError('policy-invalid', said(answer.errors))
  return answer.text
}
