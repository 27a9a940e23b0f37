/** Between which places each area may stand: for analysts, and only when asked for. */
import { useState } from 'react'
import type { RouteReply } from '../../../kit/contract.ts'
import {
  Answer,
  Section,
  SelectField,
  Table,
  useAnswer,
  useFormats,
  useMessages,
} from '../../../kit/workbench/index.ts'
import { publishing as en } from '../messages/publishing.en.ts'
import { publishing as nl } from '../messages/publishing.nl.ts'
import type { publicationContract, ShownArtefact } from '../publication/contract.ts'
import { call } from './call.ts'

type Ranks = RouteReply<(typeof publicationContract)['GET /v1/publication-proposals/:publication/ranks']>

export function ProposalRanks({ publication, artefact }: { publication: string; artefact: ShownArtefact }) {
  const say = useMessages(nl, en)
  const [open, setOpen] = useState(false)
  return (
    <details onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{say.ranks}</summary>
      {open && <Chosen publication={publication} artefact={artefact} />}
    </details>
  )
}

function Chosen({ publication, artefact }: { publication: string; artefact: ShownArtefact }) {
  const say = useMessages(nl, en)
  const [category, setCategory] = useState(0)
  const answer = useAnswer(call, 'GET /v1/publication-proposals/:publication/ranks', {
    params: { publication },
    query: { category },
  })
  return (
    <Section title={say.ranks} lede={say.ranksLede}>
      {artefact.categories.length > 1 && (
        <form className="form" onSubmit={(event) => event.preventDefault()} aria-label={say.category}>
          <SelectField
            name="rankCategory"
            label={say.category}
            search
            value={String(category)}
            onChange={(chosen) => setCategory(Number(chosen))}
            options={artefact.categories.map((name, at) => ({ value: String(at), label: name || say.whole }))}
          />
        </form>
      )}
      <Answer of={answer}>{(ranks) => <Places ranks={ranks} decimals={artefact.decimals} />}</Answer>
    </Section>
  )
}

function Places({ ranks: { items, without }, decimals }: { ranks: Ranks; decimals: number }) {
  const say = useMessages(nl, en)
  const { number } = useFormats()
  if (!items) return <p>{say.noRanks}</p>
  return (
    <Table
      caption={say.ranks}
      captionHidden
      rows={items}
      rowKey={({ code }) => code}
      empty={{ title: say.noRanks, text: say.ranksLede }}
      columns={[
        { label: say.area, cell: ({ name }) => name },
        { label: say.amount, numeric: true, cell: ({ amount }) => number(amount, decimals) },
        {
          label: say.rank,
          cell: ({ first, last }) => (first === last ? number(first) : say.between(number(first), number(last))),
        },
      ]}
      {...(without > 0 && { note: say.withoutRank(number(without)) })}
    />
  )
}
