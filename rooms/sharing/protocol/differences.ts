/** What a proposed protocol would change, line by line: what people must see before they adopt it. */
import type { Purpose, Regime } from '../law-document.ts'
import type { ChangeKind, ProtocolPart } from './words.ts'

/** The rules of one regime with its purposes, as they run or as they are proposed. */
export type Rules = Regime & { readonly purposes: readonly Purpose[] }
export type Difference = {
  readonly part: ProtocolPart
  /** Which participant, category, criterion or purpose; empty where a part has one line. */
  readonly code: string
  readonly kind: ChangeKind
}

/** In the order of the parts; nothing when the two say the same. `running` is absent for a regime that is new here. */
export function differencesBetween(running: Rules | undefined, proposed: Rules): Difference[] {
  const before = new Map(running ? linesOf(running).map((line) => [line.key, line]) : [])
  const after = linesOf(proposed)
  const kept = new Set(after.map(({ key }) => key))
  const found: Difference[] = after.flatMap(({ key, part, code, says }) => {
    const earlier = before.get(key)
    if (earlier?.says === says) return []
    return [{ part, code, kind: earlier ? ('changed' as const) : ('added' as const) }]
  })
  for (const { key, part, code } of before.values()) if (!kept.has(key)) found.push({ part, code, kind: 'removed' })
  return found.sort((a, b) => order.indexOf(a.part) - order.indexOf(b.part) || a.code.localeCompare(b.code))
}

type Line = { readonly key: string; readonly part: ProtocolPart; readonly code: string; readonly says: string }
const line = (part: ProtocolPart, code: string, content: unknown): Line => ({
  key: `${part} ${code}`,
  part,
  code,
  says: canonical(content),
})
const order: readonly ProtocolPart[] = [
  'state',
  'aim',
  'activities',
  'controllers',
  'participants',
  'categories',
  'circle',
  'criteria',
  'retention',
  'questions',
  'purposes',
  'reportingPoint',
]

function linesOf(rules: Rules): Line[] {
  return [
    line('state', '', rules.state),
    line('aim', '', rules.aim),
    ...rules.activities.map((activity) => line('activities', activity.code, activity)),
    line('controllers', '', rules.controllers),
    ...rules.participants.map((participant) => line('participants', participant.organ, participant)),
    ...rules.categories.map((category) => line('categories', category.code, category)),
    line('circle', '', rules.circle),
    ...(rules.admission?.criteria ?? []).map((criterion) => line('criteria', criterion.code, criterion)),
    ...(rules.retention ? [line('retention', '', rules.retention)] : []),
    ...(rules.questions ? [line('questions', '', rules.questions)] : []),
    ...rules.purposes.map((purpose) => line('purposes', purpose.code, purpose)),
    ...(rules.reportingPoint ? [line('reportingPoint', '', rules.reportingPoint)] : []),
  ]
}

/** The same content gives the same text, whatever the order in which a file or jsonb gives its fields. */
function canonical(content: unknown): string {
  if (Array.isArray(content)) return `[${content.map(canonical).join(',')}]`
  if (typeof content !== 'object' || content === null) return JSON.stringify(content)
  const fields = Object.entries(content).filter(([, each]) => each !== undefined)
  return `{${fields
    .sort(([a], [b]) => a.localeCompare(b))
    .map(([name, each]) => `${name}:${canonical(each)}`)
    .join(',')}}`
}
