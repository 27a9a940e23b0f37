/** From the minutes and the case to the letters that follow: telling the person, handing over warmly, and what was agreed. */
import { ButtonLink, ButtonRow, useMe, useMessages } from '../../../../kit/workbench/index.ts'
import type { CaseCard } from '../../contract.ts'
import { agreedPage as en } from '../../messages/agreed.en.ts'
import { agreedPage as nl } from '../../messages/agreed.nl.ts'

type Of = Pick<CaseCard, 'id' | 'name' | 'state' | 'involved'>
/** Whoever takes part writes; in the care and safety house, where a case has actions and a person who is told. */
function useWrites({ state, involved }: Of): boolean {
  const { appointment } = useMe()
  const works = appointment.roles.some((role) => role === 'partner-professional' || role === 'delegate')
  return works && appointment.regimes.includes('WGS-ZVH') && state === 'open' && involved.includes(appointment.organ)
}

export function AgreedLetterLink({ inCase }: { inCase: Of }) {
  const say = useMessages(nl, en)
  return useWrites(inCase) ? <ButtonLink to={`/zaken/${inCase.id}/brief`}>{say.link}</ButtonLink> : null
}

export function LettersThatFollow({ inCase }: { inCase: Of }) {
  const say = useMessages(nl, en)
  if (!useWrites(inCase)) return null
  return (
    <section className="letters-that-follow" aria-label={`${say.letters}: ${inCase.name}`}>
      <h3>{say.letters}</h3>
      <p className="hint">{say.lettersText}</p>
      <ButtonRow>
        <ButtonLink to={`/zaken/${inCase.id}/brief`}>{say.link}</ButtonLink>
        <ButtonLink to={`/zaken/${inCase.id}/plan`}>{say.handOver}</ButtonLink>
        <ButtonLink to="/informeren">{say.inform}</ButtonLink>
      </ButtonRow>
    </section>
  )
}
