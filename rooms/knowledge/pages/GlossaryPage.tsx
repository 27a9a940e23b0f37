import { useState } from 'react'
import { caller } from '../../../kit/caller.ts'
import {
  Answer,
  Link,
  organName,
  PageHeader,
  Table,
  TextField,
  useAnswer,
  useFormats,
  useLanguage,
  useMessages,
} from '../../../kit/workbench/index.ts'
import { knowledgeContract, type ShownTerm } from '../contract.ts'
import { en } from '../messages/workbench.en.ts'
import { nl } from '../messages/workbench.nl.ts'

const call = caller(knowledgeContract)
const plain = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
const matches = ({ name, says }: ShownTerm, asked: string) =>
  [name.nl, name.en, says.nl, says.en].some((text) => plain(text).includes(plain(asked)))

export default function GlossaryPage() {
  const say = useMessages(nl, en)
  const answer = useAnswer(call, 'GET /v1/terms')
  return (
    <>
      <PageHeader title={say.glossary} lede={say.glossaryLede} />
      <Answer of={answer}>{({ terms }) => <TermTable terms={terms} />}</Answer>
    </>
  )
}

function TermTable({ terms }: { terms: readonly ShownTerm[] }) {
  const say = useMessages(nl, en)
  const format = useFormats()
  const { language } = useLanguage()
  const [asked, setAsked] = useState('')
  const other = language === 'nl' ? 'en' : 'nl'
  const found = terms
    .filter((term) => matches(term, asked.trim()))
    .sort((one, next) => one.name[language].localeCompare(next.name[language], language))
  return (
    <>
      <div className="form">
        <TextField name="word" label={say.search} hint={say.searchHint} search value={asked} onChange={setAsked} />
        <p className="hint" role="status">
          {say.found(format.number(found.length), format.number(terms.length))}
        </p>
      </div>
      <Table
        caption={say.glossary}
        captionHidden
        rows={found}
        rowKey={({ id }) => id}
        empty={{ title: say.none, text: say.noneNow }}
        columns={[
          { label: say.term, cell: ({ id, name }) => <Link to={`/woordenlijst/${id}`}>{name[language]}</Link> },
          { label: say.otherLanguage, cell: ({ name }) => <span lang={other}>{name[other]}</span>, wideOnly: true },
          { label: say.says, cell: ({ says }) => says[language] },
          {
            label: say.partners,
            cell: ({ meanings }) => meanings.map(({ organ }) => organName(organ)[language]).join(', '),
            wideOnly: true,
          },
        ]}
      />
    </>
  )
}
