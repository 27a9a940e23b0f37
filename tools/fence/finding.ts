/** One trespass: which rule, where, and why in a sentence. */
import { rules } from '../../house-rules.mjs'

export type Finding = { readonly rule: number; readonly file: string; readonly line: number; readonly reason: string }

export const sentence = (finding: Finding): string =>
  `${finding.file}:${finding.line}  rule ${finding.rule} (${rules[finding.rule]?.name})  ${finding.reason}`
