/** What came into a file from an alliance, by a release. */
import {
  Answer,
  Button,
  ButtonLink,
  ButtonRow,
  Card,
  CardList,
  EmptyState,
  Section,
  useAnswer,
  useMe,
  useSend,
} from '../../../kit/workbench/index.ts'
import type { ShownMeasure } from '../measure/contract.ts'
import { call, useCasework } from './use-casework.ts'
import { afterAFileChange, useMeasure } from './use-measure.ts'

export function SourcesSection({ file }: { file: ShownMeasure }) {
  const { say, format } = useMeasure()
  const { organ, category } = useCasework()
  const { appointment } = useMe()
  const sources = useAnswer(call, 'GET /v1/measures/:measure/sources', { params: { measure: file.id } })
  const remove = useSend(call, 'POST /v1/measures/:measure/sources/:source/removal', { refreshes: afterAFileChange })
  const canTakeOver = appointment.roles.includes('mayor') && appointment.regimes.includes('WGS-ZVH')
  return (
    <Section
      title={say.sources}
      lede={say.sourcesLede}
      actions={canTakeOver && <ButtonLink to={`/maatregelen/${file.id}/opnemen`}>{say.takeOver}</ButtonLink>}
    >
      <Answer of={sources}>
        {({ sources: rows }) =>
          rows.length === 0 ? (
            <EmptyState title={say.noSources} text={say.noSourcesText} />
          ) : (
            <CardList>
              {rows.map((row) => (
                <Card key={row.id} title={`${organ(row.supplier)}${row.category ? `: ${category(row.category)}` : ''}`}>
                  <p className="hint">
                    {say.arrived(format.day(row.arrivedOn))}, {say.staysUntil(format.day(row.expiresOn))}
                  </p>
                  <blockquote className="prose">{row.text}</blockquote>
                  <ButtonRow>
                    <Button
                      kind="quiet"
                      busy={remove.busy}
                      onPress={() => void remove.send({ params: { measure: file.id, source: row.id } })}
                    >
                      {say.removeSource}
                    </Button>
                  </ButtonRow>
                </Card>
              ))}
            </CardList>
          )
        }
      </Answer>
    </Section>
  )
}
