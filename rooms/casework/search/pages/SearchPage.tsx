/** Looks for words in cases with an open task. What was typed stays on this page: in no address, and not after it is left. */

import { useState } from 'react'
import {
  Button,
  Card,
  CardList,
  EmptyState,
  Form,
  FormActions,
  Notice,
  PageHeader,
  Section,
  SelectField,
  StatusTag,
  TextField,
  useSend,
} from '../../../../kit/workbench/index.ts'
import type { CaseworkReply } from '../../contract.ts'
import { CaseLink } from '../../pages/CaseTables.tsx'
import { call } from '../../pages/use-casework.ts'
import { optionsOf, usePlan } from '../../plan/pages/use-plan.ts'
import { type SearchPurpose, searchPurposes } from '../words.ts'

type Found = CaseworkReply<'POST /v1/searches'>

export default function SearchPage() {
  const { say } = usePlan()
  const [found, setFound] = useState<Found>()
  const search = useSend(call, 'POST /v1/searches', { refreshes: [] })
  return (
    <>
      <PageHeader title={say.search} lede={say.searchLede} />
      <Form
        label={say.search}
        problem={search.problem}
        onSend={async ({ text }) => {
          const body = { purpose: text('purpose') as SearchPurpose, words: text('words') }
          setFound((await search.send({ body })) || undefined)
        }}
      >
        <SelectField name="purpose" label={say.searchPurpose} options={optionsOf(searchPurposes, say.searchPurposes)} />
        <TextField name="words" label={say.searchWords} hint={say.searchHint} />
        <FormActions>
          <Button kind="primary" type="submit" busy={search.busy}>
            {say.searchButton}
          </Button>
        </FormActions>
      </Form>
      <div aria-live="polite">{found && <Results found={found} />}</div>
    </>
  )
}

function Results({ found }: { found: Found }) {
  const { say, format, organ } = usePlan()
  return (
    <Section title={say.results} lede={say.searchedIn(format.number(found.searched))}>
      {found.cases.length === 0 && <EmptyState title={say.noneFound} text={say.noneFoundText} />}
      {found.more && <Notice>{say.moreFound}</Notice>}
      <CardList>
        {found.cases.map((one) => (
          <Card key={one.case} title={<CaseLink id={one.case} name={one.caseName} />}>
            <ul>
              {one.found.map((piece) => (
                <li key={piece.id}>
                  <StatusTag>{say.found[piece.kind]}</StatusTag> {piece.excerpt}{' '}
                  <span className="hint">
                    {organ(piece.organ)}, {format.shortDay(piece.on)}
                  </span>
                </li>
              ))}
            </ul>
          </Card>
        ))}
      </CardList>
    </Section>
  )
}
