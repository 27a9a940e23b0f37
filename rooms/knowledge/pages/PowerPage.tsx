import { caller } from '../../../kit/caller.ts'
import {
  Answer,
  EmptyState,
  FactsRail,
  Notice,
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
import { knowledgeContract } from '../contract.ts'
import { powers as en } from '../messages/powers.en.ts'
import { powers as nl } from '../messages/powers.nl.ts'
import type { ShownPower } from '../powers/contract.ts'
import { articleOf, ownerOf } from './power-words.ts'

const call = caller(knowledgeContract)

export default function PowerPage() {
  const { power } = usePathValues('power')
  const answer = useAnswer(call, 'GET /v1/powers/:power', { params: { power } })
  return <Answer of={answer}>{(found) => <PowerText power={found} />}</Answer>
}

function PowerText({ power }: { power: ShownPower }) {
  const say = useMessages(nl, en)
  const format = useFormats()
  const { language } = useLanguage()
  const article = articleOf(power.basis)
  return (
    <>
      <PageHeader title={power.name[language]} crumbs={[{ label: say.title, to: '/bevoegdheden' }]} />
      {power.standing === 'unverified' && (
        <Notice kind="attention" title={say.unverifiedTitle}>
          {say.unverifiedText}
        </Notice>
      )}
      <StoryAndRail
        story={
          <>
            <Section title={say.grounds}>
              <ul>
                {power.grounds.map(({ code, says }) => (
                  <li key={code}>
                    {code}. {says[language]}
                  </li>
                ))}
              </ul>
            </Section>
            <Section title={say.conditions}>
              <ul>
                {power.conditions.map((says) => (
                  <li key={says.nl}>{says[language]}</li>
                ))}
              </ul>
            </Section>
            <Section title={say.factors} lede={power.factors.length > 0 ? say.order : undefined}>
              <Table
                caption={say.factors}
                captionHidden
                rows={power.factors}
                rowKey={({ says }) => says.nl}
                empty={{ title: say.noFactors, text: say.noFactorsText }}
                columns={[
                  { label: say.step, cell: ({ step }) => say.steps[step] },
                  { label: say.factor, cell: ({ says }) => says[language] },
                  { label: say.source, cell: ({ source }) => source },
                ]}
              />
            </Section>
            <Section title={say.rulings}>
              {power.rulings.length === 0 ? (
                <EmptyState title={say.noRulings} text={say.noRulingsText} />
              ) : (
                <ul>
                  {power.rulings.map(({ ecli, says }) => (
                    <li key={ecli}>
                      <a href={`https://deeplink.rechtspraak.nl/uitspraak?id=${ecli}`} rel="noreferrer">
                        {ecli}
                      </a>
                      : {says[language]}
                    </li>
                  ))}
                </ul>
              )}
            </Section>
          </>
        }
        rail={
          <FactsRail
            facts={[
              { term: say.organ, value: ownerOf(power.organ, language, say.owner) },
              {
                term: say.article,
                value: (
                  <a href={article.href} rel="noreferrer">
                    {article.label}
                  </a>
                ),
              },
              { term: say.way, value: say.ways[power.way] },
              { term: say.version, value: format.number(power.version) },
              { term: say.since, value: format.day(power.validFrom) },
            ]}
          />
        }
      />
    </>
  )
}
