/** The letter to one resident, exactly as it goes out; and as a document to print. */
import { PageHeader, SavePdf, useAnswer, useMessages, usePathValues } from '../../../../kit/workbench/index.ts'
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
          <SavePdf
            label={say.savePdf}
            name="besluit.pdf"
            fetch={() =>
              call('GET /v1/measures/:measure/members/:member/letter-as-pdf', { params: { measure, member } })
            }
          />
          <Words letter={words} />
        </>
      )}
    </AnswerPage>
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
