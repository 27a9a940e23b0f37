/** Whether anything in a table says that its decimal sign is what it was taken for: `1.234` alone says nothing. */
import type { Doubts } from './doubts.ts'
import type { DecimalSign } from './figure-cell.ts'
import type { Cell } from './words.ts'

export class DecimalSigns {
  private readonly decimal: DecimalSign
  private shown = false
  private doubtful = 0
  private example = ''
  constructor(decimal: DecimalSign) {
    this.decimal = decimal
  }

  see(cell: Cell | undefined): void {
    if (this.shown || typeof cell !== 'string') return
    const written = cell.trim()
    const sign = written.charCodeAt(written.length - 4)
    const isDoubtful = (sign === 46 || sign === 44) && /^[+-]?\d{1,3}[.,]\d{3}$/.test(written)
    if (isDoubtful) {
      this.doubtful++
      if (this.example === '') this.example = written
    } else if (written.includes(this.decimal) && /\d[.,]\d/.test(written)) this.shown = true
    // Thousands: several groups, or whole hundreds that stand there without any.
    else if (/^[+-]?\d{1,3}(?:[.,]\d{3}){2,}$|^[1-9]\d\d$/.test(written)) this.shown = true
  }

  /** A table of thousands beside smaller whole numbers is an ordinary table of counts. */
  tell(doubts: Doubts): void {
    if (this.shown || this.doubtful === 0) return
    const thousands = !this.example.includes(this.decimal)
    const whole = this.example.replace(/[.,]/, '')
    const read = thousands ? whole : this.example
    for (let time = 0; time < this.doubtful; time++) doubts.note('decimal-sign', `${this.example} → ${read}`)
  }
}
