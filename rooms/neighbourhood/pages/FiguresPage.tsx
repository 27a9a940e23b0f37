/** Five fields, twenty themes, and of which themes no figures were seen. */
import { caller } from '../../../kit/caller.ts'
import {
  Answer,
  Link,
  PageHeader,
  Section,
  Table,
  useAnswer,
  useFormats,
  useLanguage,
  useMessages,
} from '../../../kit/workbench/index.ts'
import { neighbourhoodContract, type ShownIndex } from '../contract.ts'
import { workbench as en } from '../messages/workbench.en.ts'
import { workbench as nl } from '../messages/workbench.nl.ts'

const call = caller(neighbourhoodContract)

export default function FiguresPage() {
  const say = useMessages<typeof en>(nl, en)
  const index = useAnswer(call, 'GET /v1/figures/themes')
  return (
    <>
      <PageHeader title={say.title} lede={say.lede} />
      <Answer of={index}>
        {({ fields, editions }) => (
          <>
            <Fields fields={fields} />
            <Editions editions={editions} />
          </>
        )}
      </Answer>
    </>
  )
}

function Fields({ fields }: Pick<ShownIndex, 'fields'>) {
  const say = useMessages<typeof en>(nl, en)
  const { language } = useLanguage()
  const words = ({ register, survey }: { register: number; survey: number }) =>
    [register > 0 && say.register(register), survey > 0 && say.survey(survey)].filter(Boolean).join(', ') ||
    say.noFigures
  return (
    <div className="figures-fields">
      {fields.map((field) => (
        <Section key={field.code} title={field[language]}>
          <ul>
            {field.themes.map((theme) => (
              <li key={theme.code}>
                <Link to={`/cijfers/${theme.code}`}>{theme[language]}</Link>
                <span className="figures-count">{words(theme)}</span>
              </li>
            ))}
          </ul>
        </Section>
      ))}
    </div>
  )
}

function Editions({ editions }: Pick<ShownIndex, 'editions'>) {
  const say = useMessages<typeof en>(nl, en)
  const format = useFormats()
  return (
    <Section title={say.editions} lede={say.editionsLede}>
      <Table
        caption={say.editions}
        captionHidden
        rows={editions}
        rowKey={({ code }) => code}
        columns={[
          { label: say.edition, cell: ({ code }) => code },
          { label: say.until, cell: ({ coversUntil }) => (coversUntil ? format.day(coversUntil) : say.unknown) },
          { label: say.standing, cell: ({ standing }) => say.standings[standing] },
        ]}
      />
    </Section>
  )
}
