/** When the readers of a letter are others than those on the list, a colleague who can open it gives it to all of them. */
import { useEffect, useState } from 'react'
import { drawBytes, pageDay } from '../../../../kit/clock.ts'
import { Button, Notice, useAnswer, useSend } from '../../../../kit/workbench/index.ts'
import {
  type Bytes,
  describeEnvelope,
  fromBase64Url,
  type OfficerKeys,
  readerId,
  readersOf,
  rewrapLetter,
  toBase64Url,
  verifyOfficerList,
} from '../../../../packages/sealed-letter/src/index.ts'
import { answerBinding, fromHex } from '../resident/binding.ts'
import { call, type LetterShown, useSaying } from './desk-call.ts'

export function Rewrap({ letter, keys }: { letter: LetterShown; keys: OfficerKeys }) {
  const say = useSaying()
  const desk = useAnswer(call, 'GET /v1/desk')
  const rewrap = useSend(call, 'POST /v1/letters/:letter/_rewrap', { refreshes: ['GET /v1/letters/:letter'] })
  const [readers, setReaders] = useState<readonly Bytes[]>()
  const here = desk.state === 'ready' ? desk.value : undefined
  useEffect(() => {
    const envelope = fromBase64Url(letter.envelope)
    if (!here?.list || !envelope) return
    const { list: signed, trust, site, desk: name } = here
    verifyOfficerList({ signed, trust, site, desk: name, today: pageDay() })
      .then(async (list) => {
        const wanted = readersOf(list)
        const ids = (await Promise.all(wanted.map(readerId))).map(String)
        const now = describeEnvelope(envelope).readers.map(String)
        setReaders(now.length === ids.length && ids.every((id) => now.includes(id)) ? undefined : wanted)
      })
      // A list that does not hold changes no readers.
      .catch(() => setReaders(undefined))
  }, [here, letter.envelope])
  if (!readers) return null
  const again = async () => {
    const mailbox = fromHex(letter.mailbox)
    const wrap = async (text: string, boundTo: Bytes) => {
      const envelope = fromBase64Url(text) ?? new Uint8Array()
      return toBase64Url(await rewrapLetter({ envelope, boundTo, seed: keys.sealSeed, readers, random: drawBytes }))
    }
    const answer = letter.answer ? await wrap(letter.answer.envelope, answerBinding(mailbox)) : null
    await rewrap.send({
      params: { letter: letter.id },
      body: { envelope: await wrap(letter.envelope, mailbox), answer },
    })
  }
  return (
    <Notice kind="attention" title={say.rewrapText}>
      <Button busy={rewrap.busy} onPress={() => void again()}>
        {say.rewrap}
      </Button>
    </Notice>
  )
}
