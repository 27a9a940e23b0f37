/** Errors reported and put right; the copies one still has to put right; and who has not confirmed yet. */
import { Answer, Link, PageHeader, Section, StatusTag, Table, useAnswer, useMe } from '../../../kit/workbench/index.ts'
import type { ShownCorrection, ShownCorrectionTask } from '../correction/contract.ts'
import type { CorrectionOutcome } from '../correction/words.ts'
import { Confirm, Correct, DestroyAccepted, LetItStand } from './CorrectionForms.tsx'
import { call, useCasework } from './use-casework.ts'

export default function CorrectionsPage() {
  const { release } = useCasework()
  const { appointment } = useMe()
  const officer = appointment.roles.includes('privacy-officer')
  const found = useAnswer(call, 'GET /v1/corrections')
  return (
    <>
      <PageHeader title={release.corrections} lede={release.correctionsLede} />
      <Answer of={found}>
        {({ corrections, tasks }) => {
          const mine = tasks.filter((task) => task.mine && !task.confirmedOn)
          const others = tasks.filter((task) => !mine.includes(task))
          return (
            <>
              {!officer && (
                <>
                  <Section title={release.tasks} count={mine.length}>
                    <Tasks title={release.tasks} rows={mine} empty={release.noTasks} />
                  </Section>
                  <Section title={release.reportedErrors} count={corrections.length}>
                    <Errors rows={corrections} />
                  </Section>
                </>
              )}
              <Section title={release.openConfirmations}>
                <Tasks title={release.openConfirmations} rows={others} empty={release.noConfirmations} />
              </Section>
            </>
          )
        }}
      </Answer>
    </>
  )
}

function Tasks({ title, rows, empty }: { title: string; rows: readonly ShownCorrectionTask[]; empty: string }) {
  const { release, organ, format } = useCasework()
  return (
    <Table
      caption={title}
      captionHidden
      rows={rows}
      rowKey={({ id }) => id}
      empty={{ title: empty }}
      columns={[
        { label: release.who, cell: (row) => organ(row.organ) },
        {
          label: release.what,
          cell: ({ caseName, outcome, task, supplier, release: id }) => (
            <>
              {caseName}
              <br />
              <span className="hint">
                {`${release.outcomes[outcome]}, ${release.suppliedBy(organ(supplier))}: ${release.correctionTasks[task]}`}
              </span>
              {id && (
                <>
                  {' '}
                  <Link to={`/vrijgaven/${id}`}>{release.release}</Link>
                </>
              )}
            </>
          ),
        },
        {
          label: release.state,
          cell: (row) =>
            row.confirmedOn ? (
              <StatusTag tone="done">{release.confirmed(format.shortDay(row.confirmedOn))}</StatusTag>
            ) : (
              <>
                {row.mine ? (
                  <Confirm id={row.id} about={row.caseName} />
                ) : (
                  <StatusTag tone={row.overdue ? 'attention' : 'neutral'}>{release.notConfirmed}</StatusTag>
                )}
                <br />
                <span className="hint">
                  {`${release.due} ${format.shortDay(row.dueOn)}${row.overdue ? `, ${release.overdue}` : ''}`}
                </span>
              </>
            ),
        },
      ]}
    />
  )
}

const tones = { reported: 'attention', corrected: 'done', destroyed: 'done', stands: 'neutral' } as const satisfies {
  [O in CorrectionOutcome]: string
}

function Errors({ rows }: { rows: readonly ShownCorrection[] }) {
  const { release, organ, category, format } = useCasework()
  return (
    <Table
      caption={release.reportedErrors}
      captionHidden
      rows={rows}
      rowKey={({ id }) => id}
      empty={{ title: release.noErrors, text: release.noErrorsText }}
      columns={[
        { label: release.caseColumn, cell: ({ caseName }) => caseName },
        {
          label: release.about,
          cell: (row) => (
            <>
              {`${category(row.category)}, ${release.suppliedBy(organ(row.supplier))}, ${format.shortDay(row.reportedOn)}`}
              {row.askedIn && row.contribution && <p>{release.acceptedFor(row.askedIn)}</p>}
              {row.words && <p>{row.words}</p>}
              {row.what && <p>{row.what}</p>}
              {row.answer && <p className="hint">{row.answer}</p>}
            </>
          ),
        },
        {
          label: release.state,
          cell: (row) => (
            <>
              <StatusTag tone={tones[row.outcome]}>
                {row.askedIn && row.contribution ? release.stillToPutRight : release.outcomes[row.outcome]}
              </StatusTag>
              {row.contribution && (
                <>
                  {(!row.askedIn || row.words) && <Correct id={row.contribution} content={row.words ?? ''} />}{' '}
                  {row.askedIn ? <DestroyAccepted id={row.id} /> : <LetItStand id={row.id} />}
                </>
              )}
            </>
          ),
        },
      ]}
    />
  )
}
