import { caller } from '../../../kit/caller.ts'
import {
  Answer,
  EmptyState,
  FactsRail,
  organName,
  PageHeader,
  Section,
  StoryAndRail,
  Table,
  useAnswer,
  useFormats,
  useLanguage,
  useMessages,
  usePathValues,
} from '../../../kit/workbench/index.ts'
import { knowledgeContract, type ShownTerm } from '../contract.ts'
import { en } from '../messages/workbench.en.ts'
import { nl } from '../messages/workbench.nl.ts'

const call = caller(knowledgeContract)

export default function TermPage() {
  const { term } = usePathValues('term')
  const answer = useAnswer(call, 'GET /v1/terms/:term', { params: { term } })
  return <Answer of={answer}>{(found) => <TermText term={found} />}</Answer>
}

function TermText({ term }: { term: ShownTerm }) {
  const say = useMessages(nl, en)
  const format = useFormats()
  const { language } = useLanguage()
  const other = language === 'nl' ? 'en' : 'nl'
  const { name, says, source, version, validFrom, meanings } = term
  return (
    <>
      <PageHeader title={name[language]} crumbs={[{ label: say.glossary, to: '/woordenlijst' }]} />
      <StoryAndRail
        story={
          <>
            <Section title={say.shared}>
              <p className="prose">{says[language]}</p>
            </Section>
            <Section title={say.own} lede={say.ownLede}>
              {meanings.length === 0 ? (
                <EmptyState title={say.nobody} text={say.nobodyNow} />
              ) : (
                <Table
                  caption={say.own}
                  captionHidden
                  rows={meanings}
                  rowKey={({ organ }) => organ}
                  columns={[
                    { label: say.partners, cell: ({ organ }) => organName(organ)[language] },
                    { label: say.says, cell: ({ says: meant }) => meant[language] },
                    {
                      label: say.source,
                      cell: ({ confirmedOn }) =>
                        confirmedOn ? say.confirmed(format.shortDay(confirmedOn)) : say.draft,
                      wideOnly: true,
                    },
                  ]}
                />
              )}
            </Section>
          </>
        }
        rail={
          <FactsRail
            facts={[
              {
                term: say.inOther,
                value: (
                  <span lang={other}>
                    {name[other]}. {says[other]}
                  </span>
                ),
              },
              { term: say.source, value: source[language] },
              { term: say.version, value: format.number(version) },
              { term: say.since, value: format.day(validFrom) },
            ]}
          />
        }
      />
    </>
  )
}
