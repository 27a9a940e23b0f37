/** One question: where and when, how much more, what else was going on, who answers for it, what came of it. */
import {
  Card,
  CheckboxField,
  DialogForm,
  Link,
  Notice,
  organName,
  RadioField,
  StatusTag,
  TextArea,
  useFormats,
  useLanguage,
  useMessages,
  useSend,
} from '../../../kit/workbench/index.ts'
import type { ShownFinding } from '../detection/contract.ts'
import { type AskedGroup, askedGroups, type Outcome, outcomes } from '../detection/words.ts'
import { detection as en } from '../messages/detection.en.ts'
import { detection as nl } from '../messages/detection.nl.ts'
import { call } from './call.ts'
import { periodWords } from './periods.ts'

/** More areas than this are named behind a fold. */
const namedAtOnce = 4
const refreshes = ['GET /v1/detection', 'GET /v1/detection/runs/:run'] as const

export function useFindingWords() {
  const say = useMessages(nl, en)
  const format = useFormats()
  const { language } = useLanguage()
  return (finding: ShownFinding): string => {
    const names = finding.areas.map(({ name }) => name)
    const rest = names.length - namedAtOnce
    const areas =
      rest > 1 ? `${names.slice(0, namedAtOnce).join(', ')} ${say.moreAreas(format.number(rest))}` : format.list(names)
    return say.askAbout(areas, periodWords(finding.first, language), periodWords(finding.last, language))
  }
}

export function FindingCard({ finding, number, linked }: { finding: ShownFinding; number?: number; linked?: true }) {
  const say = useMessages(nl, en)
  const format = useFormats()
  const { language } = useLanguage()
  const words = useFindingWords()
  const { areas, owner, outcome, campaigns } = finding
  return (
    <Card
      title={number === undefined ? words(finding) : `${say.place(format.number(number))}: ${words(finding)}`}
      tags={
        outcome ? (
          <StatusTag tone="done">{say.outcomes[outcome]}</StatusTag>
        ) : (
          <StatusTag tone={owner ? 'active' : 'attention'}>
            {owner ? say.ownerIs(organName(owner.organ)[language], owner.mine) : say.noOwner}
          </StatusTag>
        )
      }
      actions={!outcome && (owner ? owner.mine && <Close finding={finding} /> : <Take finding={finding} />)}
    >
      <p>
        <strong>{say.whatDoYouKnow}</strong>{' '}
        {finding.excess
          ? say.excess[finding.excess]
          : say.counted(format.number(finding.observed ?? 0), format.number(finding.expected ?? 0, 1))}{' '}
        {say.byChance(format.percentage(finding.chance, 1))}
      </p>
      {campaigns.length > 0 && (
        <Notice title={say.campaignThen}>
          <ul>
            {campaigns.map(({ id, what, firstDay, lastDay }) => (
              <li key={id}>
                {what} ({format.shortDay(firstDay)} – {format.shortDay(lastDay)})
              </li>
            ))}
          </ul>
          <p>{say.campaignMeans}</p>
        </Notice>
      )}
      {areas.length > namedAtOnce + 1 && (
        <details>
          <summary>{say.showAreas}</summary>
          <p>{format.list(areas.map(({ name }) => name))}</p>
        </details>
      )}
      {finding.asked.length > 0 && (
        <p className="hint">
          {say.asked}: {format.list(finding.asked.map((group) => say.askedGroups[group]))}
        </p>
      )}
      {finding.note && <p>{finding.note}</p>}
      {owner && outcome && finding.closedOn && (
        <p className="hint">
          {organName(owner.organ)[language]}, {say.closedOn(format.shortDay(finding.closedOn))}
        </p>
      )}
      {linked && (
        <p>
          <Link to={`/veranderingen/${finding.run}`}>{say.toSearch}</Link>
        </p>
      )}
    </Card>
  )
}

function Take({ finding }: { finding: ShownFinding }) {
  const say = useMessages(nl, en)
  const take = useSend(call, 'POST /v1/detection/findings/:finding/owner', { refreshes })
  return (
    <DialogForm
      label={say.take}
      title={say.takeTitle}
      sending={take}
      save={say.take}
      onSend={({ list }) =>
        take.send({ params: { finding: finding.id }, body: { asked: [...list('asked')] as AskedGroup[] } })
      }
    >
      <CheckboxField
        name="asked"
        label={say.whom}
        options={askedGroups.map((value) => ({ value, label: say.askedGroups[value] }))}
      />
    </DialogForm>
  )
}

function Close({ finding }: { finding: ShownFinding }) {
  const say = useMessages(nl, en)
  const close = useSend(call, 'POST /v1/detection/findings/:finding/outcome', { refreshes })
  return (
    <DialogForm
      label={say.close}
      sending={close}
      save={say.save}
      onSend={({ text }) =>
        close.send({
          params: { finding: finding.id },
          body: { outcome: text('outcome') as Outcome, note: text('note') },
        })
      }
    >
      <RadioField
        name="outcome"
        label={say.outcome}
        options={outcomes.map((value) => ({ value, label: say.outcomes[value] }))}
      />
      <TextArea name="note" label={say.note} hint={say.noteHint} optional maximum={1000} rows={4} />
    </DialogForm>
  )
}
