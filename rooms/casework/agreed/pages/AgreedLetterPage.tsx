/** The letter about what was agreed: to whom, about which actions, exactly as it goes out; and as a document to print. */
import { useState } from 'react'
import {
  Answer,
  ButtonLink,
  CheckboxField,
  Notice,
  PageHeader,
  SavePdf,
  Section,
  SelectField,
  useAnswer,
  useMessages,
  usePathValues,
} from '../../../../kit/workbench/index.ts'
import type { CaseworkReply } from '../../contract.ts'
import { WrittenLetter } from '../../letter/pages/WrittenLetter.tsx'
import { agreedPage as en } from '../../messages/agreed.en.ts'
import { agreedPage as nl } from '../../messages/agreed.nl.ts'
import { AnswerPage } from '../../pages/AnswerPage.tsx'
import { call, useCasework } from '../../pages/use-casework.ts'

type Shown = CaseworkReply<'GET /v1/cases/:case/agreed-letter'>
/** No organ has this code. */
const toPerson = '-'

export default function AgreedLetterPage() {
  const say = useMessages(nl, en)
  const { case: id } = usePathValues('case')
  const answer = useAnswer(call, 'GET /v1/cases/:case/agreed-letter', { params: { case: id }, query: {} })
  return (
    <AnswerPage of={answer} title={say.title}>
      {(shown) => (
        <>
          <PageHeader
            title={say.title}
            lede={say.lede}
            crumbs={[{ label: `${say.caseCrumb} ${shown.caseName}`, to: `/zaken/${id}` }]}
          />
          <Composed id={id} shown={shown} />
        </>
      )}
    </AnswerPage>
  )
}

function Composed({ id, shown }: { id: string; shown: Shown }) {
  const [to, setTo] = useState(shown.person ? toPerson : (shown.organs[0] ?? toPerson))
  const [chosen, setChosen] = useState<readonly string[]>()
  const receiver = to === toPerson ? {} : { organ: to }
  const some = chosen?.length ? { actions: chosen.join(',') } : {}
  const ofReceiver = useAnswer(call, 'GET /v1/cases/:case/agreed-letter', { params: { case: id }, query: receiver })
  return (
    <div className="form-part">
      <Receiver
        shown={shown}
        to={to}
        onTo={(next) => {
          setTo(next)
          setChosen(undefined)
        }}
      />
      <Answer of={ofReceiver}>
        {(choices) => (
          <>
            <Which shown={choices} chosen={chosen} onChoose={setChosen} />
            {chosen?.length === 0 ? (
              <Waits why="nothing-agreed" />
            ) : (
              <Letter id={id} query={{ ...receiver, ...some }} />
            )}
          </>
        )}
      </Answer>
    </div>
  )
}

function Receiver({ shown, to, onTo }: { shown: Shown; to: string; onTo: (to: string) => void }) {
  const { organ } = useCasework()
  const say = useMessages(nl, en)
  return (
    <SelectField
      name="to"
      label={say.to}
      hint={say.toOrganHint}
      value={to}
      onChange={onTo}
      options={[
        ...(shown.person ? [{ value: toPerson, label: say.toPerson(shown.person) }] : []),
        ...shown.organs.map((value) => ({ value, label: organ(value) })),
      ]}
    />
  )
}

type Choosing = {
  shown: Shown
  chosen: readonly string[] | undefined
  onChoose: (chosen: readonly string[]) => void
}
function Which({ shown: { actions, quoting }, chosen, onChoose }: Choosing) {
  const { organ, format } = useCasework()
  const say = useMessages(nl, en)
  return (
    <>
      {actions.length > 0 && (
        <CheckboxField
          name="actions"
          label={say.which}
          hint={say.narrowHint}
          value={chosen ?? actions.map(({ id }) => id)}
          onChange={onChoose}
          options={actions.map(({ id, owner, what, dueOn }) => ({
            value: id,
            label: what,
            hint: `${organ(owner)}, ${format.shortDay(dueOn)}`,
          }))}
        />
      )}
      {quoting > 0 && <p className="hint">{say.quoting(quoting)}</p>}
    </>
  )
}

type Query = { readonly organ?: string; readonly actions?: string }
function Letter({ id, query }: { id: string; query: Query }) {
  const say = useMessages(nl, en)
  const asked = { params: { case: id }, query }
  const letter = useAnswer(call, 'GET /v1/cases/:case/agreed-letter', asked)
  return (
    <Answer of={letter}>
      {({ letter: words, waits }) =>
        words ? (
          <Section title={say.letter}>
            <SavePdf
              label={say.savePdf}
              name="afspraken.pdf"
              fetch={() => call('GET /v1/cases/:case/agreed-letter-as-pdf', asked)}
            />
            <WrittenLetter letter={words} />
          </Section>
        ) : (
          <Waits why={waits ?? 'nothing-agreed'} />
        )
      }
    </Answer>
  )
}

function Waits({ why }: { why: NonNullable<Shown['waits']> }) {
  const say = useMessages(nl, en)
  return (
    <Notice kind="attention" title={say.waits[why]}>
      <p>{say.waitsText[why]}</p>
      {why === 'person-not-told' && <ButtonLink to="/informeren">{say.inform}</ButtonLink>}
    </Notice>
  )
}
