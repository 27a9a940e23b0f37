/** One question: what each source says with how sure it is, what they say together, who answers for it, what it was. */
import {
  Button,
  Card,
  CheckboxField,
  DialogForm,
  organName,
  RadioField,
  StatusTag,
  TextArea,
  useFormats,
  useLanguage,
  useMessages,
  useSend,
} from '../../../kit/workbench/index.ts'
import type { ShownDivergence } from '../divergence/contract.ts'
import {
  type DivergenceOutcome,
  type DivergenceReason,
  divergenceOutcomes,
  divergenceReasons,
} from '../divergence/words.ts'
import { divergence as en } from '../messages/divergence.en.ts'
import { divergence as nl } from '../messages/divergence.nl.ts'
import { call } from './call.ts'
import { SourceTable } from './SourceTable.tsx'
import { useThemeName } from './search-title.ts'
import { useSourceRows } from './source-rows.ts'

const refreshes = ['GET /v1/divergences'] as const

export function DivergenceCard({ divergence }: { divergence: ShownDivergence }) {
  const say = useMessages(nl, en)
  const format = useFormats()
  const { language } = useLanguage()
  const themeName = useThemeName()
  const rows = useSourceRows()(divergence)
  const title = say.subjectOf(themeName(divergence.theme), divergence.area.name)
  const { owner, outcome, pattern } = divergence
  return (
    <Card
      title={title}
      tags={
        outcome ? (
          <StatusTag tone="done">{say.outcomes[outcome]}</StatusTag>
        ) : (
          <StatusTag tone={owner ? 'active' : 'attention'}>
            {owner ? say.ownerIs(organName(owner.organ)[language], owner.mine) : say.noOwner}
          </StatusTag>
        )
      }
      actions={!outcome && (owner ? owner.mine && <Close divergence={divergence} /> : <Take divergence={divergence} />)}
    >
      <p>
        <strong>{say.patterns[pattern]}.</strong> {say.patternTexts[pattern]}
      </p>
      <SourceTable title={title} rows={rows} />
      <p className="hint">{say.raisedOn(format.shortDay(divergence.raisedOn))}</p>
      {divergence.reasons.length > 0 && (
        <>
          <p>{say.reasonsGiven}:</p>
          <ul>
            {divergence.reasons.map((reason) => (
              <li key={reason}>{say.reasons[reason]}</li>
            ))}
          </ul>
        </>
      )}
      {divergence.note && <p>{divergence.note}</p>}
    </Card>
  )
}

function Take({ divergence }: { divergence: ShownDivergence }) {
  const say = useMessages(nl, en)
  const take = useSend(call, 'POST /v1/divergences/:divergence/owner', { refreshes })
  return (
    <Button busy={take.busy} onPress={() => void take.send({ params: { divergence: divergence.id }, body: {} })}>
      {say.take}
    </Button>
  )
}

function Close({ divergence }: { divergence: ShownDivergence }) {
  const say = useMessages(nl, en)
  const close = useSend(call, 'POST /v1/divergences/:divergence/outcome', { refreshes })
  return (
    <DialogForm
      label={say.close}
      sending={close}
      save={say.save}
      onSend={({ text, list }) =>
        close.send({
          params: { divergence: divergence.id },
          body: {
            outcome: text('outcome') as DivergenceOutcome,
            reasons: [...list('reasons')] as DivergenceReason[],
            note: text('note'),
          },
        })
      }
    >
      <RadioField
        name="outcome"
        label={say.outcome}
        options={divergenceOutcomes.map((value) => ({ value, label: say.outcomes[value] }))}
      />
      <CheckboxField
        name="reasons"
        label={say.reasonsQuestion}
        optional
        options={divergenceReasons.map((value) => ({ value, label: say.reasons[value] }))}
      />
      <TextArea name="note" label={say.note} hint={say.noteHint} optional maximum={1000} rows={4} />
    </DialogForm>
  )
}
