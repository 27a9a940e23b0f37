import {
  Button,
  DialogButton,
  FactsRail,
  Notice,
  PageHeader,
  StatusTag,
  StoryAndRail,
  Timeline,
  useFormats,
  useMessages,
  WhyPanel,
} from '../../workbench/index.ts'

const nl = {
  title: 'Zaak ZVH-7Q2K',
  cases: 'Zaken',
  goal: 'Doel: de overlast rond het adres stopt en het gezin krijgt hulp die past.',
  state: 'wacht op partner',
  add: 'Bijdragen',
  close: 'Afsluiten…',
  closeAsk: 'De zaak wordt afgeschermd en op de genoemde dag vernietigd. Dat kan niet terug.',
  closeDo: 'Zaak afsluiten',
  facts: 'Gegevens',
  compartment: 'Compartiment',
  purpose: 'Doel van verwerking',
  involved: 'Betrokken',
  review: 'Volgende herziening',
  destroy: 'Vernietigd uiterlijk',
  police: 'Politie',
  probation: 'Reclassering',
  college: 'College van B en W',
  fact: 'Drie meldingen van geluidsoverlast tussen 1 en 14 november',
  factText: 'Twee keer ter plaatse geweest. Bewoner was beide keren alleen thuis.',
  reading: 'De overlast hangt samen met schulden',
  readingText: 'De bewoner zegt dat anderen zijn woning gebruiken in ruil voor een lening. Niet bevestigd.',
  decision: 'Besluit: betrokken deelnemers vastgesteld',
  action: 'Gesprek over schuldhulp',
  actionText: 'College, Wmo 2.3.1. Uiterlijk 4 december.',
  until: 'categorie: overlast · zichtbaar voor betrokken deelnemers · tot 14 november 2028',
  told: 'De betrokkene is verteld dat dit overleg plaatsvindt.',
  rule: 'Uw orgaan is betrokken bij deze zaak en de bijdrage is niet aan u onthouden.',
}
const en: typeof nl = {
  title: 'Case ZVH-7Q2K',
  cases: 'Cases',
  goal: 'Goal: the nuisance around the address stops and the family gets help that fits.',
  state: 'waiting for a partner',
  add: 'Contribute',
  close: 'Close…',
  closeAsk: 'The case will be shielded, and destroyed on the day shown. This cannot be undone.',
  closeDo: 'Close case',
  facts: 'Facts of the case',
  compartment: 'Compartment',
  purpose: 'Purpose of processing',
  involved: 'Involved',
  review: 'Next review',
  destroy: 'Destroyed at the latest',
  police: 'Police',
  probation: 'Probation service',
  college: 'Municipal executive',
  fact: 'Three reports of noise between 1 and 14 November',
  factText: 'Visited twice. The resident was at home alone both times.',
  reading: 'The nuisance is connected with debts',
  readingText: 'The resident says that others use his home in return for a loan. Not confirmed.',
  decision: 'Decision: participants involved are set',
  action: 'Conversation about debt help',
  actionText: 'Executive, Wmo 2.3.1. By 4 December.',
  until: 'category: nuisance · visible to participants involved · until 14 November 2028',
  told: 'The person concerned was told that this conference takes place.',
  rule: 'Your organ is involved in this case and the contribution is not withheld from you.',
}

export function CaseSample() {
  const say = useMessages(nl, en)
  const format = useFormats()
  const why = (
    <WhyPanel
      why={{
        rule: say.rule,
        grounds: [{ label: 'WGS art. 2.31, lid 4', href: 'https://wetten.overheid.nl/BWBR0049962' }],
        purpose: 'zvh-casusoverleg, versie 1',
        since: '2026-11-16',
        until: '2028-11-14',
        others: [say.police, say.probation],
      }}
    />
  )
  return (
    <>
      <PageHeader
        title={say.title}
        crumbs={[{ label: say.cases, to: '/zaken' }]}
        tags={<StatusTag tone="attention">{say.state}</StatusTag>}
        lede={say.goal}
        actions={
          <>
            <Button kind="primary" shortcut="b">
              {say.add}
            </Button>
            <DialogButton label={say.close}>
              {(close) => (
                <>
                  <p>{say.closeAsk}</p>
                  <div className="button-row">
                    <Button kind="stop" onPress={close}>
                      {say.closeDo}
                    </Button>
                  </div>
                </>
              )}
            </DialogButton>
          </>
        }
      />
      <StoryAndRail
        story={
          <Timeline
            entries={[
              {
                id: '1',
                when: '2026-11-20',
                kind: 'action',
                by: say.college,
                title: say.action,
                body: <p>{say.actionText}</p>,
              },
              {
                id: '2',
                when: '2026-11-19',
                kind: 'interpretation',
                by: say.probation,
                title: say.reading,
                body: <p>{say.readingText}</p>,
                details: say.until,
                actions: why,
              },
              { id: '3', when: '2026-11-17', kind: 'decision', by: say.college, title: say.decision },
              {
                id: '4',
                when: '2026-11-16',
                kind: 'fact',
                by: say.police,
                title: say.fact,
                body: <p>{say.factText}</p>,
                details: say.until,
                actions: why,
              },
            ]}
          />
        }
        rail={
          <>
            <Notice>
              <p>{say.told}</p>
            </Notice>
            <FactsRail
              title={say.facts}
              facts={[
                { term: say.compartment, value: 'WGS-ZVH' },
                { term: say.purpose, value: 'zvh-casusoverleg, versie 1' },
                { term: say.involved, value: format.list([say.police, say.probation, say.college]) },
                { term: say.review, value: format.day('2026-12-14') },
                { term: say.destroy, value: format.day('2031-11-15') },
              ]}
            >
              {why}
            </FactsRail>
          </>
        }
      />
    </>
  )
}
