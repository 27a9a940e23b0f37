/** Shows what needs the officer's key only when it is open; else asks for the six words, or helps to make a key. */
import { type ReactNode, useEffect, useState } from 'react'
import { drawBytes } from '../../../../kit/clock.ts'
import { partnership } from '../../../../kit/partnership.ts'
import {
  Answer,
  Button,
  Form,
  FormActions,
  Notice,
  TextField,
  useAnswer,
  useSend,
} from '../../../../kit/workbench/index.ts'
import {
  drawPassphrase,
  type OfficerKeys,
  officerKeysOf,
  SealedLetterError,
  toBase64Url,
  wrapSeed,
} from '../../../../packages/sealed-letter/src/index.ts'
import { call, type Saying, useSaying } from './desk-call.ts'
import { mayDeriveKeys, openVault, useVault } from './vault.ts'

export function KeyGate({ children }: { children: (keys: OfficerKeys) => ReactNode }) {
  const keys = useVault()
  const desk = useAnswer(call, 'GET /v1/desk')
  if (keys) return children(keys)
  return (
    <Answer of={desk}>
      {({ key, officer }) =>
        !mayDeriveKeys() ? (
          <LoadAgain />
        ) : key ? (
          <Unlock wrapped={key.wrapped} officer={officer} />
        ) : (
          <MakeKey officer={officer} />
        )
      }
    </Answer>
  )
}

const once = 'schakel.loaded-for-key'
/** The person came here from another page; its document may not compile what the key needs. Loads once by itself. */
function LoadAgain() {
  const say = useSaying()
  useEffect(() => {
    if (sessionStorage.getItem(once)) return
    sessionStorage.setItem(once, 'yes')
    location.reload()
  }, [])
  return (
    <Notice kind="attention">
      <p>{say.mayNotDerive}</p>
      <Button onPress={() => location.reload()}>{say.reload}</Button>
    </Notice>
  )
}

function wrongWith(error: unknown, say: Saying): string {
  if (!(error instanceof SealedLetterError)) throw error
  if (error.code === 'unknown-word') return say.unknownWord(String((error.position ?? 0) + 1))
  return error.code === 'wrong-number-of-words' ? say.wrongNumber : say.wrongWords
}

function Unlock({ wrapped, officer }: { wrapped: string; officer: string }) {
  const say = useSaying()
  const [words, setWords] = useState('')
  const [busy, setBusy] = useState(false)
  const [wrong, setWrong] = useState<string>()
  useEffect(() => sessionStorage.removeItem(once), [])
  const unlock = async () => {
    setBusy(true)
    try {
      await openVault({ wrapped, owner: officer, passphrase: words })
      setWords('')
    } catch (error) {
      setWrong(wrongWith(error, say))
    } finally {
      setBusy(false)
    }
  }
  return (
    <Notice kind="information" title={say.locked}>
      <p>{say.lockedText}</p>
      <Form onSend={() => void unlock()}>
        <TextField
          name="six-words"
          label={say.sixWords}
          hint={partnership.demonstration ? `${say.sixWordsHint} ${say.sixWordsDemo}` : say.sixWordsHint}
          value={words}
          onChange={setWords}
          error={wrong}
        />
        <FormActions>
          <Button kind="primary" type="submit" busy={busy}>
            {say.unlock}
          </Button>
        </FormActions>
      </Form>
    </Notice>
  )
}

/** The seed is made here, wrapped here, and only the wrapping leaves. */
function MakeKey({ officer }: { officer: string }) {
  const say = useSaying()
  const [passphrase, setPassphrase] = useState<string>()
  const keep = useSend(call, 'POST /v1/desk/keys', { refreshes: ['GET /v1/desk'] })
  const [busy, setBusy] = useState(false)
  const make = async () => {
    if (!passphrase) return setPassphrase(drawPassphrase(drawBytes))
    setBusy(true)
    const seed = drawBytes(32)
    const { sealKey, signKey } = await officerKeysOf(seed)
    const wrapped = await wrapSeed({ seed, passphrase, owner: officer, random: drawBytes })
    seed.fill(0)
    await keep.send({
      body: { wrapped: toBase64Url(wrapped), sealKey: toBase64Url(sealKey), signKey: toBase64Url(signKey) },
    })
    setPassphrase(undefined)
    setBusy(false)
  }
  return (
    <Notice kind="attention" title={say.noKey}>
      <p>{passphrase ? say.keyMade : say.noKeyText}</p>
      {passphrase && (
        <p translate="no">
          <strong>{passphrase}</strong>
        </p>
      )}
      <Button kind="primary" busy={busy} onPress={() => void make()}>
        {passphrase ? say.keyKept : say.makeKey}
      </Button>
    </Notice>
  )
}
