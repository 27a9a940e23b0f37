/** The gate: what would be published, what an attacker is left with, and the decision of somebody else. */
import type { RouteReply } from '../../../kit/contract.ts'
import {
  Answer,
  ButtonRow,
  DialogForm,
  FactsRail,
  Link,
  Notice,
  organName,
  PageHeader,
  Section,
  Table,
  TextArea,
  useAnswer,
  useFormats,
  useLanguage,
  useMe,
  useMessages,
  usePathValues,
  useSend,
} from '../../../kit/workbench/index.ts'
import { gate as gateEn } from '../messages/gate.en.ts'
import { gate as gateNl } from '../messages/gate.nl.ts'
import { publishing as en } from '../messages/publishing.en.ts'
import { publishing as nl } from '../messages/publishing.nl.ts'
import type { publicationContract } from '../publication/contract.ts'
import { call } from './call.ts'
import { gateFault } from './gate-faults.ts'
import { ProposalRanks } from './ProposalRanks.tsx'

type Shown = RouteReply<(typeof publicationContract)['GET /v1/publication-proposals/:publication']>

/** Rows on one page; more is no list anybody reads. */
const mostRows = 200

export default function ProposalPage() {
  const say = useMessages(nl, en)
  const { language } = useLanguage()
  const { publication } = usePathValues('publication')
  const isAnalyst = useMe().appointment.roles.includes('analyst')
  const answer = useAnswer(call, 'GET /v1/publication-proposals/:publication', { params: { publication } })
  return (
    <Answer of={answer}>
      {(proposal) => (
        <>
          <PageHeader
            title={proposal.title[language]}
            lede={`${say.states[proposal.state]}, ${say.origins[proposal.origin]}: ${proposal.basis}`}
            crumbs={[{ label: say.title, to: '/publiceren' }]}
          />
          {proposal.state === 'blocked' && (
            <Notice kind="attention" title={say.blocked}>
              <Faults faults={proposal.report.faults} />
              <p>{say.blockedText}</p>
            </Notice>
          )}
          <Decision proposal={proposal} />
          {/* Of what was stopped before it was attacked there is nothing to tell. */}
          {(proposal.state !== 'blocked' || proposal.report.sensitive > 0) && (
            <Attacker report={proposal.report} origin={proposal.origin} areas={proposal.artefact?.areas ?? []} />
          )}
          {proposal.artefact && <Preview artefact={proposal.artefact} sha256={proposal.sha256 ?? ''} />}
          {proposal.artefact && isAnalyst && <ProposalRanks publication={proposal.id} artefact={proposal.artefact} />}
        </>
      )}
    </Answer>
  )
}

function Faults({ faults }: { faults: readonly string[] }) {
  const say = useMessages(gateNl, gateEn)
  return (
    <>
      <ul>
        {faults.map((fault) => {
          const { words, earlier } = gateFault(fault, say)
          return (
            <li key={fault}>
              {words}
              {earlier && (
                <>
                  {' '}
                  <Link to={`/publiceren/${earlier}`}>{say.earlier}</Link>
                </>
              )}
            </li>
          )
        })}
      </ul>
      {faults.some((fault) => fault.includes('use the same names')) && <p>{say.whySameName}</p>}
    </>
  )
}

function Decision({ proposal }: { proposal: Shown }) {
  const say = useMessages(nl, en)
  const format = useFormats()
  const { language } = useLanguage()
  const decide = useSend(call, 'POST /v1/publication-proposals/:publication/decision', {
    refreshes: ['GET /v1/publication-proposals/:publication', 'GET /v1/publication-proposals'],
  })
  const { id, state, own, mayDecide, decidedFor, decidedOn, decisionReason } = proposal
  if (decidedFor && decidedOn)
    return (
      <Notice>
        <p>{say.decided(say.states[state], format.day(decidedOn), organName(decidedFor)[language])}</p>
        <p>{decisionReason}</p>
        {state === 'released' && (
          <p>
            {say.whereItStands} <code className="fingerprint">{`/${language}/publicaties/${id}`}</code>
          </p>
        )}
      </Notice>
    )
  if (state === 'proposed' && own) return <Notice>{say.own}</Notice>
  if (!mayDecide) return null
  return (
    <Section title={say.decide} lede={say.decideLede}>
      <ButtonRow>
        {(['released', 'declined'] as const).map((verdict) => {
          const label = verdict === 'released' ? say.release : say.decline
          return (
            <DialogForm
              key={verdict}
              label={label}
              kind={verdict === 'released' ? 'primary' : 'secondary'}
              sending={decide}
              save={label}
              onSend={({ text }) =>
                decide.send({ params: { publication: id }, body: { verdict, reason: text('reason') } })
              }
            >
              <TextArea name="reason" label={say.reason} rows={3} maximum={2000} />
            </DialogForm>
          )
        })}
      </ButtonRow>
    </Section>
  )
}

type Areas = NonNullable<Shown['artefact']>['areas']
function Attacker({ report, origin, areas }: { report: Shown['report']; origin: Shown['origin']; areas: Areas }) {
  const say = useMessages(nl, en)
  const { number } = useFormats()
  const { cells, withheld, sensitive, found, narrowest, earlier, known, left } = report
  return (
    <Section title={say.attacker} lede={say.attackerLede}>
      <FactsRail
        facts={[
          { term: say.cells, value: number(cells) },
          { term: say.withheld, value: number(withheld) },
          { term: say.sensitive, value: number(sensitive) },
          { term: say.found, value: number(found) },
          ...(narrowest === null ? [] : [{ term: say.narrowest, value: number(narrowest) }]),
          { term: say.earlier, value: number(earlier.length) },
          { term: say.knownCount, value: number(known) },
        ]}
      />
      <p>
        {origin === 'own-count' && withheld === 0 && sensitive > 0
          ? say.changedInstead(number(sensitive))
          : sensitive > 0
            ? say.whyProtected(number(sensitive), number(Math.max(0, withheld - sensitive)))
            : say.nothingToProtect}
      </p>
      {left.length > 0 && (
        <Table
          caption={say.left}
          rows={left}
          rowKey={({ name }) => name}
          columns={[
            { label: say.leftName, cell: ({ name }) => figureInWords(name, areas) },
            {
              label: say.leftRange,
              cell: ({ lowest, highest }) =>
                highest === null ? say.atLeast(number(lowest)) : say.between(number(lowest), number(highest)),
            },
          ]}
        />
      )}
    </Section>
  )
}

type Cell = NonNullable<Shown['artefact']>['cells'][number]
function Preview({ artefact, sha256 }: { artefact: NonNullable<Shown['artefact']>; sha256: string }) {
  const say = useMessages(nl, en)
  const { number } = useFormats()
  const { decimals } = artefact
  const names = new Map(artefact.areas.map(({ code, name }) => [code, name]))
  const rows = artefact.cells.slice(0, mostRows)
  return (
    <Section title={artefact.periods.length === 1 ? `${say.preview}, ${artefact.periods[0]?.code}` : say.preview}>
      <Table
        caption={say.preview}
        captionHidden
        rows={rows}
        rowKey={({ area, period, category }) => `${area} ${period} ${category}`}
        columns={[
          { label: say.area, cell: ({ area }) => names.get(area) || (area === artefact.whole ? say.whole : area) },
          ...(artefact.categories.length > 1
            ? [{ label: say.category, cell: ({ category }: Cell) => category || say.whole }]
            : []),
          ...(artefact.periods.length > 1 ? [{ label: say.period, cell: ({ period }: Cell) => period }] : []),
          {
            label: artefact.unit || say.amount,
            numeric: true,
            cell: ({ state, amount, low, high }) =>
              state === 'given' ? (
                <>
                  {number(amount ?? 0, decimals)}
                  <small className="figures-was">
                    {low === null || high === null
                      ? say.noMargin
                      : say.between(number(low, decimals), number(high, decimals))}
                  </small>
                </>
              ) : (
                <span className="hint">{say.cellStates[state]}</span>
              ),
          },
        ]}
        note={`${rows.length < artefact.cells.length ? say.shownOf(number(rows.length), number(artefact.cells.length)) : ''} ${say.fingerprint}: ${sha256}`}
      />
    </Section>
  )
}

/** `BU09350002 × onveilig`, with the area by its name. */
const figureInWords = (name: string, areas: Areas): string =>
  name
    .split(' × ')
    .map((part) => areas.find(({ code }) => code === part)?.name || part)
    .join(' × ')
