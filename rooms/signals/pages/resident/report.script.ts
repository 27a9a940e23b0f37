/**
 * The report page. Order: subject → who may read (verified list) → text and photo → eight words → two typed back →
 * sealed → sent. Whatever fails, on any step, shows whom to call; nothing that is not sealed leaves the page.
 */
import {
  type Bytes,
  drawReceipt,
  type MailboxKeys,
  openReceipt,
  publicKeyOf,
  type Receipt,
  readersOf,
  roomIn,
  sealLetter,
  writeLetter,
} from '../../../../packages/sealed-letter/src/index.ts'
import type { Desk } from '../../words.ts'
import { toHex } from './binding.ts'
import { NotAnswered, type Readers, random, readersAt, sendLetter } from './desk-link.ts'
import { forget, onButtons, showError, showIf, showPart, the, whileBusy } from './parts.ts'
import { redrawnPhoto } from './photo.ts'

type Draft = {
  desk?: Desk
  readers?: Readers
  photo?: Bytes
  words?: Receipt
  keys?: Promise<MailboxKeys>
  asked?: [number, number]
}
let draft: Draft = {}
/** The few sentences the script says itself come with the page, in its language. */
const say = the('[data-report]').dataset
const text = () => the<HTMLTextAreaElement>('#text').value.trim()
const textErrors = ['text-missing', 'text-too-long'] as const
/** Units: bytes beside text and photo: frames, and the key for replies. */
const frame = 1_300

function stop(error: unknown): void {
  const unsure = error instanceof NotAnswered && error.mayHaveArrived
  showIf('[data-stop="unsure"]', unsure)
  showIf('[data-stop="nothing-sent"]', !unsure)
  showPart('stopped')
}

async function toLetter(): Promise<void> {
  const chosen = document.querySelector<HTMLInputElement>('input[name=desk]:checked')?.value
  showError(chosen ? undefined : 'subject-missing', ['subject-missing'])
  if (chosen !== 'signal' && chosen !== 'radicalisation') return
  const readers = await whileBusy(say.preparing, () => readersAt(chosen))
  draft = { ...draft, desk: chosen, readers }
  for (const desk of ['signal', 'radicalisation']) showIf(`[data-for="${desk}"]`, desk === chosen)
  for (const place of document.querySelectorAll('[data-officers]'))
    place.textContent = String(readers.list.officers.length)
  showPart('letter')
}

async function choosePhoto(): Promise<void> {
  const file = the<HTMLInputElement>('#photo').files?.[0]
  removePhoto()
  if (!file) return
  const room = roomIn(2) - frame - new TextEncoder().encode(text()).length
  const photo = await whileBusy(say.photoBusy, () => redrawnPhoto(file, room))
  the<HTMLInputElement>('#photo').value = ''
  showError(typeof photo === 'string' ? photo : undefined, ['photo-wrong', 'photo-too-large'])
  if (typeof photo === 'string') return
  draft.photo = photo
  const shown = the<HTMLImageElement>('[data-photo-shown]')
  shown.src = URL.createObjectURL(new Blob([photo], { type: 'image/jpeg' }))
  showIf('[data-photo]', true)
}
function removePhoto(): void {
  delete draft.photo
  const shown = the<HTMLImageElement>('[data-photo-shown]')
  if (shown.src) URL.revokeObjectURL(shown.src)
  shown.removeAttribute('src')
  showIf('[data-photo]', false)
}

function toWords(): void {
  const size = new TextEncoder().encode(text()).length + (draft.photo?.length ?? 0) + frame
  const wrong = text() === '' ? 'text-missing' : size > roomIn(2) ? 'text-too-long' : undefined
  showError(wrong, textErrors)
  if (wrong || !draft.readers) return
  if (!draft.words) {
    draft.words = drawReceipt(random)
    // While the words are being written down, the device makes their keys.
    draft.keys = openReceipt({ words: draft.words, site: draft.readers.site })
    draft.keys.catch(() => undefined)
  }
  const words = draft.words
  document.querySelectorAll('.words li').forEach((place, at) => {
    place.textContent = words[at] ?? ''
  })
  showPart('words')
}

function toCheck(): void {
  if (!draft.asked) {
    const [a = 0, b = 0] = random(2)
    draft.asked = [a % 8, (a + 1 + (b % 7)) % 8].sort((one, other) => one - other) as [number, number]
  }
  const [first, second] = draft.asked
  the('[data-place=first]').textContent = String(first + 1)
  the('[data-place=second]').textContent = String(second + 1)
  showError(undefined, ['check-wrong'])
  showPart('check')
}

const typed = (which: 'first' | 'second') => the<HTMLInputElement>(`#word-${which}`).value.trim().toLowerCase()

async function send(): Promise<void> {
  const { asked, words, keys, desk } = draft
  if (!asked || !words || !keys || !desk) return
  const right = typed('first') === words[asked[0]] && typed('second') === words[asked[1]]
  showError(right ? undefined : 'check-wrong', ['check-wrong'])
  if (!right) return
  await whileBusy(say.sending, async () => {
    // Asked again: a page may have stood open since yesterday.
    const { list } = await readersAt(desk)
    const { mailbox, token, seed } = await keys
    const photo = draft.photo ? { photo: draft.photo } : {}
    const content = writeLetter({ text: text(), replyKey: await publicKeyOf(seed), ...photo })
    const envelope = await sealLetter({ content, boundTo: mailbox, readers: readersOf(list), random })
    await sendLetter({ desk, mailbox: toHex(mailbox), token, envelope })
  })
  wipe()
  showPart('sent')
}

function wipe(): void {
  removePhoto()
  forget()
  draft = {}
}

onButtons(
  {
    'to-letter': toLetter,
    'to-subject': () => showPart('subject'),
    'to-words': toWords,
    'to-letter-again': () => showPart('letter'),
    'to-check': toCheck,
    'to-words-again': toWords,
    'remove-photo': removePhoto,
    send,
    'try-again': () => showPart(draft.asked ? 'check' : 'subject'),
  },
  stop,
)
the('#photo').addEventListener('change', () => void choosePhoto().catch(stop))
for (const box of ['#word-first', '#word-second'])
  the(box).addEventListener('keydown', (event) => {
    if (event.key === 'Enter') void send().catch(stop)
  })
addEventListener('pagehide', wipe)
showIf('[data-without-script]', false)
showPart('subject', { focus: false })
