/** How long the table has been with this case. It counts and says nothing more: nobody is hurried by a colour. */
import { useEffect, useRef, useState } from 'react'
import { pageTime } from '../../../../kit/clock.ts'
import { useMeetingWords } from './use-meeting-words.ts'

export function Timer({ of }: { of: string }) {
  const { say } = useMeetingWords()
  const spent = useRef(new Map<string, number>())
  const [now, setNow] = useState(0)
  const [minutes, setMinutes] = useState(15)
  useEffect(() => {
    let last = pageTime()
    const count = () => {
      const moment = pageTime()
      spent.current.set(of, (spent.current.get(of) ?? 0) + Math.max(0, moment - last))
      last = moment
      setNow(moment)
    }
    count()
    const timer = setInterval(count, 1_000)
    return () => clearInterval(timer)
  }, [of])
  const seconds = Math.floor((now === 0 ? 0 : (spent.current.get(of) ?? 0)) / 1000)
  return (
    <p className="meeting-timer">
      <span role="timer" aria-label={say.timer}>
        {Math.floor(seconds / 60)}:{String(seconds % 60).padStart(2, '0')}
      </span>{' '}
      <label>
        <span className="unseen">{say.timerHint}</span>
        <input
          type="number"
          min={1}
          max={180}
          value={minutes}
          onChange={(event) => setMinutes(Math.min(180, Math.max(1, Number(event.target.value) || 1)))}
        />
      </label>{' '}
      <span aria-hidden="true">min</span>
    </p>
  )
}
