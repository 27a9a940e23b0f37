/** The letter to one resident, exactly as it goes out; and as a document to print. */
import { useState } from 'react'
import {
  Button,
  ButtonRow,
  ErrorState,
  PageHeader,
  useAnswer,
  useMessages,
  usePathValues,
} from '../../../../kit/workbench/index.ts'
import { saveAs } from '../../meeting/pages/save-as.ts'
import { letterPage as en } from '../../messages/letter-page.en.ts'
import { letterPage as nl } from '../../messages/letter-page.nl.ts'
import { AnswerPage } from '../../pages/AnswerPage.tsx'
import { call } from '../../pages/use-casework.ts'
import type { DecisionLetter } from '../contract.ts'

export default function DecisionLetterPage() {
  const say = useMessages(nl, en)
  const { measure, member } = usePathValues('measure', 'member')
  const letter = useAnswer(call, 'GET /v1/measures/:measure/members/:member/letter', { params: { measure, member } })
  return (
    <AnswerPage of={letter} title={say.title}>
      {(words) => (
        <>
          <PageHeader
            title={say.title}
            lede={say.lede}
            crumbs={[
              { label: say.measures, to: '/maatregelen' },
              { label: say.file, to: `/maatregelen/${measure}` },
            ]}
          />
          <Save measure={measure} member={member} />
          <Words letter={words} />
        </>
      )}
    </AnswerPage>
  )
}

function Save({ measure, member }: { measure: string; member: string }) {
  const say = useMessages(nl, en)
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<Parameters<typeof ErrorState>[0]['problem']>()
  const save = async () => {
    setBusy(true)
    const result = await call('GET /v1/measures/:measure/members/:member/letter-as-pdf', {
      params: { measure, member },
    })
    setBusy(false)
    setProblem(result.ok ? undefined : result.problem)
    if (result.ok) saveAs('besluit.pdf', result.value, 'application/pdf')
  }
  return (
    <>
      <ButtonRow>
        <Button kind="primary" busy={busy} onPress={() => void save()}>
          {say.savePdf}
        </Button>
      </ButtonRow>
      {problem && <ErrorState problem={problem} />}
    </>
  )
}

function Words({ letter }: { letter: DecisionLetter }) {
  return (
    <article className="prose written-letter">
      <p className="hint">{letter.sender}</p>
      <address>
        {letter.receiver.map((line) => (
          <span key={line}>
            {line}
            <br />
          </span>
        ))}
      </address>
      <h2>{letter.title}</h2>
      <p className="hint">{letter.dateLine}</p>
      {letter.blocks.map((block, index) => {
        const key = `${index} ${block.kind}`
        if (block.kind === 'heading') return <h3 key={key}>{block.text}</h3>
        if (block.kind === 'text') return <p key={key}>{block.text}</p>
        return (
          <ul key={key}>
            {block.items.map((item) => (
              <li key={item}>{item}</li>
            ))}
          </ul>
        )
      })}
      <p>
        {letter.signature.map((line) => (
          <span key={line}>
            {line}
            <br />
          </span>
        ))}
      </p>
    </article>
  )
}
