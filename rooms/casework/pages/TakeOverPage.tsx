/** What an alliance released to the organ, to be put into one file item by item. Two worlds, two answers, never one list. */
import {
  Answer,
  Button,
  ButtonRow,
  Card,
  CardList,
  EmptyState,
  Notice,
  PageHeader,
  Section,
  useAnswer,
  usePathValues,
  useSend,
} from '../../../kit/workbench/index.ts'
import type { ReceivedItem } from '../delivery/contract.ts'
import { call, useCasework } from './use-casework.ts'
import { afterAFileChange, useMeasure } from './use-measure.ts'

export default function TakeOverPage() {
  const { say } = useMeasure()
  const { measure } = usePathValues('measure')
  const received = useAnswer(call, 'GET /v1/received-items')
  return (
    <>
      <PageHeader
        title={say.takeOver}
        lede={say.takeOverLede}
        crumbs={[
          { label: say.title, to: '/maatregelen' },
          { label: say.file, to: `/maatregelen/${measure}` },
        ]}
      />
      <Answer of={received}>
        {({ items }) =>
          items.length === 0 ? (
            <EmptyState title={say.noReceived} text={say.noReceivedText} />
          ) : (
            <Section title={say.sources} count={items.length}>
              <CardList>
                {items.map((item) => (
                  <Item key={item.item} item={item} measure={measure} />
                ))}
              </CardList>
            </Section>
          )
        }
      </Answer>
    </>
  )
}

function Item({ item, measure }: { item: ReceivedItem; measure: string }) {
  const { say, format } = useMeasure()
  const { organ, category } = useCasework()
  const deliver = useSend(call, 'POST /v1/received-items/:item/delivery', {
    refreshes: [...afterAFileChange, 'GET /v1/received-items'],
  })
  return (
    <Card title={`${organ(item.supplier)}${item.category ? `: ${category(item.category)}` : ''}`}>
      <p className="hint">
        {format.day(item.observedOn)}, {say.staysUntil(format.day(item.expiresOn))}
      </p>
      <p className="prose">{item.text}</p>
      {deliver.problem && (
        <Notice kind="stop" title={deliver.problem.title}>
          {deliver.problem.detail}
        </Notice>
      )}
      {item.files.includes(measure) ? (
        <Notice kind="done">{say.delivered}</Notice>
      ) : (
        <ButtonRow>
          <Button
            kind="primary"
            busy={deliver.busy}
            onPress={() => void deliver.send({ params: { item: item.item }, body: { measure } })}
          >
            {say.deliver}
          </Button>
        </ButtonRow>
      )}
    </Card>
  )
}
