import {
  Button,
  ButtonRow,
  EmptyState,
  ErrorState,
  LoadingState,
  Notice,
  PageHeader,
  Section,
  StatusTag,
  useMessages,
} from '../../workbench/index.ts'

const nl = {
  title: 'Toestanden',
  lede: 'Leeg, bezig, mis en gelukt: elk zegt wat iemand nu kan doen.',
  notices: 'Berichten',
  done: 'De zaak is opgenomen',
  doneText: 'De betrokken deelnemers krijgen bericht. U bent eigenaar van de eerste actie.',
  info: 'Deze zaak hoort bij één compartiment. Wat u hier leest, mag niet mee naar een ander overleg.',
  attention: 'Dit besluit vervalt over drie dagen.',
  stop: 'De toets is nog niet af',
  stopText: 'De woning kan niet worden gesloten voordat bekend is wie er woont.',
  states: 'Toestanden',
  empty: 'Niets te beslissen',
  emptyText: 'Er wacht nu geen besluit op uw orgaan. Nieuwe besluiten komen hier vanzelf.',
  look: 'Bekijk lopende zaken',
  problem: 'Dit is er niet',
  problemText: 'Controleer het adres. Hoort u erbij betrokken te zijn, vraag het de procesregisseur.',
  buttons: 'Knoppen',
}
const en: typeof nl = {
  title: 'States',
  lede: 'Empty, busy, wrong and done: each says what a person can do now.',
  notices: 'Notices',
  done: 'The case is admitted',
  doneText: 'The participants involved are told. You own the first action.',
  info: 'This case belongs to one compartment. What you read here may not go to another conference.',
  attention: 'This decision expires in three days.',
  stop: 'The test is not finished',
  stopText: 'The home cannot be closed before it is known who lives there.',
  states: 'States',
  empty: 'Nothing to decide',
  emptyText: 'No decision waits for your organ now. New ones will come here by themselves.',
  look: 'See running cases',
  problem: 'This is not here',
  problemText: 'Check the address. If you should be involved, ask the process manager.',
  buttons: 'Buttons',
}

export function StatesSample() {
  const say = useMessages(nl, en)
  return (
    <>
      <PageHeader title={say.title} lede={say.lede} />
      <Section title={say.notices}>
        <Notice kind="done" title={say.done}>
          <p>{say.doneText}</p>
        </Notice>
        <Notice>
          <p>{say.info}</p>
        </Notice>
        <Notice kind="attention">
          <p>{say.attention}</p>
        </Notice>
        <Notice kind="stop" title={say.stop}>
          <p>{say.stopText}</p>
        </Notice>
      </Section>
      <Section title={say.states}>
        <EmptyState title={say.empty} text={say.emptyText} action={<Button>{say.look}</Button>} />
        <LoadingState />
        <ErrorState
          problem={{
            status: 503,
            code: 'house/unavailable',
            title: say.problem,
            detail: say.problemText,
            instance: '5f0c2b1e',
          }}
          onAgain={() => {}}
        />
      </Section>
      <Section title={say.buttons}>
        <ButtonRow>
          <Button kind="primary">primary</Button>
          <Button>secondary</Button>
          <Button kind="quiet">quiet</Button>
          <Button kind="stop">stop</Button>
          <Button shortcut="c">shortcut</Button>
          <Button disabled>disabled</Button>
        </ButtonRow>
        <p className="page-tags">
          <StatusTag>neutral</StatusTag>
          <StatusTag tone="active">active</StatusTag>
          <StatusTag tone="attention">attention</StatusTag>
          <StatusTag tone="stop">stop</StatusTag>
          <StatusTag tone="done">done</StatusTag>
        </p>
      </Section>
    </>
  )
}
