/** The world of `bench/list.ts`: 100,000 cases with five participants each, sixty read rules, forty people. */
import type { Capacity, Role } from '../foundation/capacity.ts'
import { roleCodes } from '../foundation/capacity.ts'
import { newId } from '../foundation/clock.ts'
import type { RoomAccess } from '../foundation/policy/policy.ts'

export const caseCount = 100_000
export const participantsPerCase = 5
const organs = Array.from({ length: 40 }, (_, n) => `organ-${n}`)
const states = ['reported', 'open', 'running', 'closing', 'shielded']
const labels = Array.from({ length: 14 }, (_, n) => `label-${n}`)
const roles = roleCodes.slice(0, 9)
export const partnership = '0c7a1d8e-5b0f-4c1a-9a57-3f4f3c2b1a00'

/** Which states a role may read: each role all but two, a different two. */
const mayRead = (role: number, state: number) => (role + state) % 5 > 1
/** A label closes a case for everybody but one role. */
const opener = (label: number) => roles[label % roles.length] as Role

const scope = '(principal is Schakel::User, action == bench::Action::"read-case", resource is bench::Case)'
const head = (id: string) => `@id("bench/${id}") @ground("house:bench") @explain("bench")`
const permits = roles.flatMap((role, r) =>
  states.map((state, s) =>
    mayRead(r, s)
      ? `${head(`${role}-reads-${state}`)} permit ${scope} when { resource.participants.contains(principal.organ) && principal.roles.contains("${role}") && resource.state == "${state}" && resource.regime == principal.regime };`
      : `${head(`${role}-leads-${state}`)} permit ${scope} when { resource.participants.contains(principal.organ) && principal.roles.contains("${role}") && resource.state == "${state}" && resource.lead == principal.person && resource.regime == principal.regime };`,
  ),
)
const forbids = [
  `${head('withheld-from-organ')} forbid ${scope} when { resource.withheld.contains(principal.organ) };`,
  ...labels.map(
    (label, n) =>
      `${head(`${label}-closes`)} forbid ${scope} when { resource.labels.contains("${label}") } unless { principal.roles.contains("${opener(n)}") };`,
  ),
]

export const room: RoomAccess = {
  room: 'bench',
  policies: [...permits, ...forbids].join('\n'),
  schema: `namespace bench {
    entity Case = { participants: Set<String>, withheld: Set<String>, labels: Set<String>, state: String, regime: String, lead: String };
    action "read-case" appliesTo { principal: Schakel::User, resource: Case, context: {} };
  }`,
  explain: { nl: { bench: 'Voor de meting.' }, en: { bench: 'For the measurement.' } },
  mapping: {
    'bench::Case': {
      table: 'bench.cases',
      action: 'read-case',
      attributes: {
        participants: { array: 'participants' },
        withheld: { array: 'withheld' },
        labels: { array: 'labels' },
        state: { column: 'state' },
        regime: { column: 'regime' },
        lead: { column: 'lead', type: 'uuid' },
      },
    },
  },
  domains: {},
}

export const people: readonly Capacity[] = Array.from({ length: 40 }, (_, n) => ({
  partnership,
  person: newId(),
  appointment: newId(),
  organ: organs[n] as string,
  ground: 'processing',
  purpose: 'bench/1',
  regime: n % 2 ? 'WGS-ZVH' : 'WGS-RIEC',
  roles: [roles[n % 9], ...(n % 3 === 0 ? [roles[(n + 4) % 9]] : [])] as Role[],
}))

/** The same visibility, spelled out by hand for one person: what somebody would write who knew exactly who asks. */
export function byHand({ organ, regime, person, roles: own }: Capacity): string {
  const allowed = states.filter((_, s) => own.some((role) => mayRead(roles.indexOf(role), s)))
  const closed = labels.filter((_, n) => !own.includes(opener(n)))
  const list = (words: readonly string[]) => `array[${words.map((word) => `'${word}'`).join(', ')}]::text[]`
  return `partnership = '${partnership}' and participants @> array['${organ}'] and regime = '${regime}'
    and (state = any (${list(allowed)}) or lead = '${person}')
    and not withheld @> array['${organ}'] and not labels && ${list(closed)}`
}

/**
 * The table as a room has it: everything `not null`, sets with a GIN index. No index on the order of the list: the
 * planner cannot know how many rows a sealed claim selects, takes the GIN index and sorts. `orderIndex` shows what
 * somebody would gain who writes the organ into the query.
 */
export const tableSql = `
  create schema bench; grant usage on schema bench to workbench;
  create table bench.cases (
    partnership uuid not null, id uuid primary key, opened_on date not null, title_sealed bytea not null,
    participants text[] not null default '{}', withheld text[] not null default '{}', labels text[] not null default '{}',
    state text not null, regime text not null, lead uuid not null);
  alter table bench.cases enable row level security; alter table bench.cases force row level security;
  grant select on bench.cases to workbench;
  insert into bench.cases
  select '${partnership}', gen_random_uuid(), date '2026-01-01' - (n % 1800), decode(repeat('ab', 60), 'hex'),
    (select array_agg('organ-' || ((n * 17 + k * (array[1, 3, 7, 9, 11, 13, 17, 19])[1 + n / 40 % 8]) % 40)) from generate_series(1, ${participantsPerCase}) as k),
    case when n % 9 = 0 then array['organ-' || (n * 17 % 40), 'organ-' || (n % 40)] else '{}' end,
    case when n % 5 = 0 then array['label-' || (n % 14)] else '{}' end,
    (array['reported', 'open', 'running', 'closing', 'shielded'])[1 + n / 7 % 5],
    case when n / 3 % 2 = 0 then 'WGS-ZVH' else 'WGS-RIEC' end,
    ('{${people.map(({ person }) => person).join(',')}}'::uuid[])[1 + n % 40]
  from generate_series(1, ${caseCount}) as n;
  create index on bench.cases using gin (participants);`
export const orderIndex = 'create index on bench.cases (opened_on desc, id); analyze bench.cases'
