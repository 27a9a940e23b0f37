/** One delivery: how far it is, what was found in it, how it is read, and loading it. */
import { useEffect } from 'react'
import type { RouteReply } from '../../../kit/contract.ts'
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
import type { deliveryContract, ShownDelivery } from '../delivery/contract.ts'
import { openData as en } from '../messages/open-data.en.ts'
import { openData as nl } from '../messages/open-data.nl.ts'
import { outside as outsideEn } from '../messages/outside.en.ts'
import { outside as outsideNl } from '../messages/outside.nl.ts'
import { reading as readingEn } from '../messages/reading.en.ts'
import { reading as readingNl } from '../messages/reading.nl.ts'
import { inFile } from '../reading/words.ts'
import { call } from './call.ts'
import { FoundInDelivery } from './FoundInDelivery.tsx'
import { placeOf } from './fault-place.ts'
import { stateTones } from './OpenDataPage.tsx'
import { RecipeForm } from './RecipeForm.tsx'

/** Units: milliseconds. */
const lookAgainAfter = 1_000
const route = 'GET /v1/open-data/deliveries/:delivery'
type Shown = RouteReply<(typeof deliveryContract)[typeof route]>

export default function DeliveryPage() {
  const say = useMessages(nl, en)
  const outside = useMessages(outsideNl, outsideEn)
  const { delivery: id } = usePathValues('delivery')
  const answer = useAnswer(call, route, { params: { delivery: id } })
  return (
    <Answer of={answer}>
      {(delivery) => (
        <>
          <PageHeader
            title={titleOf(delivery) ?? say.delivery}
            {...ledeOf(delivery, outside.fetchedFrom)}
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
          {(delivery.state === 'looked' || (delivery.state === 'refused' && canBeReadOtherwise(delivery))) && (
            <RecipeForm
              key={`${delivery.state} ${JSON.stringify(delivery.recipe)}`}
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

const otherwise = new Set<string>(['not-utf-8', 'no-heading', 'doubled-heading', 'no-sheet'])
/** By another reading, or other characters. What is no table at all has to be handed in again. */
const canBeReadOtherwise = ({ files, fault, recipe }: Shown): boolean =>
  files.length > 0 && fault?.code !== 'about-persons' && (recipe !== null || otherwise.has(fault?.code ?? ''))

const titleOf = ({ title, files }: ShownDelivery): string | undefined => title ?? files[0]?.name

/** A table in many pages is named by its first files; one that is the title is not named twice. */
function ledeOf(delivery: ShownDelivery, fetchedFrom: (address: string) => string): { lede?: string } {
  const { files, address } = delivery
  if (address !== null) return { lede: fetchedFrom(address) }
  const names = files.slice(0, 6).map(({ name }) => name)
  if (names.length === 1 && names[0] === titleOf(delivery)) return {}
  return { lede: [...names, ...(files.length > names.length ? ['…'] : [])].join(', ') }
}

function State({ delivery, again }: { delivery: Shown; again: () => void }) {
  const say = useMessages(nl, en)
  const sentences = useMessages<typeof readingEn>(readingNl, readingEn)
  const outside = useMessages(outsideNl, outsideEn)
  const busy = ['fetching', 'looking', 'importing'].includes(delivery.state)
  useEffect(() => {
    if (!busy) return
    const timer = setInterval(again, lookAgainAfter)
    return () => clearInterval(timer)
  }, [busy, again])
  if (busy) return <Busy delivery={delivery} />
  if (delivery.state === 'refused' && delivery.fault)
    return (
      <>
        <Notice kind="attention" title={say.refusedTitle}>
          <p>{inFile(sentences[delivery.fault.code](placeOf(delivery.fault.place)), delivery.fault.place.file)}</p>
          <p>{say.nothingLoaded}</p>
        </Notice>
        {delivery.files.length === 0 ? (
          <ButtonRow>
            <ButtonLink to="/open-data/ophalen">{outside.again}</ButtonLink>
          </ButtonRow>
        ) : (
          !canBeReadOtherwise(delivery) && (
            <ButtonRow>
              <ButtonLink to="/open-data">{say.handInAgain}</ButtonLink>
            </ButtonRow>
          )
        )}
      </>
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

function Busy({ delivery: { id, progress } }: { delivery: ShownDelivery }) {
  const say = useMessages(nl, en)
  const outside = useMessages(outsideNl, outsideEn)
  const format = useFormats()
  const cancel = useSend(call, 'POST /v1/open-data/deliveries/:delivery/cancelling', {
    refreshes: [route, 'GET /v1/open-data/deliveries'],
  })
  const megabytes = (bytes: number) => `${format.number(bytes / 1024 ** 2, 1)} MB`
  const words = !progress
    ? say.waiting
    : progress.step === 'fetching'
      ? outside.fetching(megabytes(progress.bytes), format.number(progress.rows))
      : progress.step === 'writing'
        ? say.writing
        : say.progress(megabytes(progress.bytes), megabytes(progress.ofBytes), format.number(progress.rows))
  // Of a place outside nobody knows how much is coming: the bar moves without saying how far it is.
  const far = progress && progress.ofBytes > 0 ? { value: Math.min(progress.bytes, progress.ofBytes) } : {}
  return (
    <>
      <div className="long-work" role="status">
        <label htmlFor="progress">{words}</label>
        <progress id="progress" className="progress" {...far} max={progress?.ofBytes || 1} />
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
