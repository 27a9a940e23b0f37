/** “Account” for anything of casework that a page shows. */
import { AccountOf, AccountPanel, useAnswer } from '../../../kit/workbench/index.ts'
import { call } from './use-casework.ts'

const routes = {
  case: 'GET /v1/cases/:case/account',
  riec: 'GET /v1/riec-cases/:riec/account',
  person: 'GET /v1/persons/:person/account',
  obstacle: 'GET /v1/obstacles/:obstacle/account',
  handover: 'GET /v1/handovers/:handover/account',
  contribution: 'GET /v1/contributions/:contribution/account',
  request: 'GET /v1/requests/:request/account',
  decision: 'GET /v1/decisions/:decision/account',
  action: 'GET /v1/actions/:action/account',
  block: 'GET /v1/blocks/:block/account',
  guest: 'GET /v1/guests/:guest/account',
  step: 'GET /v1/riec-steps/:step/account',
  paragraph: 'GET /v1/riec-paragraphs/:paragraph/account',
  goal: 'GET /v1/goals/:goal/account',
  review: 'GET /v1/reviews/:review/account',
  release: 'GET /v1/releases/:release/account',
  question: 'GET /v1/known-questions/:question/account',
  crimeCentreQuestion: 'GET /v1/crime-centre/known-questions/:question/account',
  phenomenon: 'GET /v1/phenomenon-cases/:phenomenon/account',
  measure: 'GET /v1/measures/:measure/account',
  worry: 'GET /v1/worries/:worry/account',
} as const
export type AccountKind = keyof typeof routes

export function AccountButton({ of, id, name }: { of: AccountKind; id: string; name: string }) {
  return (
    <AccountPanel name={name}>
      <Asked of={of} id={id} />
    </AccountPanel>
  )
}

/** Every kind has its own word in the path, and one shape of answer. */
function Asked({ of, id }: { of: AccountKind; id: string }) {
  const route = routes[of]
  const parameter = /:(\w+)/.exec(route)?.[1] ?? ''
  const params = { [parameter]: id } as { request: string }
  return <AccountOf of={useAnswer(call, route as (typeof routes)['request'], { params })} />
}
