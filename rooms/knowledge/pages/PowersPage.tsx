import { caller } from '../../../kit/caller.ts'
import {
  Answer,
  Link,
  PageHeader,
  StatusTag,
  Table,
  useAnswer,
  useLanguage,
  useMessages,
} from '../../../kit/workbench/index.ts'
import { knowledgeContract } from '../contract.ts'
import { powers as en } from '../messages/powers.en.ts'
import { powers as nl } from '../messages/powers.nl.ts'
import { articleOf, ownerOf } from './power-words.ts'

const call = caller(knowledgeContract)

export default function PowersPage() {
  const say = useMessages(nl, en)
  const { language } = useLanguage()
  const answer = useAnswer(call, 'GET /v1/powers')
  return (
    <>
      <PageHeader title={say.title} lede={say.lede} />
      <Answer of={answer}>
        {({ powers }) => (
          <Table
            caption={say.title}
            captionHidden
            rows={powers}
            rowKey={({ code }) => code}
            columns={[
              {
                label: say.power,
                cell: ({ code, name }) => <Link to={`/bevoegdheden/${code}`}>{name[language]}</Link>,
              },
              { label: say.organ, cell: ({ organ }) => ownerOf(organ, language, say.owner) },
              { label: say.article, cell: ({ basis }) => articleOf(basis).label },
              {
                label: say.standings.checked,
                cell: ({ standing }) => (
                  <StatusTag tone={standing === 'unverified' ? 'attention' : 'done'}>
                    {say.standings[standing]}
                  </StatusTag>
                ),
                wideOnly: true,
              },
            ]}
          />
        )}
      </Answer>
    </>
  )
}
