/** One question, one outcome: signed and sealed here, laid in the mailbox as bytes of one size. */
import { useState } from 'react'
import { drawBytes } from '../../../../kit/clock.ts'
import { Button, Form, FormActions, Notice, RadioField, TextArea, useSend } from '../../../../kit/workbench/index.ts'
import { type Bytes, SealedLetterError, sealReply, toBase64Url } from '../../../../packages/sealed-letter/src/index.ts'
import type { ReplySlot } from '../../words.ts'
import { fromHex } from '../resident/binding.ts'
import { call, type LetterShown, useSaying } from './desk-call.ts'

export function ReplyForm({
  letter,
  replyKey,
  officer,
  onDone,
}: {
  letter: LetterShown
  replyKey: Bytes
  officer: { id: string; signSeed: Bytes }
  onDone: (sentence: string) => void
}) {
  const say = useSaying()
  const reply = useSend(call, 'POST /v1/letters/:letter/_reply', {
    refreshes: ['GET /v1/letters', 'GET /v1/letters/:letter'],
  })
  const sent = letter.replies.map(({ slot }) => slot)
  const left: readonly ReplySlot[] = sent.includes('outcome')
    ? []
    : sent.includes('question')
      ? ['outcome']
      : ['question', 'outcome']
  const [slot, setSlot] = useState<ReplySlot | undefined>(left[0])
  const [wrong, setWrong] = useState<string>()
  if (!slot) return <Notice>{say.nothingToSend}</Notice>
  const names = { question: say.replyQuestion, outcome: say.replyOutcome }
  return (
    <Form
      problem={reply.problem}
      onSend={async (answers) => {
        try {
          const mailbox = fromHex(letter.mailbox)
          const envelope = await sealReply({
            text: answers.text('reply'),
            mailbox,
            slot,
            replyKey,
            officer,
            random: drawBytes,
          })
          const done = await reply.send({
            params: { letter: letter.id },
            body: { slot, envelope: toBase64Url(envelope) },
          })
          if (done) onDone(say.replySent)
        } catch (error) {
          if (!(error instanceof SealedLetterError)) throw error
          setWrong(say.replyTooLong)
        }
      }}
    >
      <p>{say.replyText}</p>
      <RadioField
        name="slot"
        label={say.replySlot}
        value={slot}
        onChange={(chosen) => setSlot(chosen as ReplySlot)}
        options={left.map((value) => ({
          value,
          label: names[value],
          ...(value === 'outcome' && { hint: say.replyOutcomeHint }),
        }))}
      />
      <TextArea name="reply" label={say.replyLabel} hint={say.replyHint} maximum={1_500} error={wrong} />
      <FormActions>
        <Button kind="primary" type="submit" busy={reply.busy}>
          {say.replySend}
        </Button>
      </FormActions>
    </Form>
  )
}
