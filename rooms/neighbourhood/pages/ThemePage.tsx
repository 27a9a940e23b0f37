/** One theme: what the police registered beside what residents say, each figure with its edition and page. */
import { caller } from '../../../kit/caller.ts'
import {
  Answer,
  EmptyState,
  Notice,
  PageHeader,
  Section,
  useAnswer,
  useLanguage,
  useMessages,
  usePathValues,
} from '../../../kit/workbench/index.ts'
import { neighbourhoodContract, type ShownSeries, type ShownTheme } from '../contract.ts'
import { workbench as en } from '../messages/workbench.en.ts'
import { workbench as nl } from '../messages/workbench.nl.ts'
import { SeriesBlock } from './SeriesBlock.tsx'
import { useFigures } from './use-figures.ts'

const call = caller(neighbourhoodContract)

export default function ThemePage() {
  const say = useMessages<typeof en>(nl, en)
  const { language } = useLanguage()
  const { theme: code } = usePathValues('theme')
  const answer = useAnswer(call, 'GET /v1/figures/themes/:theme', { params: { theme: code } })
  return (
    <Answer of={answer}>
      {(theme) => (
        <>
          <PageHeader
            title={theme[language]}
            lede={theme.field[language]}
            crumbs={[{ label: say.title, to: '/cijfers' }]}
          />
          {theme.series.length === 0 ? (
            <EmptyState title={say.nothingTitle} text={say.nothingText} />
          ) : (
            <Picture theme={theme} />
          )}
        </>
      )}
    </Answer>
  )
}

function Picture({ theme }: { theme: ShownTheme }) {
  const say = useMessages<typeof en>(nl, en)
  const { words } = useFigures()
  const of = (source: ShownSeries['source']) => theme.series.filter((series) => series.source === source)
  return (
    <>
      <Notice title={say.readFirst}>
        <ul>
          {theme.notes.map((note) => (
            <li key={note}>{words.notes[note]}</li>
          ))}
        </ul>
      </Notice>
      <div className="figures-beside">
        <Section title={say.registerTitle}>
          <SeriesList all={of('police-register')} theme={theme} none={say.noRegister} />
        </Section>
        <Section title={say.surveyTitle}>
          <SeriesList all={of('survey')} theme={theme} none={say.noSurvey} />
        </Section>
      </div>
    </>
  )
}

/** Totals stand open, the parts of a total fold in under it. */
function SeriesList({ all, theme, none }: { all: readonly ShownSeries[]; theme: ShownTheme; none: string }) {
  const say = useMessages<typeof en>(nl, en)
  if (all.length === 0) return <p>{none}</p>
  const underItsTotal = ({ partOf }: ShownSeries) => partOf !== null && all.some((series) => series.nl === partOf)
  return all
    .filter((series) => !underItsTotal(series))
    .map((series) => {
      const parts = all.filter(({ partOf }) => partOf === series.nl)
      return (
        <div className="figures-series" key={series.nl + series.area}>
          <SeriesBlock series={series} theme={theme} />
          {parts.length > 0 && (
            <details>
              <summary>{say.parts(parts.length)}</summary>
              {parts.map((part) => (
                <div className="figures-part" key={part.nl}>
                  <SeriesBlock series={part} theme={theme} />
                </div>
              ))}
            </details>
          )}
        </div>
      )
    })
}
