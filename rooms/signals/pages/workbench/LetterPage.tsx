/** One letter: opened on this device, weighed in boxes, answered once, decided on. */
import { useCallback, useEffect, useState } from 'react'
import {
  Answer,
  Button,
  ButtonRow,
  Dialog,
  FactsRail,
  LoadingState,
  Notice,
  PageHeader,
  Section,
  StatusTag,
  StoryAndRail,
  useAnswer,
  useFormats,
  usePathValues,
  useShortcuts,
} from '../../../../kit/workbench/index.ts'
import type { Letter, OfficerKeys } from '../../../../packages/sealed-letter/src/index.ts'
import { ClassifyForm } from './ClassifyForm.tsx'
import { call, type LetterAction, type LetterShown, takeWish, useSaying } from './desk-call.ts'
import { ExtractForm } from './ExtractForm.tsx'
import { KeyGate } from './KeyGate.tsx'
import { ReplyForm } from './ReplyForm.tsx'
import { Rewrap } from './Rewrap.tsx'
import { RouteForm } from './RouteForm.tsx'
import { useLetterText } from './use-letter-text.ts'
import { lockVault, useVault } from './vault.ts'

export default function LetterPage() {
  const { letter: id } = usePathValues('letter')
  const letter = useAnswer(call, 'GET /v1/letters/:letter', { params: { letter: id } })
  return <Answer of={letter}>{(shown) => <OneLetter letter={shown} />}</Answer>
}
function OneLetter({ letter }: { letter: LetterShown }) {
  const say = useSaying()
  const format = useFormats()
  const [opened, setOpened] = useState<Letter>()
  const [done, setDone] = useState<string>()
  const onOpened = useCallback((read: Letter | undefined) => setOpened(read), [])
  return (
    <>
      <PageHeader
        title={say.letterOf(format.day(letter.day))}
        name={say.letter}
        crumbs={[{ label: say.queue, to: '/meldpunt' }]}
        tags={letter.overdue ? <StatusTag tone="attention">{say.overdue}</StatusTag> : undefined}
      />
      {done && <Notice kind="done">{done}</Notice>}
      <StoryAndRail
        story={<KeyGate>{(keys) => <LetterText letter={letter} keys={keys} onOpened={onOpened} />}</KeyGate>}
        rail={
          <>
            <Actions letter={letter} opened={opened} onDone={setDone} />
            <Facts letter={letter} />
          </>
        }
      />
    </>
  )
}

function LetterText({
  letter,
  keys,
  onOpened,
}: {
  letter: LetterShown
  keys: OfficerKeys
  onOpened: (read: Letter | undefined) => void
}) {
  const say = useSaying()
  const format = useFormats()
  const opened = useLetterText(letter, keys)
  useEffect(() => {
    onOpened(opened.state === 'open' ? opened.letter : undefined)
    return () => onOpened(undefined)
  }, [opened, onOpened])
  if (opened.state === 'opening') return <LoadingState />
  if (opened.state === 'broken') return <Notice kind="attention">{say.broken}</Notice>
  if (opened.state === 'not-for-me') {
    return (
      <Notice kind="attention" title={say.cannotOpen}>
        {say.cannotOpenText}
      </Notice>
    )
  }
  return (
    <>
      <Notice>{say.source}</Notice>
      <Section title={say.letterText}>
        <blockquote className="written">{paragraphs(opened.letter.text)}</blockquote>
      </Section>
      {opened.photo && (
        <Section title={say.photo} lede={say.photoText}>
          <img className="picture" src={opened.photo} alt={say.photo} />
        </Section>
      )}
      {opened.answer && letter.answer && (
        <Section title={say.answer(format.day(letter.answer.day))}>
          <blockquote className="written">{paragraphs(opened.answer.text)}</blockquote>
        </Section>
      )}
      <Rewrap letter={letter} keys={keys} />
    </>
  )
}
const paragraphs = (text: string) =>
  // biome-ignore lint/suspicious/noArrayIndexKey: a letter does not change while it is read
  text.split(/\n+/).map((line, index) => <p key={index}>{line}</p>)

const titles = { classify: 'classify', route: 'route', reply: 'reply', extract: 'extract' } as const

function Actions({
  letter,
  opened,
  onDone,
}: {
  letter: LetterShown
  opened: Letter | undefined
  onDone: (sentence: string) => void
}) {
  const say = useSaying()
  const keys = useVault()
  const desk = useAnswer(call, 'GET /v1/desk')
  const [open, setOpen] = useState<LetterAction>()
  useEffect(() => setOpen(takeWish()), [])
  const isSignalDesk = desk.state === 'ready' && desk.value.desk === 'signal'
  const decided = letter.decision !== null
  const offered: readonly LetterAction[] = [
    ...(isSignalDesk && !decided ? (['classify'] as const) : []),
    // Nothing is decided about a letter nobody weighed.
    ...(isSignalDesk && !decided && letter.classification ? (['route', 'extract'] as const) : []),
    ...(keys && opened ? (['reply'] as const) : []),
  ]
  const show = (action: LetterAction) => offered.includes(action) && setOpen(action)
  const onKeys = useShortcuts(say.letter, [
    { key: 'c', label: say.keyClassify, run: () => show('classify') },
    { key: 'r', label: say.keyRoute, run: () => show('route') },
    { key: 'e', label: say.keyExtract, run: () => show('extract') },
    { key: 'a', label: say.keyReply, run: () => show('reply') },
  ])
  if (desk.state !== 'ready') return <LoadingState />
  const { officer, radicalisation } = desk.value
  const close = (sentence?: string) => {
    setOpen(undefined)
    if (sentence) onDone(sentence)
  }
  return (
    <Section title={say.actions}>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the letters act while one of these buttons has the focus */}
      <div onKeyDown={onKeys}>
        {!isSignalDesk && (
          <p>
            {say.deskWithoutProtocol} {say.callPoint(radicalisation.name, radicalisation.telephone)}
          </p>
        )}
        <ButtonRow>
          {offered.map((action) => (
            <Button
              key={action}
              kind={action === 'classify' && opened && !letter.classification ? 'primary' : 'secondary'}
              onPress={() => setOpen(action)}
            >
              {say[titles[action]]}
            </Button>
          ))}
          {keys && (
            <Button kind="quiet" onPress={lockVault}>
              {say.lock}
            </Button>
          )}
        </ButtonRow>
      </div>
      {open && offered.includes(open) && (
        <Dialog title={say[titles[open]]} open wide onOpenChange={(still) => !still && close()}>
          {open === 'classify' && <ClassifyForm letter={letter} onDone={close} />}
          {open === 'route' && (
            <RouteForm
              letter={letter}
              radicalisation={radicalisation}
              onDone={close}
              onExtract={() => setOpen('extract')}
            />
          )}
          {open === 'reply' && keys && opened && (
            <ReplyForm
              letter={letter}
              replyKey={opened.replyKey}
              officer={{ id: officer, signSeed: keys.signSeed }}
              onDone={close}
            />
          )}
          {open === 'extract' && <ExtractForm letter={letter} onDone={close} />}
        </Dialog>
      )}
    </Section>
  )
}

function Facts({ letter }: { letter: LetterShown }) {
  const say = useSaying()
  const format = useFormats()
  const replies = letter.replies.map(({ slot, day }) => (slot === 'question' ? say.asked : say.told)(format.day(day)))
  // The last reply says it with its day.
  const saidByReply = replies.length > 0 && (letter.progress === 'asked' || letter.progress === 'done')
  return (
    <FactsRail
      title={say.facts}
      facts={[
        { term: say.arrived, value: format.day(letter.day) },
        ...(letter.theme
          ? [
              { term: say.stands, value: say.state[letter.state] },
              { term: say.theme, value: say.themes[letter.theme] },
            ]
          : []),
        {
          term: say.writerSees,
          value: (saidByReply ? replies : [say.progress[letter.progress], ...replies]).join(' · '),
        },
        { term: say.destroyed, value: letter.destroyBy ? format.day(letter.destroyBy) : say.notYet },
      ]}
    />
  )
}
