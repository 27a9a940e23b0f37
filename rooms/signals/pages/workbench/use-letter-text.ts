/** Opens a letter and its answer on this device; the text lives as long as the page shows it. */
import { useEffect, useState } from 'react'
import {
  fromBase64Url,
  type Letter,
  type OfficerKeys,
  openLetter,
  readLetter,
  SealedLetterError,
} from '../../../../packages/sealed-letter/src/index.ts'
import { answerBinding, fromHex } from '../resident/binding.ts'

export type SealedLetterHere = { mailbox: string; envelope: string; answer: { day: string; envelope: string } | null }
export type OpenedLetter =
  | { readonly state: 'opening' }
  | { readonly state: 'not-for-me' }
  | { readonly state: 'broken' }
  | {
      readonly state: 'open'
      readonly letter: Letter
      readonly answer: Letter | undefined
      readonly photo: string | undefined
    }

async function open(sealed: SealedLetterHere, seed: OfficerKeys['sealSeed']) {
  const mailbox = fromHex(sealed.mailbox)
  const read = async (envelope: string, boundTo: ReturnType<typeof fromHex>) => {
    const bytes = fromBase64Url(envelope)
    if (!bytes) throw new SealedLetterError('malformed-envelope')
    return readLetter(await openLetter({ envelope: bytes, boundTo, seed }))
  }
  const letter = await read(sealed.envelope, mailbox)
  const answer = sealed.answer ? await read(sealed.answer.envelope, answerBinding(mailbox)) : undefined
  return { letter, answer }
}

export function useLetterText(sealed: SealedLetterHere, keys: OfficerKeys): OpenedLetter {
  const [opened, setOpened] = useState<OpenedLetter>({ state: 'opening' })
  useEffect(() => {
    let shown: string | undefined
    let gone = false
    open(sealed, keys.sealSeed)
      .then(({ letter, answer }) => {
        if (gone) return
        shown = letter.photo && URL.createObjectURL(new Blob([letter.photo], { type: 'image/jpeg' }))
        setOpened({ state: 'open', letter, answer, photo: shown })
      })
      .catch((error: unknown) => {
        const code = error instanceof SealedLetterError ? error.code : undefined
        if (!gone) setOpened({ state: code === 'not-for-this-reader' ? 'not-for-me' : 'broken' })
      })
    return () => {
      gone = true
      if (shown) URL.revokeObjectURL(shown)
    }
  }, [sealed, keys])
  return opened
}
