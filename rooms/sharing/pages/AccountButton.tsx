/** “Account” for what sharing shows: what the contact point and the book of questions hold. */
import { AccountOf, AccountPanel, useAnswer } from '../../../kit/workbench/index.ts'
import { call } from './call.ts'

const routes = {
  breach: 'GET /v1/breaches/:breach/account',
  request: 'GET /v1/rights-requests/:request/account',
  list: 'GET /v1/destruction-lists/:list/account',
  restriction: 'GET /v1/restrictions/:restriction/account',
  alert: 'GET /v1/quota-alerts/:alert/account',
  renewal: 'GET /v1/renewals/:renewal/account',
  hold: 'GET /v1/holds/:hold/account',
  careHouseLine: 'GET /v1/questions-of-care-house/:line/account',
  crimeCentreLine: 'GET /v1/questions-of-crime-centre/:line/account',
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
  const params = { [parameter]: id } as { breach: string }
  return <AccountOf of={useAnswer(call, route as (typeof routes)['breach'], { params })} />
}
