/** The ledger of an organ: what it rests on, what stands in it, and where to look again. */
import { useState } from 'react'
import {
  Answer,
  CheckboxField,
  DateField,
  DialogForm,
  EmptyState,
  FactsRail,
  Link,
  PageHeader,
  Section,
  Table,
  TextField,
  useAnswer,
  useSend,
} from '../../../kit/workbench/index.ts'
import type { ShownBasis } from '../ledger/contract.ts'
import { type ConsequenceKind, consequenceKinds, ownerOfConsequence } from '../ledger/words.ts'
import { call } from './use-casework.ts'
import { afterALedgerChange, useLedger } from './use-ledger.ts'

export default function LedgerPage() {
  const { say, format, money } = useLedger()
  const ledger = useAnswer(call, 'GET /v1/consequences')
  return (
    <>
      <PageHeader title={say.title} lede={say.lede} />
      <Answer of={ledger}>
        {({ basis, totals, due, may }) => (
          <>
            <Section title={say.basis} actions={may.adopt && <Adopt again={basis !== null} />}>
              {basis ? <Basis basis={basis} /> : <EmptyState title={say.noBasis} text={say.noBasisText} />}
            </Section>
            <Section title={say.due} count={due.length}>
              <Table
                caption={say.due}
                captionHidden
                rows={due}
                rowKey={({ measure, months }) => `${measure} ${months}`}
                empty={{ title: say.nothingDue, text: say.nothingDueText }}
                columns={[
                  { label: say.file, cell: ({ measure, name }) => <Link to={`/maatregelen/${measure}`}>{name}</Link> },
                  { label: say.due, cell: ({ months }) => say.after(months) },
                  { label: say.dueOn, cell: ({ dueOn }) => format.shortDay(dueOn) },
                ]}
              />
            </Section>
            <Section title={say.totals}>
              <Table
                caption={say.totals}
                captionHidden
                rows={totals}
                rowKey={({ kind }) => kind}
                empty={{ title: say.noTotals, text: say.noTotalsText }}
                columns={[
                  { label: say.kind, cell: ({ kind }) => say.kinds[kind] },
                  { label: say.owner, cell: ({ kind }) => say.owners[ownerOfConsequence[kind]], wideOnly: true },
                  { label: say.entries, cell: ({ entries }) => format.number(entries) },
                  { label: say.amount, cell: ({ cents }) => (cents > 0 ? money(cents) : '') },
                ]}
              />
            </Section>
          </>
        )}
      </Answer>
    </>
  )
}

function Basis({ basis }: { basis: ShownBasis }) {
  const { say, format } = useLedger()
  return (
    <FactsRail
      facts={[
        { term: say.basisLabel, value: basis.basis },
        { term: say.kindsLabel, value: format.list(basis.kinds.map((kind) => say.kinds[kind])) },
        { term: say.keptMonths, value: say.months(basis.keptMonths) },
        { term: say.assessment, value: `${basis.assessment}, ${format.day(basis.assessedOn)}` },
        { term: say.adopt, value: say.adoptedBy(basis.adoptedBy, format.day(basis.adoptedOn)) },
      ]}
    />
  )
}

function Adopt({ again }: { again: boolean }) {
  const { say } = useLedger()
  const [assessedOn, setAssessedOn] = useState('')
  const adopt = useSend(call, 'POST /v1/consequences/basis', { refreshes: afterALedgerChange })
  return (
    <DialogForm
      label={again ? say.adoptAgain : say.adopt}
      title={say.adopt}
      wide
      sending={adopt}
      save={say.save}
      onSend={({ text, list }) => {
        const body = {
          basis: text('basis'),
          kinds: list('kinds') as ConsequenceKind[],
          keptMonths: Number(text('keptMonths')),
          assessment: text('assessment'),
          assessedOn,
        }
        return adopt.send({ body })
      }}
    >
      <TextField name="basis" label={say.basisLabel} hint={say.basisHint} />
      <CheckboxField
        name="kinds"
        label={say.kindsLabel}
        options={consequenceKinds.map((value) => ({ value, label: say.kinds[value] }))}
      />
      <TextField name="keptMonths" label={say.keptMonths} hint={say.keptMonthsHint} short />
      <TextField name="assessment" label={say.assessment} hint={say.assessmentHint} />
      <DateField name="assessedOn" label={say.assessedOn} value={assessedOn} onChange={setAssessedOn} />
    </DialogForm>
  )
}
