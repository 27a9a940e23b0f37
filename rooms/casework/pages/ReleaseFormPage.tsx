/** The share dialog: left what may leave and what is cut from it, right exactly what the receiver gets, below it the locks. */
import { useState } from 'react'
import {
  Button,
  EmptyState,
  Form,
  FormActions,
  PageHeader,
  RadioField,
  Section,
  StoryAndRail,
  TextArea,
  TickField,
  useAnswer,
  usePageJump,
  usePathValues,
  useSend,
} from '../../../kit/workbench/index.ts'
import { type ResultKind, resultKinds } from '../release/words.ts'
import { AnswerPage } from './AnswerPage.tsx'
import { CutItem } from './CutItem.tsx'
import { ReleasePreview } from './ReleasePreview.tsx'
import {
  type Chosen,
  emptyReceiver,
  type ReceiverDraft,
  ReceiverFields,
  type ReleaseForm,
  receiverBody,
} from './ReleaseReceiver.tsx'
import { afterAnyChange, call, useCasework } from './use-casework.ts'

export default function ReleaseFormPage() {
  const { release } = useCasework()
  const { case: id } = usePathValues('case')
  const form = useAnswer(call, 'GET /v1/cases/:case/release-form', { params: { case: id } })
  return (
    <AnswerPage of={form} title={release.share}>
      {(shown) => <Share form={shown} />}
    </AnswerPage>
  )
}

function Share({ form }: { form: ReleaseForm }) {
  const { release } = useCasework()
  const jump = usePageJump()
  const [receiver, setReceiver] = useState<ReceiverDraft>(emptyReceiver)
  const [resultKind, setResultKind] = useState<ResultKind | ''>('')
  const [chosen, setChosen] = useState<Chosen>({})
  const draft = useSend(call, 'POST /v1/cases/:case/releases', { refreshes: afterAnyChange })
  const leaving = form.items.filter(({ source }) => chosen[source])
  return (
    <>
      <PageHeader
        title={release.shareTitle(form.name)}
        name={release.share}
        lede={release.shareLede}
        crumbs={[{ label: form.name, to: `/zaken/${form.id}` }]}
      />
      {form.items.length === 0 ? (
        <EmptyState title={release.nothingToLeave} text={release.nothingToLeaveText} />
      ) : (
        <StoryAndRail
          story={
            <Form
              problem={draft.problem}
              onSend={async (answers) => {
                const provenance = answers.maybe('provenance')
                const body = {
                  ...receiverBody(receiver, answers),
                  resultKind: resultKind as ResultKind,
                  necessity: answers.text('necessity'),
                  ...(provenance ? { provenance } : {}),
                  checked: answers.ticked('checked') as true,
                  items: leaving.map(({ source, sourceKind }) => ({
                    source,
                    sourceKind,
                    without: [...(chosen[source] ?? [])],
                  })),
                }
                const made = await draft.send({ params: { case: form.id }, body })
                if (made) jump(`/vrijgaven/${made.id}`)
              }}
            >
              <ReceiverFields form={form} draft={receiver} onChange={setReceiver} />
              <RadioField
                name="resultKind"
                label={release.resultKind}
                value={resultKind}
                onChange={(value) => setResultKind(value as ResultKind)}
                options={resultKinds.map((value) => ({ value, label: release.resultKinds[value] }))}
              />
              <TextArea
                name="necessity"
                label={release.necessity}
                hint={release.necessityHint}
                maximum={2000}
                rows={3}
              />
              {resultKind !== '' && resultKind !== 'case-result' && (
                <TextArea
                  name="provenance"
                  label={release.provenance}
                  hint={release.provenanceHint}
                  maximum={2000}
                  rows={3}
                />
              )}
              <div data-field="items" id="items" tabIndex={-1}>
                <Section title={release.whatLeaves} lede={release.whatLeavesHint}>
                  {form.items.map((item) => (
                    <CutItem
                      key={item.source}
                      item={item}
                      without={chosen[item.source]}
                      onChange={(without) =>
                        setChosen((before) => {
                          const { [item.source]: _, ...others } = before
                          return without ? { ...others, [item.source]: without } : others
                        })
                      }
                    />
                  ))}
                </Section>
              </div>
              <TickField name="checked" label={release.checked} />
              <FormActions>
                <Button kind="primary" type="submit" busy={draft.busy}>
                  {release.draft}
                </Button>
              </FormActions>
              <p className="hint">{release.drafted}</p>
            </Form>
          }
          rail={<ReleasePreview form={form} receiver={receiver} leaving={leaving} chosen={chosen} />}
        />
      )}
    </>
  )
}
