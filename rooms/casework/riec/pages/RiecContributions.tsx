/** What organs brought in, as far as it went to the own organ; and bringing something in. */
import {
  type ButtonKind,
  Card,
  CardList,
  CheckboxField,
  DateField,
  DialogForm,
  EmptyState,
  RadioField,
  Section,
  SelectField,
  StatusTag,
  TextArea,
  TickField,
  useSend,
} from '../../../../kit/workbench/index.ts'
import type { RequestShown } from '../../contract.ts'
import { AccountButton } from '../../pages/AccountButton.tsx'
import { call } from '../../pages/use-casework.ts'
import { type ContributionKind, contributionKinds, type Source, sources } from '../../words.ts'
import type { ShownRiecCase } from '../contract.ts'
import { afterARiecChange, useRiec } from './use-riec.ts'

export function ContributionsSection({ file }: { file: ShownRiecCase }) {
  const { say, common, codes, format, organ, category } = useRiec()
  return (
    <Section
      title={say.contributions}
      count={file.contributions.length}
      actions={file.may.contribute && file.categories.length > 0 && <Give file={file} />}
    >
      {file.contributions.length === 0 && <EmptyState title={say.noContributions} text={say.noContributionsText} />}
      <CardList>
        {file.contributions.map((one) => (
          <Card
            key={one.id}
            title={category(one.category)}
            tags={<StatusTag tone="neutral">{say.contributionKinds[one.kind]}</StatusTag>}
            actions={<AccountButton of="contribution" id={one.id} name={common.accountOfContribution} />}
          >
            <p className="prose">{one.content}</p>
            <p className="hint">
              {[
                say.givenBy(organ(one.organ), format.day(one.observedOn)),
                codes.sources[one.source],
                one.ground.label,
              ].join(' · ')}
            </p>
          </Card>
        ))}
      </CardList>
    </Section>
  )
}

const sure = ['established', 'plausible', 'uncertain'] as const

export function Give({
  file,
  answers,
  ...button
}: {
  file: ShownRiecCase
  /** What is answered with it. */
  answers?: RequestShown
  label?: string
  kind?: ButtonKind
}) {
  const { say, codes, category, organ } = useRiec()
  const give = useSend(call, 'POST /v1/riec-cases/:riec/contributions', { refreshes: afterARiecChange })
  return (
    <DialogForm
      label={say.give}
      {...button}
      wide
      sending={give}
      save={say.save}
      fieldOf={(name) => (name === 'checked' ? 'lawful' : (name.split('.')[0] ?? name))}
      onSend={({ text, list, ticked }) => {
        const lawful = (ticked('lawful') || undefined) as true
        const body = {
          category: text('category'),
          kind: text('kind') as ContributionKind,
          content: text('content'),
          source: text('source') as Source,
          observedOn: text('observedOn'),
          lawful,
          checked: lawful,
          reliability: text('reliability') as (typeof sure)[number],
          taxDerived: false,
          conditions: [],
          restsOn: [],
          secrecy: 'none' as const,
          audience: [...list('audience')],
          withheld: [],
          ...(answers && { answers: answers.id }),
        }
        return give.send({ params: { riec: file.id }, body })
      }}
    >
      {answers && <p>{answers.why}</p>}
      <SelectField
        name="category"
        label={say.category}
        options={file.categories
          .filter((one) => !answers || answers.categories.includes(one))
          .map((value) => ({ value, label: category(value) }))}
      />
      <TextArea name="content" label={say.content} maximum={8000} rows={5} />
      <RadioField
        name="kind"
        label={say.contributionKind}
        options={contributionKinds.map((value) => ({ value, label: say.contributionKinds[value] }))}
      />
      <SelectField
        name="source"
        label={say.source}
        options={sources.map((value) => ({ value, label: codes.sources[value] }))}
      />
      <DateField name="observedOn" label={say.observedOn} />
      <SelectField
        name="reliability"
        label={say.reliability}
        options={sure.map((value) => ({ value, label: say.reliabilities[value] }))}
      />
      <CheckboxField
        name="audience"
        label={say.audience}
        hint={say.audienceHint}
        options={file.organs
          .filter((one) => file.involved.includes(one.organ))
          .map((one) => ({ value: one.organ, label: organ(one.organ) }))}
      />
      <TickField name="lawful" label={say.lawful} />
    </DialogForm>
  )
}
