/** What one scale says: all together, by area, age and sex, each figure with how far it can be told. */
import { useState } from 'react'
import {
  Answer,
  CheckboxField,
  Section,
  SelectField,
  Table,
  useAnswer,
  useFormats,
  useMessages,
} from '../../../kit/workbench/index.ts'
import { survey as en } from '../messages/survey.en.ts'
import { survey as nl } from '../messages/survey.nl.ts'
import type { ShownFigure, ShownGroup, ShownSurvey } from '../survey/contract.ts'
import type { ScaleId } from '../survey/words.ts'
import { call } from './call.ts'
import { SurveyBeside } from './SurveyBeside.tsx'
import { SurveyLine } from './SurveyLine.tsx'
import { SurveyQuestions } from './SurveyQuestions.tsx'
import { Score } from './SurveyScore.tsx'

type Picture = NonNullable<ShownSurvey['picture']>

export function SurveyPicture({ survey, picture }: { survey: ShownSurvey; picture: Picture }) {
  const say = useMessages<typeof en>(nl, en)
  const format = useFormats()
  const [scale, setScale] = useState<ScaleId>(picture.scales[0] ?? 'trust')
  const [area, setArea] = useState<{ code: string; name: string } | null>(null)
  const [context, setContext] = useState<readonly string[]>([])
  const allowed = useAnswer(call, 'GET /v1/open-data/covariates')
  const choices =
    allowed.state === 'ready' ? allowed.value.items.filter(({ holds, verdict }) => holds && verdict === 'allowed') : []
  const answer = useAnswer(call, 'GET /v1/surveys/:survey/picture', {
    params: { survey: survey.id },
    query: { scale, ...(context.length > 0 && { context: [...context] }) },
  })
  return (
    <Section title={say.picture}>
      <SelectField
        name="scale"
        label={say.scale}
        search
        value={scale}
        onChange={(chosen) => setScale(chosen as ScaleId)}
        options={picture.scales.map((value) => ({ value, label: say.scaleNames[value] }))}
      />
      {choices.length > 0 && (
        <CheckboxField
          name="context"
          label={say.context}
          hint={say.contextHint}
          optional
          value={context}
          onChange={setContext}
          options={choices.map(({ id, title, reason }) => ({ value: id, label: title, hint: reason }))}
        />
      )}
      <Answer of={answer}>
        {(found) => (
          <>
            <p className="hint">{say.version(found.version, found.source)}</p>
            <Table
              caption={`${say.scaleNames[found.scale]}: ${say.areas}`}
              rows={[
                { code: '', name: say.whole, figure: found.whole, beside: null, estimate: null },
                ...[...found.areas].sort((one, other) => one.name.localeCompare(other.name, 'nl')),
              ]}
              rowKey={({ code }) => code}
              columns={[
                {
                  label: say.area,
                  cell: ({ code, name }) =>
                    code === '' ? (
                      <strong>{name}</strong>
                    ) : (
                      <button type="button" className="area-pick" onClick={() => setArea({ code, name })}>
                        {name}
                      </button>
                    ),
                },
                { label: say.score, numeric: true, cell: ({ figure }) => <Score figure={figure} /> },
                { label: say.beside, cell: (row) => <Beside of={row} /> },
                {
                  label: say.place,
                  cell: ({ figure }) => <Place figure={figure} whole={found.whole} />,
                  wideOnly: true,
                },
                ...(found.areas.some(({ estimate }) => estimate)
                  ? [
                      {
                        label: say.estimate,
                        numeric: true as const,
                        wideOnly: true as const,
                        cell: (row: Row) => <Estimated row={row} />,
                      },
                      {
                        label: say.ownShare,
                        numeric: true as const,
                        wideOnly: true as const,
                        cell: (row: Row) => <OwnShare row={row} />,
                      },
                    ]
                  : []),
              ]}
              note={say.method.withheld}
            />
            {found.withoutContext.length > 0 && (
              <p className="hint">{say.withoutContext(format.list(found.withoutContext))}</p>
            )}
            {found.questions.length > 0 && <SurveyQuestions questions={found.questions} areas={found.areas} />}
            <SurveyBeside scale={say.scaleNames[found.scale]} areas={found.areas} />
            {found.ages.length > 0 && <Groups title={say.byAge} groups={found.ages} whole={found.whole} />}
            {found.sexes.length > 0 && <Groups title={say.bySex} groups={found.sexes} whole={found.whole} />}
            <SurveyLine
              key={area?.code ?? ''}
              survey={survey.id}
              scale={found.scale}
              area={area?.code}
              name={area?.name ?? say.whole}
            />
            <Method picture={picture} estimated={found.areas.some(({ estimate }) => estimate)} />
          </>
        )}
      </Answer>
    </Section>
  )
}

function Groups({ title, groups, whole }: { title: string; groups: readonly ShownGroup[]; whole: ShownFigure }) {
  const say = useMessages<typeof en>(nl, en)
  return (
    <Table
      caption={title}
      rows={groups}
      rowKey={({ code }) => code}
      columns={[
        { label: say.group, cell: ({ code }) => code },
        { label: say.score, numeric: true, cell: ({ figure }) => <Score figure={figure} /> },
        { label: say.beside, cell: (row) => <Beside of={row} /> },
        { label: say.place, cell: ({ figure }) => <Place figure={figure} whole={whole} />, wideOnly: true },
      ]}
    />
  )
}

function Beside({ of: { beside } }: { of: Pick<ShownGroup, 'beside'> }) {
  const say = useMessages<typeof en>(nl, en)
  return beside ? say.verdicts[beside] : say.none
}

type Row = {
  readonly code: string
  readonly estimate: { estimate: number; low: number; high: number; ownShare: number } | null
}
function Estimated({ row: { code, estimate } }: { row: Row }) {
  const say = useMessages<typeof en>(nl, en)
  const format = useFormats()
  if (!estimate) return code === '' ? say.none : <span className="hint">{say.noEstimate}</span>
  return say.interval(
    format.number(estimate.estimate, 1),
    format.number(estimate.low, 1),
    format.number(estimate.high, 1),
  )
}
function OwnShare({ row: { estimate } }: { row: Row }) {
  const say = useMessages<typeof en>(nl, en)
  const format = useFormats()
  if (!estimate) return say.none
  return estimate.ownShare > 0 ? format.percentage(estimate.ownShare) : <span className="hint">{say.modelOnly}</span>
}

const [width, height] = [160, 18]
const x = (score: number) => (score / 10) * (width - 8) + 4
/** Says nothing that the row does not say in figures: hidden from readers of the screen. */
function Place({ figure, whole }: { figure: ShownFigure; whole: ShownFigure }) {
  if (figure.kind !== 'measured') return null
  return (
    <svg className="chart survey-place" viewBox={`0 0 ${width} ${height}`} aria-hidden="true">
      <line className="grid" x1={x(0)} x2={x(10)} y1={height / 2} y2={height / 2} />
      {whole.kind === 'measured' && (
        <line className="area-cut" x1={x(whole.mean)} x2={x(whole.mean)} y1={0} y2={height} />
      )}
      <line className="area-line" x1={x(figure.low)} x2={x(figure.high)} y1={height / 2} y2={height / 2} />
      <circle className="dot" cx={x(figure.mean)} cy={height / 2} r={4} />
    </svg>
  )
}

function Method({ picture, estimated }: { picture: Picture; estimated: boolean }) {
  const say = useMessages<typeof en>(nl, en)
  const format = useFormats()
  const { factors, areasWithoutAnswers, sha256 } = picture
  return (
    <Section title={say.method.title}>
      <ul>
        <li>
          {factors
            ? say.method.house(format.number(factors.smallest, 2), format.number(factors.largest, 2))
            : say.method.delivered}
        </li>
        {areasWithoutAnswers > 0 && <li>{say.method.without(format.number(areasWithoutAnswers))}</li>}
        <li>{say.method.intervals}</li>
        <li>{estimated ? say.method.estimates : say.method.noEstimates}</li>
        <li>
          {say.method.hash} <code className="fingerprint">{sha256}</code>
        </li>
      </ul>
    </Section>
  )
}
