/** One delivery: how far it is, what was found in it, how it is read, and loading it. */
import { useEffect } from 'react'
import {
  Answer,
  Button,
  ButtonLink,
  ButtonRow,
  ErrorState,
  Notice,
  PageHeader,
  StatusTag,
  useAnswer,
  useFormats,
  useMessages,
  usePathValues,
  useSend,
} from '../../../kit/workbench/index.ts'
import type { ShownDelivery } from '../delivery/contract.ts'
import { openData as en } from '../messages/open-data.en.ts'
import { openData as nl } from '../messages/open-data.nl.ts'
import { reading as readingEn } from '../messages/reading.en.ts'
import { reading as readingNl } from '../messages/reading.nl.ts'
import { inFile } from '../reading/words.ts'
import { call } from './call.ts'
import { FoundInDelivery } from './FoundInDelivery.tsx'
import { stateTones } from './OpenDataPage.tsx'
import { RecipeForm } from './RecipeForm.tsx'

/** Units: milliseconds. */
const lookAgainAfter = 1_000
const route = 'GET /v1/open-data/deliveries/:delivery'

export default function DeliveryPage() {
  const say = useMessages(nl, en)
  const { delivery: id } = usePathValues('delivery')
  const answer = useAnswer(call, route, { params: { delivery: id } })
  return (
    <Answer of={answer}>
      {(delivery) => (
        <>
          <PageHeader
            title={delivery.title ?? delivery.files[0]?.name ?? say.delivery}
            lede={delivery.files.map(({ name }) => name).join(', ')}
            crumbs={[{ label: say.title, to: '/open-data' }]}
            tags={<StatusTag tone={stateTones[delivery.state]}>{say.states[delivery.state]}</StatusTag>}
          />
          <State delivery={delivery} again={answer.state === 'ready' ? answer.again : () => undefined} />
          {(delivery.state === 'looked' || delivery.state === 'imported') && delivery.report && (
            <FoundInDelivery
              report={delivery.report}
              recipe={delivery.recipe}
              imported={delivery.state === 'imported'}
            />
          )}
          {(delivery.state === 'looked' ||
            (delivery.state === 'refused' && delivery.fault?.code !== 'about-persons')) && (
            <RecipeForm
              key={delivery.state}
              delivery={delivery.id}
              state={delivery.state}
              recipe={delivery.recipe}
              encoding={delivery.encoding}
            />
          )}
        </>
      )}
    </Answer>
  )
}

function State({ delivery, again }: { delivery: ShownDelivery; again: () => void }) {
  const say = useMessages(nl, en)
  const sentences = useMessages<typeof readingEn>(readingNl, readingEn)
  const busy = delivery.state === 'looking' || delivery.state === 'importing'
  useEffect(() => {
    if (!busy) return
    const timer = setInterval(again, lookAgainAfter)
    return () => clearInterval(timer)
  }, [busy, again])
  if (busy) return <Busy delivery={delivery} />
  if (delivery.state === 'refused' && delivery.fault)
    return (
      <Notice kind="attention" title={say.refusedTitle}>
        <p>{inFile(sentences[delivery.fault.code](placeOf(delivery.fault.place)), delivery.fault.place.file)}</p>
        <p>{say.nothingLoaded}</p>
      </Notice>
    )
  if (delivery.state === 'cancelled') return <Notice>{say.cancelled}</Notice>
  if (delivery.state === 'imported')
    return (
      <>
        <Notice kind="done" title={say.importedTitle} />
        <ButtonRow>
          {delivery.edition && <ButtonLink to={`/open-data/tabellen/${delivery.edition}`}>{say.toTable}</ButtonLink>}
          <ButtonLink kind="quiet" to="/open-data">
            {say.toList}
          </ButtonLink>
        </ButtonRow>
      </>
    )
  return null
}

/** What was not found is left away, not undefined. */
const placeOf = (place: NonNullable<ShownDelivery['fault']>['place']) =>
  Object.fromEntries(Object.entries(place).filter(([, held]) => held !== undefined))

function Busy({ delivery: { id, progress } }: { delivery: ShownDelivery }) {
  const say = useMessages(nl, en)
  const format = useFormats()
  const cancel = useSend(call, 'POST /v1/open-data/deliveries/:delivery/cancelling', {
    refreshes: [route, 'GET /v1/open-data/deliveries'],
  })
  const megabytes = (bytes: number) => `${format.number(bytes / 1024 ** 2, 1)} MB`
  const words = !progress
    ? say.waiting
    : progress.step === 'writing'
      ? say.writing
      : say.progress(megabytes(progress.bytes), megabytes(progress.ofBytes), format.number(progress.rows))
  return (
    <>
      <div className="long-work" role="status">
        <label htmlFor="progress">{words}</label>
        <progress
          id="progress"
          className="progress"
          value={Math.min(progress?.bytes ?? 0, progress?.ofBytes ?? 1)}
          max={progress?.ofBytes ?? 1}
        />
        <p className="hint">{say.mayLeave}</p>
      </div>
      {cancel.problem && <ErrorState problem={cancel.problem} />}
      <ButtonRow>
        <Button busy={cancel.busy} onPress={() => cancel.send({ params: { delivery: id }, body: {} })}>
          {say.cancel}
        </Button>
      </ButtonRow>
    </>
  )
}
