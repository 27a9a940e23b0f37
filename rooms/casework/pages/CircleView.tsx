/**
 * Who stands in one case, and how each stands to whom it is about: a drawing, and the same as a list. One case only and one
 * step only; nothing is counted, ranked or drawn larger, and nothing leads from a person to another case.
 */
import { Section } from '../../../kit/workbench/index.ts'
import { useFamily } from '../family/pages/use-family.ts'
import { AccountButton } from './AccountButton.tsx'
import { useCasework } from './use-casework.ts'

export type PersonDrawn = {
  readonly id: string
  readonly role: 'subject' | 'circle'
  readonly name: string
  /** How somebody of the circle stands to the subject, in words; of the subject itself, that it is about them. */
  readonly relation: string
  /** What else the reader should know, such as that somebody is a minor. */
  readonly note: string | null
}

/** Units: those of the drawing. */
const [width, boxHeight, gap, indent] = [320, 46, 14, 34]
const topOf = (row: number) => 4 + row * (boxHeight + gap)
const longest = { box: 32, relation: 38 }
const cut = (words: string, most: number) => (words.length > most ? `${words.slice(0, most - 1)}…` : words)

export function CircleView({
  title,
  lede,
  persons,
  childrenNotNamed,
}: {
  title: string
  lede: string
  persons: readonly PersonDrawn[]
  /** In the circle too; who they are, others read. */
  childrenNotNamed: number
}) {
  const { say } = useCasework()
  const { say: family } = useFamily()
  const [subject] = persons.filter(({ role }) => role === 'subject')
  const circle = persons.filter(({ role }) => role === 'circle')
  if (!subject) return null
  return (
    <Section title={title} lede={lede}>
      <Drawing title={title} subject={subject} circle={circle} />
      <ul>
        {[subject, ...circle].map((one) => (
          <li key={one.id}>
            {[`${one.name}: ${one.relation}`, one.note].filter(Boolean).join(', ')}
            <div className="button-row">
              <AccountButton of="person" id={one.id} name={say.accountOfPerson} />
            </div>
          </li>
        ))}
        {childrenNotNamed > 0 && <li className="hint">{family.childrenNotNamed(childrenNotNamed)}</li>}
      </ul>
    </Section>
  )
}

function Drawing({ title, subject, circle }: { title: string; subject: PersonDrawn; circle: readonly PersonDrawn[] }) {
  const height = topOf(circle.length + 1)
  return (
    <svg
      viewBox={`0 0 ${width} ${height}`}
      width={width}
      height={height}
      role="img"
      aria-label={title}
      className="circle-view"
    >
      <Box person={subject} x={2} y={topOf(0)} />
      {circle.map((person, row) => {
        const y = topOf(row + 1)
        return (
          <g key={person.id}>
            <path
              d={`M ${indent / 2} ${topOf(0) + boxHeight} V ${y + boxHeight / 2} H ${indent}`}
              fill="none"
              stroke="currentColor"
            />
            <Box person={person} x={indent} y={y} />
          </g>
        )
      })}
    </svg>
  )
}

const Box = ({ person, x, y }: { person: PersonDrawn; x: number; y: number }) => (
  <>
    <rect x={x} y={y} width={width - x - 2} height={boxHeight} rx={4} fill="none" stroke="currentColor" />
    <text x={x + 10} y={y + 19} fill="currentColor" fontSize={14} fontWeight={600}>
      {cut(person.name, longest.box)}
    </text>
    <text x={x + 10} y={y + 37} fill="currentColor" fontSize={12}>
      {cut(person.relation, longest.relation)}
    </text>
  </>
)
