/** A letter or a document as it goes out, in words on a page. */
import type { DecisionLetter } from '../contract.ts'

export function WrittenLetter({ letter }: { letter: DecisionLetter }) {
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
        if (block.kind === 'question')
          return (
            <p key={key}>
              <strong>{block.text}</strong>
            </p>
          )
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
