/** The board of changes: questions with their owner and outcome, searches, and when people were asked to report. */

import type { RouteReply } from '../../../kit/contract.ts'
import {
  Answer,
  DateField,
  DialogForm,
  EmptyState,
  Link,
  organName,
  PageHeader,
  Section,
  SelectField,
  StatusTag,
  Table,
  TextField,
  useAnswer,
  useFormats,
  useLanguage,
  useMe,
  useMessages,
  useSend,
} from '../../../kit/workbench/index.ts'
import type { detectionContract } from '../detection/contract.ts'
import { detection as en } from '../messages/detection.en.ts'
import { detection as nl } from '../messages/detection.nl.ts'
import { call } from './call.ts'
import { FindingCard, useFindingWords } from './FindingCard.tsx'
import { SearchRegister, SearchSignals } from './SearchForm.tsx'
import { searchTones, useSearchTitle } from './search-title.ts'

export default function DetectionPage() {
  const say = useMessages(nl, en)
  const format = useFormats()
  const { language } = useLanguage()
  const { appointment } = useMe()
  const isAnalyst = appointment.roles.includes('analyst')
  const titleOf = useSearchTitle()
  const wordsOf = useFindingWords()
  const board = useAnswer(call, 'GET /v1/detection')
  return (
    <>
      <PageHeader title={say.title} lede={say.lede} />
      <Answer of={board}>
        {({ runs, findings, campaigns, municipalities }) => {
          const nameOf = (code: string) => municipalities.find((one) => one.code === code)?.name ?? code
          const open = findings.filter(({ outcome }) => outcome === null)
          return (
            <>
              <Section title={say.questions} count={open.length}>
                {open.length === 0 && <EmptyState title={say.noQuestions} text={say.noQuestionsText} />}
                {open.map((finding) => (
                  <FindingCard key={finding.id} finding={finding} linked />
                ))}
              </Section>
              {isAnalyst && (
                <Section title={say.newSearch} lede={say.newSearchLede}>
                  <details>
                    <summary>{say.inRegister}</summary>
                    <SearchRegister />
                  </details>
                  <details>
                    <summary>{say.inSignals}</summary>
                    <SearchSignals />
                  </details>
                </Section>
              )}
              <Section title={say.searches}>
                <Table
                  caption={say.searches}
                  captionHidden
                  rows={runs}
                  rowKey={({ id }) => id}
                  empty={{ title: say.noSearches, text: say.noSearchesText }}
                  columns={[
                    { label: say.what, cell: (run) => <Link to={`/veranderingen/${run.id}`}>{titleOf(run)}</Link> },
                    { label: say.method, wideOnly: true, cell: ({ method }) => say.methods[method] },
                    {
                      label: say.state,
                      cell: ({ state }) => <StatusTag tone={searchTones[state]}>{say.states[state]}</StatusTag>,
                    },
                    { label: say.found, numeric: true, cell: (run) => format.number(run.findings) },
                    { label: say.day, wideOnly: true, cell: ({ askedOn }) => format.shortDay(askedOn) },
                  ]}
                />
              </Section>
              <Section
                title={say.campaigns}
                lede={say.campaignsLede}
                actions={isAnalyst && <EnterCampaign municipalities={municipalities} />}
              >
                <Table
                  caption={say.campaigns}
                  captionHidden
                  rows={campaigns}
                  rowKey={({ id }) => id}
                  empty={{ title: say.noCampaigns }}
                  columns={[
                    { label: say.campaign, cell: ({ what }) => what },
                    {
                      label: say.campaignWhere,
                      wideOnly: true,
                      cell: ({ municipality }) => (municipality ? nameOf(municipality) : say.everywhere),
                    },
                    { label: say.firstDay, cell: ({ firstDay }) => format.shortDay(firstDay) },
                    { label: say.lastDay, cell: ({ lastDay }) => format.shortDay(lastDay) },
                  ]}
                />
              </Section>
              <Section title={say.closed}>
                <Table
                  caption={say.closed}
                  captionHidden
                  rows={findings.filter(({ outcome }) => outcome !== null)}
                  rowKey={({ id }) => id}
                  empty={{ title: say.noClosed }}
                  columns={[
                    {
                      label: say.question,
                      cell: (finding) => <Link to={`/veranderingen/${finding.run}`}>{wordsOf(finding)}</Link>,
                    },
                    {
                      label: say.outcome,
                      cell: ({ outcome, note }) => (
                        <>
                          {outcome && say.outcomes[outcome]}
                          {note && <small className="figures-was">{note}</small>}
                        </>
                      ),
                    },
                    {
                      label: say.owner,
                      wideOnly: true,
                      cell: ({ owner }) => owner && say.ownerIs(organName(owner.organ)[language], owner.mine),
                    },
                    {
                      label: say.day,
                      wideOnly: true,
                      cell: ({ closedOn }) => closedOn && format.shortDay(closedOn),
                    },
                  ]}
                />
              </Section>
            </>
          )
        }}
      </Answer>
    </>
  )
}

type Municipalities = RouteReply<(typeof detectionContract)['GET /v1/detection']>['municipalities']

function EnterCampaign({ municipalities }: { municipalities: Municipalities }) {
  const say = useMessages(nl, en)
  const enter = useSend(call, 'POST /v1/detection/campaigns', {
    refreshes: ['GET /v1/detection', 'GET /v1/detection/runs/:run'],
  })
  return (
    <DialogForm
      label={say.enterCampaign}
      sending={enter}
      save={say.save}
      onSend={({ text, maybe }) =>
        enter.send({
          body: {
            what: text('what'),
            municipality: maybe('campaignMunicipality') ?? null,
            firstDay: text('firstDay'),
            lastDay: text('lastDay'),
          },
        })
      }
    >
      <TextField name="what" label={say.campaign} hint={say.campaignHint} />
      <SelectField
        name="campaignMunicipality"
        label={say.campaignWhere}
        optional
        placeholder={say.everywhere}
        options={municipalities.map(({ code, name }) => ({ value: code, label: name }))}
      />
      <DateField name="firstDay" label={say.firstDay} />
      <DateField name="lastDay" label={say.lastDay} />
    </DialogForm>
  )
}
