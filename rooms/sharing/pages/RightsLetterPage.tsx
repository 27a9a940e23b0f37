/** The answer to a person, exactly as it goes out. */
import { Answer, PageHeader, SavePdf, useAnswer, useMessages, usePathValues } from '../../../kit/workbench/index.ts'
import { rights as en } from '../messages/rights.en.ts'
import { rights as nl } from '../messages/rights.nl.ts'
import type { Letter } from '../rights/contract.ts'
import { call } from './call.ts'

export default function RightsLetterPage() {
  const say = useMessages(nl, en)
  const { request } = usePathValues('request')
  const letter = useAnswer(call, 'GET /v1/rights-requests/:request/letter', { params: { request } })
  return (
    <>
      <PageHeader
        title={say.letter}
        lede={say.letterLede}
        crumbs={[
          { label: say.title, to: '/verzoeken' },
          { label: say.request, to: `/verzoeken/${request}` },
        ]}
      />
      <Answer of={letter}>
        {(words) => (
          <>
            <SavePdf
              label={say.savePdf}
              name="antwoord.pdf"
              fetch={() => call('GET /v1/rights-requests/:request/letter-as-pdf', { params: { request } })}
            />
            <Words letter={words} />
          </>
        )}
      </Answer>
    </>
  )
}

function Words({ letter }: { letter: Letter }) {
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
    </article>
  )
}
