/**
 * "Why not?" beside every refusal: which rule, which article, and the smallest change that would turn it around. Asked
 * only when somebody presses: most people know why.
 */
import { caller } from '../caller.ts'
import { organName, roleName } from '../organ-names.ts'
import { type WhyNot, type WhyNotChange, whyNotContract } from '../why-not-contract.ts'
import { Answer, useAnswer } from './answers.tsx'
import { DialogButton } from './overlays.tsx'
import { useFormats, useWords, useWorkbenchWords } from './session.tsx'

const call = caller(whyNotContract)
const routes = {
  MUN: 'POST /v1/regimes/mun/decisions/:decision/_explain',
  'WGS-ZVH': 'POST /v1/regimes/wgs-zvh/decisions/:decision/_explain',
  'WGS-RIEC': 'POST /v1/regimes/wgs-riec/decisions/:decision/_explain',
  PGA: 'POST /v1/regimes/pga/decisions/:decision/_explain',
} as const
const isKnown = (regime: string): regime is keyof typeof routes => regime in routes

export function WhyNotPanel({ refusal: { decision, regime } }: { refusal: { decision: string; regime: string } }) {
  const say = useWorkbenchWords()
  if (!isKnown(regime)) return null
  return (
    <DialogButton kind="quiet" label={say.whyNot}>
      <Asked decision={decision} route={routes[regime]} />
    </DialogButton>
  )
}

function Asked({ decision, route }: { decision: string; route: (typeof routes)[keyof typeof routes] }) {
  const answer = useAnswer(call, route, { params: { decision } })
  return <Answer of={answer}>{(said) => <WhyNotText said={said} />}</Answer>
}

function WhyNotText({ said }: { said: WhyNot }) {
  const say = useWorkbenchWords()
  return (
    <>
      <dl className="why">
        <div>
          <dt>{said.grounds.length > 0 ? say.whyNotRule : say.whyNotAllowedNow}</dt>
          <dd>{said.rule}</dd>
        </div>
        {said.grounds.length > 0 && (
          <div>
            <dt>{say.whyGround}</dt>
            <dd>
              <Grounds of={said.grounds} />
            </dd>
          </div>
        )}
      </dl>
      <h3>{say.whyNotWays}</h3>
      <p className="hint">{said.ways.length > 0 ? say.whyNotWaysSay : say.whyNotNoWay}</p>
      <ul>
        {said.ways.map((way) => (
          <Way key={JSON.stringify(way.changes)} way={way} />
        ))}
      </ul>
    </>
  )
}

function Way({ way: { changes, rule, grounds } }: { way: WhyNot['ways'][number] }) {
  const say = useWorkbenchWords()
  const inWords = useChangeInWords()
  return (
    <li>
      {say.whyNotIf} {changes.map(inWords).join(` ${say.whyNotAnd} `)}.
      <p className="hint">
        {say.whyNotThen}: {rule} <Grounds of={grounds} />
      </p>
    </li>
  )
}

function useChangeInWords(): (change: WhyNotChange) => string {
  const say = useWorkbenchWords()
  const format = useFormats()
  const inWords = useWords()
  const named = (kind: string, code: string) =>
    inWords(kind === 'role' ? roleName(code) : kind === 'organ' ? organName(code) : { nl: code, en: code })
  return ({ kind, to, words }) => words ?? say.changes[kind](format.choice(to.map((code) => named(kind, String(code)))))
}

/** The law's own text, one click away. */
function Grounds({ of }: { of: WhyNot['grounds'] }) {
  return (
    <ul className="inline-list">
      {of.map(({ label, href }) => (
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
  )
}
