/** One case: its circle as a drawing and a list, who of it is family, and whose own plan is aligned with this one. */
import {
  DialogForm,
  Link,
  PageHeader,
  Section,
  SelectField,
  Table,
  TextArea,
  useAnswer,
  usePathValues,
  useSend,
} from '../../../../kit/workbench/index.ts'
import { AnswerPage } from '../../pages/AnswerPage.tsx'
import { CircleView } from '../../pages/CircleView.tsx'
import { call } from '../../pages/use-casework.ts'
import type { ShownFamily } from '../contract.ts'
import { Links } from './Links.tsx'
import { afterALink, useFamily } from './use-family.ts'

export default function FamilyPage() {
  const { say } = useFamily()
  const { case: id } = usePathValues('case')
  const family = useAnswer(call, 'GET /v1/cases/:case/family', { params: { case: id } })
  return (
    <AnswerPage of={family} title={say.title}>
      {(shown) => <Shown family={shown} />}
    </AnswerPage>
  )
}

function Shown({ family }: { family: ShownFamily }) {
  const { say, format } = useFamily()
  return (
    <>
      <PageHeader
        title={say.title}
        lede={say.lede(family.name)}
        crumbs={[{ label: family.name, to: `/zaken/${family.case}` }]}
        actions={family.may.propose && family.others.length > 0 && <Propose family={family} />}
      />
      <CircleView
        title={say.circle}
        lede={say.circleLede}
        childrenNotNamed={family.childrenNotNamed}
        persons={family.persons.map(({ id, role, name, relation, birthDate, minor }) => ({
          ...{ id, role, name },
          relation: relation ? say.relations[relation] : say.subject,
          note: [birthDate && format.shortDay(birthDate), minor && say.minor].filter(Boolean).join(', ') || null,
        }))}
      />
      <Household family={family} />
      <Links family={family} />
    </>
  )
}

/** Whom the case is about stands first, and then the family; nobody else of the circle. */
function Household({ family }: { family: ShownFamily }) {
  const { say } = useFamily()
  const members = family.persons.filter(({ role, relation }) => role === 'subject' || relation === 'gezinslid')
  return (
    <Section title={say.household} lede={say.householdLede}>
      <Table
        caption={say.household}
        captionHidden
        rows={members}
        rowKey={({ id }) => id}
        empty={{ title: say.noFamily }}
        columns={[
          {
            label: say.name,
            cell: ({ name, minor, namedBecause }) => (
              <>
                {minor ? `${name} (${say.minor})` : name}
                {namedBecause && <p className="hint">{namedBecause}</p>}
              </>
            ),
          },
          { label: say.relation, cell: ({ relation }) => (relation ? say.relations[relation] : say.subject) },
          { label: say.ownFile, cell: ({ own }) => own && <Link to={`/zaken/${own.case}`}>{say.open(own.name)}</Link> },
        ]}
      />
    </Section>
  )
}

function Propose({ family }: { family: ShownFamily }) {
  const { say } = useFamily()
  const propose = useSend(call, 'POST /v1/cases/:case/plan-links', { refreshes: afterALink })
  return (
    <DialogForm
      label={say.propose}
      sending={propose}
      save={say.send}
      onSend={({ text }) => {
        const body = { other: text('other'), dependence: text('dependence'), necessity: text('necessity') }
        return propose.send({ params: { case: family.case }, body })
      }}
    >
      <SelectField
        name="other"
        label={say.other}
        hint={say.otherHint}
        options={family.others
          .map((one) => ({ value: one.case, label: one.name }))
          .sort((one, two) => one.label.localeCompare(two.label))}
      />
      <TextArea name="dependence" label={say.dependence} maximum={2000} rows={3} />
      <TextArea name="necessity" label={say.necessity} maximum={2000} rows={3} />
    </DialogForm>
  )
}
