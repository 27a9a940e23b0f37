/** The share dialog as a page: left what one gives, right exactly what the receivers get, below it the rule. */
import { useState } from 'react'
import {
  Button,
  CheckboxField,
  DateField,
  Form,
  FormActions,
  PageHeader,
  RadioField,
  SelectField,
  StoryAndRail,
  TextArea,
  TickField,
  useAnswer,
  usePageJump,
  usePathValues,
  useSend,
} from '../../../kit/workbench/index.ts'
import {
  type ContributionKind,
  type ReleaseCondition,
  type Reliability,
  releaseConditions,
  type SecrecyGround,
  type Source,
  secrecyGrounds,
  sources,
} from '../words.ts'
import { AnswerPage } from './AnswerPage.tsx'
import { type ContributionForm, type Draft, NotAllowedHere, Preview } from './SharePreview.tsx'
import { afterAnyChange, call, useCasework } from './use-casework.ts'

export default function ContributePage() {
  const { say } = useCasework()
  const { case: id } = usePathValues('case')
  const form = useAnswer(call, 'GET /v1/cases/:case/contribution-form', { params: { case: id } })
  return (
    <AnswerPage of={form} title={say.contribute}>
      {(shown) => <Contribute form={shown} />}
    </AnswerPage>
  )
}

function Contribute({ form }: { form: ContributionForm }) {
  const { say, release, codes, organ, category } = useCasework()
  const jump = usePageJump()
  const others = form.involved.filter((one) => one.organ !== form.own)
  const [draft, setDraft] = useState<Draft>({
    category: '',
    kind: '',
    content: '',
    audience: [],
    withheld: [],
    expiresOn: '',
    observedOn: form.today,
    secrecy: 'none',
    reliability: '',
    taxDerived: false,
    conditions: [],
  })
  const set = (change: Partial<Draft>) => setDraft((before) => ({ ...before, ...change }))
  const give = useSend(call, 'POST /v1/cases/:case/contributions', { refreshes: afterAnyChange })
  const chosen = form.categories.find(({ code }) => code === draft.category)
  const speaks = chosen?.needsSecrecyGround || draft.secrecy !== 'none'
  return (
    <>
      <PageHeader
        title={say.contributeTitle(form.name)}
        name={say.contribute}
        lede={say.contributeLede}
        crumbs={[{ label: form.name, to: `/zaken/${form.id}` }]}
      />
      <StoryAndRail
        story={
          <Form
            problem={give.problem}
            onSend={async ({ text, maybe, ticked, list }) => {
              const [secrecyReason, withheldReason, answers] = [
                maybe('secrecyReason'),
                maybe('withheldReason'),
                maybe('answers'),
              ]
              const body = {
                category: draft.category,
                kind: draft.kind as ContributionKind,
                content: draft.content,
                source: text('source') as Source,
                observedOn: draft.observedOn,
                lawful: ticked('lawful') as true,
                checked: ticked('checked') as true,
                reliability: draft.reliability as 'plausible',
                taxDerived: draft.taxDerived,
                conditions: [...draft.conditions],
                restsOn: [...list('restsOn')],
                secrecy: draft.secrecy,
                audience: [...draft.audience],
                withheld: [...draft.withheld],
                ...(speaks && secrecyReason ? { secrecyReason } : {}),
                ...(draft.withheld.length > 0 && withheldReason ? { withheldReason } : {}),
                ...(draft.expiresOn ? { expiresOn: draft.expiresOn } : {}),
                ...(answers && answers !== 'none' ? { answers } : {}),
              }
              if (await give.send({ params: { case: form.id }, body })) jump(`/zaken/${form.id}`)
            }}
          >
            {form.requests.length > 0 && (
              <RadioField
                name="answers"
                label={say.answersQuestion}
                value=""
                options={[
                  ...form.requests.map(({ id, asker, why }) => ({ value: id, label: organ(asker), hint: why })),
                  { value: 'none', label: say.notAnswer },
                ]}
              />
            )}
            <SelectField
              name="category"
              label={say.whichCategory}
              value={draft.category}
              onChange={(value) => set({ category: value })}
              options={form.categories
                .filter(({ allowed }) => allowed)
                .map(({ code }) => ({ value: code, label: category(code) }))}
            />
            <NotAllowedHere categories={form.categories} />
            <RadioField
              name="kind"
              label={say.kind}
              value={draft.kind}
              onChange={(value) => set({ kind: value as ContributionKind })}
              options={[
                { value: 'fact', label: say.kindFact, hint: say.kindFactHint },
                { value: 'interpretation', label: say.kindInterpretation, hint: say.kindInterpretationHint },
              ]}
            />
            <TextArea
              name="content"
              label={say.content}
              hint={say.contentHint}
              maximum={8000}
              rows={6}
              value={draft.content}
              onChange={(value) => set({ content: value })}
            />
            <SelectField
              name="source"
              label={say.whichSource}
              options={sources.map((value) => ({ value, label: codes.sources[value] }))}
            />
            <DateField
              name="observedOn"
              label={say.whenObserved}
              value={draft.observedOn}
              onChange={(value) => set({ observedOn: value })}
            />
            <RadioField
              name="reliability"
              label={release.reliability}
              value={draft.reliability}
              onChange={(value) => set({ reliability: value as Reliability })}
              options={(['established', 'plausible', 'uncertain'] as const).map((value) => ({
                value,
                label: release.reliabilities[value],
              }))}
            />
            {form.sources.length > 0 && (
              <CheckboxField
                name="restsOn"
                label={release.restsOn}
                hint={release.restsOnHint}
                optional
                options={form.sources.map((source) => ({
                  value: source.id,
                  label: `${category(source.category)} (${organ(source.organ)})`,
                  hint: shortened(source.content),
                }))}
              />
            )}
            {speaks && (
              <>
                <RadioField
                  name="secrecy"
                  label={say.whySpeak}
                  hint={say.whySpeakHint}
                  value={draft.secrecy}
                  onChange={(value) => set({ secrecy: value as SecrecyGround })}
                  options={secrecyGrounds
                    .filter((ground) => !(chosen?.needsSecrecyGround && ground === 'none'))
                    .map((value) => ({ value, label: codes.secrecy[value] }))}
                />
                <TextArea name="secrecyReason" label={say.speakReason} maximum={2000} rows={3} />
              </>
            )}
            <CheckboxField
              name="audience"
              label={say.audience}
              hint={say.audienceHint}
              value={draft.audience}
              onChange={(audience) =>
                set({ audience, withheld: draft.withheld.filter((one) => !audience.includes(one)) })
              }
              options={others.map((one) => ({
                value: one.organ,
                label: organ(one.organ),
                hint: one.core ? say.core : say.private,
              }))}
            />
            <CheckboxField
              name="withheld"
              label={say.withhold}
              hint={say.withholdHint}
              value={draft.withheld}
              optional
              onChange={(withheld) =>
                set({ withheld, audience: draft.audience.filter((one) => !withheld.includes(one)) })
              }
              options={others.map((one) => ({ value: one.organ, label: organ(one.organ) }))}
            />
            {draft.withheld.length > 0 && (
              <TextArea
                name="withheldReason"
                label={say.withholdWhy}
                hint={say.withholdWhyHint}
                maximum={2000}
                rows={3}
              />
            )}
            <CheckboxField
              name="conditions"
              label={release.limitsQuestion}
              hint={release.limitsHint}
              optional
              value={draft.conditions}
              onChange={(conditions) => set({ conditions: conditions as ReleaseCondition[] })}
              options={releaseConditions.map((value) => ({ value, label: release.conditions[value] }))}
            />
            <TickField
              name="taxDerived"
              label={release.taxDerived}
              optional
              ticked={draft.taxDerived}
              onChange={(taxDerived) => set({ taxDerived })}
            />
            <DateField
              name="expiresOn"
              label={say.expiryQuestion}
              optional
              value={draft.expiresOn}
              onChange={(value) => set({ expiresOn: value })}
            />
            <TickField name="lawful" label={release.lawfulHeld} />
            <TickField name="checked" label={release.checkedFacts} />
            <FormActions>
              <Button kind="primary" type="submit" busy={give.busy}>
                {say.send}
              </Button>
            </FormActions>
          </Form>
        }
        rail={<Preview draft={draft} form={form} />}
      />
    </>
  )
}

/** Enough to know it again. Units: characters. */
const shortened = (words: string) => (words.length > 90 ? `${words.slice(0, 89)}…` : words)
