import type { CallProblem } from '../../caller.ts'
import {
  Button,
  CheckboxField,
  DateField,
  FieldSet,
  Form,
  FormActions,
  PageHeader,
  RadioField,
  SelectField,
  TextArea,
  TextField,
  TickField,
  useMessages,
} from '../../workbench/index.ts'

const nl = {
  title: 'Zaak aanmelden',
  lede: 'Een aanmelding gaat naar de kerndeelnemers. Zij beslissen of de zaak past.',
  goal: 'Wat moet het casusoverleg bereiken?',
  goalHint: 'In één of twee zinnen, zonder namen.',
  reference: 'Uw eigen kenmerk',
  why: 'Waarom kan één organisatie dit niet alleen?',
  organ: 'Wie moet zeker meedoen?',
  domain: 'Op welke leefgebieden spelen problemen?',
  told: 'Is de betrokkene verteld over deze aanmelding?',
  yes: 'Ja',
  no: 'Nee, nog niet',
  noHint: 'U legt zo vast waarom, en wanneer het alsnog gebeurt.',
  by: 'Uiterlijk vertellen op',
  money: 'Geld en schulden',
  home: 'Wonen',
  safety: 'Veiligheid in huis',
  statement: 'Ik heb de feiten gecontroleerd, zo goed als dat kon',
  send: 'Aanmelden',
  criteria: 'Criteria',
}
const en: typeof nl = {
  title: 'Report a case',
  lede: 'A report goes to the core participants. They decide whether the case fits.',
  goal: 'What should the case conference achieve?',
  goalHint: 'In one or two sentences, without names.',
  reference: 'Your own reference',
  why: 'Why can one organisation not do this alone?',
  organ: 'Who must take part?',
  domain: 'In which life domains are there problems?',
  told: 'Was the person told about this report?',
  yes: 'Yes',
  no: 'No, not yet',
  noHint: 'You will record why, and when it will happen.',
  by: 'Tell them by',
  money: 'Money and debts',
  home: 'Housing',
  safety: 'Safety at home',
  statement: 'I checked the facts as well as I could',
  send: 'Report',
  criteria: 'Criteria',
}
const problem: CallProblem = {
  status: 400,
  code: 'house/invalid',
  title: 'Niet alles is goed ingevuld',
  detail: 'Kijk naar de velden hieronder en stuur opnieuw. · Look at the fields below and send again.',
  invalidParams: [
    { name: 'goal', reason: 'ontbreekt' },
    { name: 'domains.0', reason: 'is geen van de keuzes' },
  ],
}

export function FormSample() {
  const say = useMessages(nl, en)
  const wrong = location.search === '?wrong'
  return (
    <>
      <PageHeader title={say.title} lede={say.lede} />
      <Form problem={wrong ? problem : undefined} onSend={() => {}} label={say.title}>
        <TextArea name="goal" label={say.goal} hint={say.goalHint} maximum={100} rows={3} />
        <TextField name="reference" label={say.reference} optional short />
        <FieldSet title={say.criteria}>
          <TextArea
            name="need"
            label={say.why}
            rows={3}
            value="Politie, reclassering en het wijkteam weten elk een deel. Samen is er een plan mogelijk dat houdt."
            maximum={100}
          />
          <SelectField
            name="organ"
            label={say.organ}
            options={[
              { value: 'politie', label: 'Politie' },
              { value: 'om', label: 'Openbaar Ministerie' },
            ]}
          />
          <CheckboxField
            name="domains"
            label={say.domain}
            value={['money']}
            options={[
              { value: 'money', label: say.money },
              { value: 'home', label: say.home },
              { value: 'safety', label: say.safety },
            ]}
          />
          <RadioField
            name="told"
            label={say.told}
            options={[
              { value: 'yes', label: say.yes },
              { value: 'no', label: say.no, hint: say.noHint },
            ]}
          />
          <DateField name="by" label={say.by} optional value="2026-12-01" />
        </FieldSet>
        <TickField name="checked" label={say.statement} />
        <FormActions>
          <Button kind="primary" type="submit">
            {say.send}
          </Button>
          <Button kind="primary" busy>
            {say.send}
          </Button>
          <Button disabled>{say.send}</Button>
        </FormActions>
      </Form>
    </>
  )
}
