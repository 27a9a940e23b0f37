/** The mailbox page: words → key on this device → a page of fixed size → what the desk wrote, if the desk signed it. */
import {
  type Bytes,
  fromBase64Url,
  type MailboxKeys,
  openReceipt,
  openReply,
  publicKeyOf,
  readersOf,
  readReceipt,
  SealedLetterError,
  sealLetter,
  writeLetter,
} from '../../../../packages/sealed-letter/src/index.ts'
import { type Desk, desks, mailboxPage, type Progress, progressSteps, type ReplySlot, replySlots } from '../../words.ts'
import { answerBinding, toHex } from './binding.ts'
import { NotAnswered, openMailbox, type Readers, random, readersAt, sendAnswer, siteHere } from './desk-link.ts'
import { forget, onButtons, showError, showIf, showPart, the, whileBusy } from './parts.ts'

type Opened = {
  readonly keys: MailboxKeys
  readonly replyKey: Bytes
  readonly desk: Desk
  readonly readers: Readers | undefined
}
let opened: Opened | undefined
/** The few sentences the script says itself come with the page, in its language. */
const say = the('[data-mailbox]').dataset
const wordErrors = ['unknown-word', 'wrong-number-of-words', 'words-do-not-fit'] as const

function stop(error: unknown): void {
  const unsure = error instanceof NotAnswered && error.mayHaveArrived && opened !== undefined
  showIf('[data-stop="unsure"]', unsure)
  showIf('[data-stop="nothing-sent"]', !unsure)
  showPart('stopped')
}

/** The words, or the one sentence about what is wrong with them; nothing is asked of the server for a mistake. */
function wordsAsTyped() {
  try {
    const words = readReceipt(the<HTMLTextAreaElement>('#words').value)
    showError(undefined, wordErrors)
    return words
  } catch (error) {
    if (!(error instanceof SealedLetterError)) throw error
    the('#unknown-word [data-place]').textContent = String((error.position ?? 0) + 1)
    showError(error.code, wordErrors)
    return undefined
  }
}

async function open(): Promise<void> {
  const words = wordsAsTyped()
  if (!words) return
  await whileBusy(say.opening, async () => {
    const keys = await openReceipt({ words, site: await siteHere() })
    await look(keys)
  })
  the<HTMLTextAreaElement>('#words').value = ''
}

async function look(keys: MailboxKeys): Promise<void> {
  const { page } = await openMailbox(toHex(keys.mailbox), keys.token)
  const bytes = fromBase64Url(page)
  if (bytes?.length !== mailboxPage.size || bytes[0] !== mailboxPage.version) throw new NotAnswered(false)
  const [desk, progress] = [desks[(bytes[1] ?? 0) - 1], progressSteps[(bytes[2] ?? 0) - 1]]
  if (!desk || !progress) return showPart('nothing')
  const readers = await readersAt(desk).catch(() => undefined)
  opened = { keys, replyKey: await publicKeyOf(keys.seed), desk, readers }
  const told = await Promise.all(replySlots.map((slot) => tell(opened as Opened, slot, bytes)))
  show(progress, told)
}

/** Shows a reply only when an officer of the desk signed it. Answers whether something lies there, and was shown. */
async function tell(
  { keys, replyKey, readers }: Opened,
  slot: ReplySlot,
  page: Bytes,
): Promise<'empty' | 'shown' | 'not-trusted'> {
  const start = mailboxPage.head + replySlots.indexOf(slot) * mailboxPage.slot
  const envelope = page.slice(start, start + mailboxPage.slot)
  const officers = [...(readers?.list.officers ?? []), ...(readers?.list.former ?? [])]
  try {
    const { text } = await openReply({ envelope, mailbox: keys.mailbox, slot, keys: { ...keys, replyKey }, officers })
    the(`[data-message="${slot}"]`).textContent = text
    showIf(`[data-slot="${slot}"]`, true)
    return 'shown'
  } catch (error) {
    showIf(`[data-slot="${slot}"]`, false)
    if (error instanceof SealedLetterError && error.code === 'not-signed-by-an-officer') return 'not-trusted'
    if (error instanceof SealedLetterError) return 'empty'
    throw error
  }
}

function show(progress: Progress, told: readonly string[]): void {
  for (const one of progressSteps) showIf(`[data-progress="${one}"]`, one === progress)
  showIf('[data-answer]', progress === 'asked' && told[0] === 'shown')
  showIf('[data-answer-sent]', false)
  showIf('[data-not-trusted]', told.includes('not-trusted'))
  showPart('open')
}

async function answer(): Promise<void> {
  if (!opened) return
  const { keys, replyKey, desk } = opened
  const text = the<HTMLTextAreaElement>('#answer').value.trim()
  showError(text === '' ? 'answer-missing' : undefined, ['answer-missing', 'answer-too-long'])
  if (text === '') return
  await whileBusy(say.sending, async () => {
    const { list } = await readersAt(desk)
    const content = writeLetter({ text, replyKey })
    const boundTo = answerBinding(keys.mailbox)
    const envelope = await sealLetter({ content, boundTo, readers: readersOf(list), random })
    await sendAnswer({ mailbox: toHex(keys.mailbox), token: keys.token, envelope })
  })
  the<HTMLTextAreaElement>('#answer').value = ''
  for (const one of progressSteps) showIf(`[data-progress="${one}"]`, one === 'answered')
  showIf('[data-answer]', false)
  showIf('[data-answer-sent]', true)
}

function close(): void {
  opened = undefined
  forget()
  for (const slot of replySlots) showIf(`[data-slot="${slot}"]`, false)
  showPart('words')
}

onButtons({ open, answer, close }, stop)
the('#words').addEventListener('keydown', (event) => {
  if (event.key !== 'Enter') return
  event.preventDefault()
  void open().catch(stop)
})
addEventListener('pagehide', close)
showIf('[data-without-script]', false)
showPart('words', { focus: false })
