/** The register of rules: regimes, organs with their tasks, purposes; each with its article. */
import {
  Answer,
  EmptyState,
  FactsRail,
  Notice,
  PageHeader,
  regimeName,
  Section,
  StatusTag,
  Table,
  Tabs,
  useAnswer,
  useFormats,
  useMessages,
  useWords,
} from '../../../kit/workbench/index.ts'
import type { RegimeInRegister, Register } from '../contract.ts'
import { categories as categoriesEn } from '../messages/categories.en.ts'
import { categories as categoriesNl } from '../messages/categories.nl.ts'
import { register as en } from '../messages/register.en.ts'
import { register as nl } from '../messages/register.nl.ts'
import { call } from './call.ts'

const tones = { 'in-use': 'active', 'data-only': 'neutral', refused: 'attention' } as const

export default function RulesPage() {
  const say = useMessages(nl, en)
  const rules = useAnswer(call, 'GET /v1/rules-of-sharing')
  return (
    <>
      <PageHeader title={say.title} lede={say.lede} />
      <Notice>
        {say.noAnalysis} {say.cannotShare}
      </Notice>
      <Answer of={rules}>
        {(register) =>
          register.regimes.length === 0 ? (
            <EmptyState title={say.empty} text={say.emptyText} />
          ) : (
            <>
              <Tabs
                label={say.short}
                items={register.regimes.map((regime) => ({
                  id: regime.code,
                  label: regime.name,
                  content: <Regime regime={regime} />,
                }))}
              />
              <Organs register={register} />
            </>
          )
        }
      </Answer>
    </>
  )
}

const Article = ({ ground }: { ground: { label: string; href?: string | undefined } }) =>
  ground.href ? (
    <a className="link" href={ground.href} rel="noreferrer">
      {ground.label}
    </a>
  ) : (
    <span className="hint">{ground.label}</span>
  )

function Regime({ regime }: { regime: RegimeInRegister }) {
  const say = useMessages(nl, en)
  const named = useMessages(categoriesNl, categoriesEn)
  const format = useFormats()
  return (
    <>
      <p>
        <StatusTag tone={tones[regime.state]}>{say.states[regime.state]}</StatusTag>{' '}
        {say.version(regime.version, format.day(regime.validFrom))}
      </p>
      {regime.example && <Notice kind="attention">{say.example}</Notice>}
      {regime.state === 'refused' && regime.reportingPoint && (
        <Notice kind="attention">{say.refusedNow(regime.reportingPoint.name, regime.reportingPoint.telephone)}</Notice>
      )}
      <FactsRail
        facts={[
          { term: say.aim, value: <Grounded of={regime.aim} /> },
          { term: say.controllers, value: <Grounded of={regime.controllers} /> },
          {
            term: say.circleTitle,
            value: <Grounded of={{ text: say.circle(regime.circle.hops), ground: regime.circle.ground }} />,
          },
          {
            term: say.retention,
            value: regime.retention ? (
              <Grounded
                of={{
                  text: `${say.years(regime.retention.maxYears)} ${regime.retention.renewYears > 0 ? say.renew(regime.retention.renewYears) : ''}`,
                  ground: regime.retention.ground,
                }}
              />
            ) : (
              say.noRetention
            ),
          },
        ]}
      />
      {regime.criteria.length > 0 && (
        <Section title={say.criteria} lede={regime.criteriaGround?.label}>
          <ol type="a">
            {regime.criteria.map(({ code, text }) => (
              <li key={code}>{text}</li>
            ))}
          </ol>
        </Section>
      )}
      {regime.participants.length > 0 && (
        <Section title={say.participants} count={regime.participants.length}>
          <Table
            caption={say.participants}
            captionHidden
            rows={regime.participants}
            rowKey={({ organ }) => organ}
            columns={[
              { label: say.organ, cell: ({ name }) => name },
              { label: say.kind, cell: ({ kind }) => say.kinds[kind] },
              { label: say.law, cell: ({ ground }) => <Article ground={ground} /> },
            ]}
          />
        </Section>
      )}
      <Section title={say.categories} lede={regime.categoryRule.text}>
        <Table
          caption={say.categories}
          captionHidden
          rows={regime.categories}
          rowKey={({ code }) => code}
          empty={{ title: say.noCategories, text: regime.categoryRule.text }}
          columns={[
            { label: say.category, cell: ({ code }) => named[code] ?? code },
            { label: say.phase, numeric: true, cell: ({ phase }) => format.number(phase) },
            {
              label: say.suppliers,
              wideOnly: true,
              cell: ({ suppliers, secrecy }) => [...suppliers, ...(secrecy ? [say.secrecy] : [])].join(', '),
            },
            { label: say.law, cell: ({ ground }) => <Article ground={ground} /> },
          ]}
        />
      </Section>
    </>
  )
}

const Grounded = ({ of }: { of: { text: string; ground: { label: string; href?: string | undefined } } }) => (
  <>
    {of.text} <Article ground={of.ground} />
  </>
)

function Organs({ register }: { register: Register }) {
  const say = useMessages(nl, en)
  const words = useWords()
  return (
    <>
      <Section title={say.organs} lede={say.organsLede}>
        <dl className="why">
          {register.organs.map(({ code, name, tasks }) => (
            <div key={code}>
              <dt>{name}</dt>
              <dd>
                {tasks.length === 0 ? (
                  say.noTasks
                ) : (
                  <ul>
                    {tasks.map((task) => (
                      <li key={task.code}>
                        {task.name} <Article ground={task.ground} />
                      </li>
                    ))}
                  </ul>
                )}
              </dd>
            </div>
          ))}
        </dl>
      </Section>
      <Section title={say.purposes}>
        <ul>
          {register.purposes.map((purpose) => (
            <li key={purpose.code}>
              {purpose.name} ({words(regimeName(purpose.regime))}): {purpose.says} <Article ground={purpose.ground} />
            </li>
          ))}
        </ul>
      </Section>
    </>
  )
}
