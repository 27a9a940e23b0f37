/** What the receivers will get, word for word, and the rule that allows it; and what may not go in, with the reason. */
import { FactsRail, Timeline } from '../../../kit/workbench/index.ts'
import type { CaseworkReply } from '../contract.ts'
import type { ContributionKind, ReleaseCondition, Reliability, SecrecyGround } from '../words.ts'
import { useCasework } from './use-casework.ts'

export type Draft = {
  category: string
  kind: ContributionKind | ''
  content: string
  audience: readonly string[]
  withheld: readonly string[]
  expiresOn: string
  observedOn: string
  secrecy: SecrecyGround
  reliability: Reliability | ''
  taxDerived: boolean
  conditions: readonly ReleaseCondition[]
}
export type ContributionForm = CaseworkReply<'GET /v1/cases/:case/contribution-form'>

export function Preview({ draft, form }: { draft: Draft; form: ContributionForm }) {
  const { say, release, codes, format, organ, organs, category } = useCasework()
  const chosen = form.categories.find(({ code }) => code === draft.category)
  return (
    <FactsRail
      title={say.preview}
      facts={[
        { term: say.previewTo, value: draft.audience.length > 0 ? organs(draft.audience) : say.previewNobody },
        ...(draft.withheld.length > 0 ? [{ term: say.previewNever, value: organs(draft.withheld) }] : []),
        ...(chosen ? [{ term: say.previewRule, value: chosen.ground.label }] : []),
        ...(draft.conditions.length > 0
          ? [{ term: release.limitsTerm, value: draft.conditions.map((one) => release.conditions[one]).join(' ') }]
          : []),
        ...(draft.taxDerived ? [{ term: release.tax, value: release.taxLimit }] : []),
        ...(draft.expiresOn ? [{ term: say.expires, value: say.previewUntil(format.day(draft.expiresOn)) }] : []),
      ]}
    >
      {draft.content === '' ? (
        <p className="hint">{say.previewEmpty}</p>
      ) : (
        <Timeline
          label={say.preview}
          entries={[
            {
              id: 'draft',
              when: draft.observedOn || form.today,
              kind: draft.kind || 'event',
              by: organ(form.own),
              title: category(draft.category),
              body: <p>{draft.content}</p>,
              details: draft.secrecy === 'none' ? undefined : codes.secrecy[draft.secrecy],
            },
          ]}
        />
      )}
    </FactsRail>
  )
}

/** T4 said aloud: every kind that is refused, with its article. */
export function NotAllowedHere({ categories }: { categories: ContributionForm['categories'] }) {
  const { say, category } = useCasework()
  return (
    <details>
      <summary>{say.notAllowedHere}</summary>
      <ul>
        {categories
          .filter(({ allowed }) => !allowed)
          .map(({ code, because, ground }) => (
            <li key={code}>
              <strong>{category(code)}</strong>: {because} ({ground.label})
            </li>
          ))}
      </ul>
    </details>
  )
}
