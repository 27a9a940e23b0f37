/** A table from outside: looked for in a catalogue, or by its address. Says from where anything may come, and who decides that. */
import { useEffect, useState } from 'react'
import {
  Answer,
  Button,
  ButtonLink,
  ButtonRow,
  ErrorState,
  Form,
  FormActions,
  Notice,
  PageHeader,
  RadioField,
  Section,
  TextField,
  useAnswer,
  useMessages,
  usePageJump,
  useSend,
} from '../../../kit/workbench/index.ts'
import { openData as openDataEn } from '../messages/open-data.en.ts'
import { openData as openDataNl } from '../messages/open-data.nl.ts'
import { outside as en } from '../messages/outside.en.ts'
import { outside as nl } from '../messages/outside.nl.ts'
import { call } from './call.ts'
import { type Catalogue, FoundTables, Listings } from './FoundTables.tsx'

/** Units: milliseconds. */
const lookAgainAfter = 1_500
const route = 'GET /v1/open-data/catalogue'

export default function FetchPage() {
  const say = useMessages(nl, en)
  const general = useMessages(openDataNl, openDataEn)
  const answer = useAnswer(call, route, { query: {} })
  const again = answer.state === 'ready' ? answer.again : undefined
  const waits = answer.state === 'ready' && answer.value.listings.some(({ state }) => state === 'waiting')
  useEffect(() => {
    if (!waits || !again) return
    const timer = setInterval(again, lookAgainAfter)
    return () => clearInterval(timer)
  }, [waits, again])
  return (
    <>
      <PageHeader title={say.title} lede={say.lede} crumbs={[{ label: general.title, to: '/open-data' }]} />
      <Answer of={answer}>
        {(catalogue) =>
          catalogue.hosts.length === 0 ? (
            <>
              <Notice title={say.none}>
                <p>{say.noneText}</p>
              </Notice>
              <ButtonRow>
                <ButtonLink to="/open-data">{say.toHandIn}</ButtonLink>
              </ButtonRow>
            </>
          ) : (
            <>
              <p>{say.places(catalogue.hosts.join(', '))}</p>
              <p className="hint">{say.whoAllows}</p>
              <Search listings={catalogue.listings} />
              <ByAddress />
            </>
          )
        }
      </Answer>
    </>
  )
}

function Search({ listings }: Pick<Catalogue, 'listings'>) {
  const say = useMessages(nl, en)
  const [words, setWords] = useState('')
  const [missing, setMissing] = useState(false)
  const { fetch, busy, problem } = useFetching()
  return (
    <Section title={say.search} lede={say.searchLede}>
      <Listings listings={listings} />
      {listings.some(({ tables }) => tables > 0) && (
        <Form
          label={say.search}
          onSend={(answers) => {
            setMissing(answers.text('words') === '')
            setWords(answers.text('words'))
          }}
        >
          <TextField
            name="words"
            label={say.words}
            hint={say.wordsHint}
            search
            error={missing ? say.noWords : undefined}
          />
          <FormActions>
            <Button type="submit" kind="primary">
              {say.searchNow}
            </Button>
          </FormActions>
        </Form>
      )}
      {problem && <ErrorState problem={problem} />}
      {words !== '' && <FoundTables words={words} busy={busy} onFetch={(address) => void fetch(address, 'utf-8')} />}
    </Section>
  )
}

function ByAddress() {
  const say = useMessages(nl, en)
  const general = useMessages(openDataNl, openDataEn)
  const { fetch, busy, problem } = useFetching()
  return (
    <Section title={say.byAddress} lede={say.byAddressLede}>
      <Form
        label={say.byAddress}
        problem={problem}
        onSend={(answers) => void fetch(answers.text('address'), answers.text('encoding'))}
      >
        <TextField name="address" label={say.address} hint={say.addressHint} />
        <RadioField
          name="encoding"
          label={say.encoding}
          value="utf-8"
          options={(['utf-8', 'windows-1252'] as const).map((value) => ({ value, label: general.encodings[value] }))}
        />
        <FormActions>
          <Button type="submit" kind="primary" busy={busy}>
            {say.fetchNow}
          </Button>
        </FormActions>
      </Form>
    </Section>
  )
}

/** What was asked for is followed on its own page. */
function useFetching() {
  const go = usePageJump()
  const { send, busy, problem } = useSend(call, 'POST /v1/open-data/fetchings', {
    refreshes: ['GET /v1/open-data/deliveries'],
  })
  const fetch = async (address: string, encoding: string) => {
    const begun = await send({ body: { address, encoding: encoding === 'windows-1252' ? encoding : 'utf-8' } })
    if (begun) go(`/open-data/leveringen/${begun.id}`)
  }
  return { fetch, busy, problem }
}
