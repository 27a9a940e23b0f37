/** Whether it is still necessary, said again every year; and the end, after which nothing here says that it was. */
import {
  DateField,
  DialogForm,
  RadioField,
  Section,
  SelectField,
  TextArea,
  useSend,
} from '../../../../kit/workbench/index.ts'
import { call } from '../../pages/use-casework.ts'
import type { ShownWorry } from '../contract.ts'
import { type Strand, strands, type WorryEnd, worryEnds } from '../words.ts'
import { afterAWorryChange, type Gone, useWorries } from './use-worries.ts'

export function NecessitySection({ file }: { file: ShownWorry }) {
  const { say, format, organ } = useWorries()
  return (
    <Section title={say.necessity} lede={say.necessityLede} actions={file.may.review && <Review file={file} />}>
      {file.reviewDueOn && <p>{say.nextBy(format.day(file.reviewDueOn))}</p>}
      {file.reviews.map((review) => (
        <div key={review.id}>
          <p className="prose">{review.words}</p>
          <p className="hint">
            {[say.by(organ(review.organ), format.day(review.on)), say.strands[review.strand]].join(' · ')}
          </p>
        </div>
      ))}
    </Section>
  )
}

function Review({ file }: { file: ShownWorry }) {
  const { say, format } = useWorries()
  const review = useSend(call, 'POST /v1/worries/:worry/necessity-reviews', { refreshes: afterAWorryChange })
  return (
    <DialogForm
      label={say.review}
      sending={review}
      save={say.save}
      onSend={({ text }) => {
        const body = { strand: text('strand') as Strand, nextOn: text('nextOn'), words: text('words') }
        return review.send({ params: { worry: file.id }, body })
      }}
    >
      <TextArea name="words" label={say.whyNecessary} maximum={4000} rows={4} />
      <SelectField
        name="strand"
        label={say.strand}
        options={strands.map((value) => ({ value, label: say.strands[value] }))}
      />
      <DateField name="nextOn" label={say.nextOn} hint={say.nextOnHint(format.day(file.latestNextReview))} />
    </DialogForm>
  )
}

export function EndSection({ file, onGone }: { file: ShownWorry; onGone: (gone: Gone) => void }) {
  const { say, format } = useWorries()
  const close = useSend(call, 'POST /v1/worries/:worry/closure', { refreshes: ['GET /v1/worries'] })
  return (
    <Section
      title={say.close}
      lede={say.closeLede}
      actions={
        <DialogForm
          kind="stop"
          label={say.close}
          title={`${say.close}: ${file.name}`}
          sending={close}
          save={say.close}
          saveKind="stop"
          onSend={async ({ text }) => {
            const done = await close.send({ params: { worry: file.id }, body: { reason: text('reason') as WorryEnd } })
            if (done)
              onGone({
                title: say.gone,
                text: done.destroyBy
                  ? say.closedText(format.day(done.destroyBy))
                  : done.kept
                    ? say.keptText
                    : say.goneText,
              })
            return done
          }}
        >
          <RadioField
            name="reason"
            label={say.reason}
            options={worryEnds.map((value) => ({
              value,
              label: say.ends[value],
              hint: value === 'not-radicalised' ? say.endHints['not-radicalised'] : say.endHints.lasting,
            }))}
          />
        </DialogForm>
      }
    >
      {null}
    </Section>
  )
}
