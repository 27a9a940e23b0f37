import { caller } from '../../../kit/caller.ts'
import {
  Answer,
  PageHeader,
  Section,
  Table,
  useAnswer,
  useLanguage,
  useMessages,
} from '../../../kit/workbench/index.ts'
import { knowledgeContract } from '../contract.ts'
import { en } from '../messages/workbench.en.ts'
import { nl } from '../messages/workbench.nl.ts'

const call = caller(knowledgeContract)

export default function ThemesPage() {
  const say = useMessages(nl, en)
  const { language } = useLanguage()
  const other = language === 'nl' ? 'en' : 'nl'
  const answer = useAnswer(call, 'GET /v1/themes')
  return (
    <>
      <PageHeader title={say.themes} lede={say.themesLede} />
      <Answer of={answer}>
        {({ fields, source }) =>
          fields.map((field) => (
            <Section key={field.code} title={`${field.code}. ${field.name[language]}`}>
              <Table
                caption={field.name[language]}
                captionHidden
                rows={field.themes}
                rowKey={({ code }) => code}
                note={`${say.source}: ${source[language]}, ${field.page}`}
                columns={[
                  { label: say.themes, cell: ({ code, name }) => `${code} ${name[language]}` },
                  {
                    label: say.otherLanguage,
                    cell: ({ name, own }) => (
                      <span lang={other}>
                        {name[other]}
                        {own && other === 'en' && ` (${say.ours})`}
                      </span>
                    ),
                    wideOnly: true,
                  },
                  { label: say.page, cell: ({ page }) => page, wideOnly: true },
                ]}
              />
            </Section>
          ))
        }
      </Answer>
    </>
  )
}
