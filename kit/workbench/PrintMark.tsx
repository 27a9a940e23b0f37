/**
 * On paper only: who printed this page, for which organ, and when. It stands behind the words and at the foot of every
 * sheet, so that a sheet that turns up elsewhere names its reader. On the screen there is nothing of it.
 */
import { useEffect, useState } from 'react'
import { flushSync } from 'react-dom'
import { pageMoment } from '../clock.ts'
import { organName, roleName } from '../organ-names.ts'
import { useFormats, useMe, useWords, useWorkbenchWords } from './session.tsx'

const rows = Array.from({ length: 24 }, (_, row) => row)
const timesPerRow = 6

export function PrintMark() {
  const say = useWorkbenchWords()
  const words = useWords()
  const format = useFormats()
  const { me, appointment } = useMe()
  const [at, setAt] = useState(pageMoment)
  useEffect(() => {
    const note = () => flushSync(() => setAt(pageMoment()))
    addEventListener('beforeprint', note)
    return () => removeEventListener('beforeprint', note)
  }, [])
  const roles = format.list(appointment.roles.map((role) => words(roleName(role))))
  const who = `${me.person.name} · ${words(organName(appointment.organ))} · ${format.moment(at)}`
  return (
    <div className="print-mark" aria-hidden="true">
      <div className="print-mark-behind">
        {rows.map((row) => (
          <div key={row}>{`${who}      `.repeat(timesPerRow)}</div>
        ))}
      </div>
      <p className="print-mark-foot">
        {say.printedBy(me.person.name, words(organName(appointment.organ)), roles, format.moment(at))}
      </p>
    </div>
  )
}
