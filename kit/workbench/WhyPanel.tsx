/** “Why can I see this?” on every item: the rule in words, the article, the purpose, since and until, who else. */
import type { ReactNode } from 'react'
import { Link } from './Button.tsx'
import { DialogButton } from './overlays.tsx'
import { useFormats, useWorkbenchWords } from './session.tsx'

export type Why = {
  /** The rule in a sentence, from the decision's explanation. */
  readonly rule: string
  /** `WGS art. 2.31, lid 4`; a link where the law is published. */
  readonly grounds: readonly { readonly label: string; readonly href?: string }[]
  readonly purpose: string
  /** ISO days. */
  readonly since?: string | null
  readonly until?: string | null
  /** Organs, by name; only those this person may know of. */
  readonly others: readonly string[]
  /** Page with the proof of what this person did. Absent: nothing is said of the log. */
  readonly proofAt?: string
}

export function WhyText({ why }: { why: Why }) {
  const say = useWorkbenchWords()
  const format = useFormats()
  return (
    <dl className="why">
      <Row term={say.whyRule}>{why.rule}</Row>
      <Row term={say.whyGround}>
        <ul>
          {why.grounds.map(({ label, href }) => (
            <li key={label}>
              {href ? (
                <a className="link" href={href} rel="noreferrer">
                  {label}
                </a>
              ) : (
                label
              )}
            </li>
          ))}
        </ul>
      </Row>
      <Row term={say.whyPurpose}>{why.purpose}</Row>
      {why.since && <Row term={say.whySince}>{format.day(why.since)}</Row>}
      <Row term={say.whyUntil}>{why.until ? format.day(why.until) : say.noEnd}</Row>
      <Row term={say.whyOthers}>{why.others.length > 0 ? format.list(why.others) : say.nobodyElse}</Row>
      {why.proofAt && (
        <>
          <Row term={say.whySeen}>{say.whySeenText}</Row>
          <Row term={say.whyProof}>
            {say.whyProofText} <Link to={why.proofAt}>{say.whyProofLink}</Link>
          </Row>
        </>
      )}
    </dl>
  )
}
const Row = ({ term, children }: { term: string; children: ReactNode }) => (
  <div>
    <dt>{term}</dt>
    <dd>{children}</dd>
  </div>
)

/** The button and its panel. `children`: what loads the answer, when it is not at hand yet (`<Answer of={…}>`). */
export function WhyPanel({ why, children, label }: { why?: Why; children?: ReactNode; label?: string }) {
  const say = useWorkbenchWords()
  return (
    <DialogButton kind="quiet" label={label ?? say.why} title={say.why}>
      {why ? <WhyText why={why} /> : children}
    </DialogButton>
  )
}
