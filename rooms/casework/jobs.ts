/** What this room does by night. Destroying what is due is the work of sharing's clocks, for every room at once. */
import { newId } from '../../foundation/clock.ts'
import type { Job, Reaction } from '../../foundation/jobs/worker.ts'
import { forgetOldQuestions } from '../sharing/door.ts'
import { carryAlignments } from './alignment/carry-alignments.ts'
import { correctionReactions, notePutRight } from './correction/jobs.ts'
import { carryDeliveries, forgetSources } from './delivery/carry-deliveries.ts'
import { caseworkEvents } from './events.ts'
import { sendInvitations } from './invitation/send-invitations.ts'
import { answerQuestions } from './known/answer-questions.ts'
import { forgetEndedQuestions } from './known/forget-questions.ts'
import { renewMarks } from './known/mark-person.ts'
import { countHouseholds } from './ledger/count-households.ts'
import { forgetFeedback } from './night/forget-feedback.ts'
import { noticeReactions } from './notice/jobs.ts'
import { sendReminders, sendUrgentReminders } from './reminder/send-reminders.ts'
import { forgetConsultations, rightsReactions } from './rights/jobs.ts'
import { letGoOfKeptWorries } from './weighing/destroy-worry.ts'

/** What happens because something else did: an approved question is asked, organs are consulted, people are informed. */
export const reactions: readonly Reaction[] = [
  {
    on: caseworkEvents.questionApproved,
    run: async (context) => {
      await answerQuestions(context)
    },
  },
  {
    on: caseworkEvents.alignmentMoved,
    run: async (context) => {
      await carryAlignments(context)
    },
  },
  {
    on: caseworkEvents.itemDelivered,
    run: async (context) => {
      await carryDeliveries(context)
    },
  },
  {
    on: caseworkEvents.invitationAsked,
    run: async (context) => {
      await sendInvitations(context)
    },
  },
  ...rightsReactions,
  ...correctionReactions,
  ...noticeReactions,
]

export const jobs: readonly Job[] = [
  { name: 'casework.forget-feedback', cron: '15 2 * * *', run: forgetFeedback },
  {
    name: 'casework.forget-questions',
    cron: '20 2 * * *',
    run: async (context) => {
      await forgetEndedQuestions(context)
      await forgetOldQuestions(context)
    },
  },
  {
    // An approval is answered at once; this is for what a fault left behind.
    name: 'casework.answer-questions',
    cron: '*/10 * * * *',
    run: async (context) => {
      await answerQuestions(context)
      await carryAlignments(context)
      await carryDeliveries(context)
    },
  },
  {
    name: 'casework.forget-sources',
    cron: '22 2 * * *',
    run: async (context) => {
      await forgetSources(context)
    },
  },
  {
    // Once for each year that is over; on other nights it finds its figures written.
    name: 'casework.count-households',
    cron: '35 2 * * *',
    run: async (context) => {
      await countHouseholds(context)
    },
  },
  {
    name: 'casework.renew-marks',
    cron: '25 2 * * *',
    run: async (context) => {
      await renewMarks(context, { newId })
    },
  },
  {
    name: 'casework.forget-consultations',
    cron: '20 2 * * *',
    run: forgetConsultations,
  },
  { name: 'casework.let-go-of-kept-worries', cron: '30 2 * * *', run: letGoOfKeptWorries },
  {
    // A fixed hour: when it comes tells nothing of what happened when.
    name: 'casework.send-reminders',
    cron: '30 7 * * 1-5',
    run: async (context) => {
      await sendReminders(context)
    },
  },
  {
    // What is asked leaves at once; this is for what the mail server did not take.
    name: 'casework.send-invitations',
    cron: '*/10 * * * *',
    run: async (context) => {
      await sendInvitations(context)
    },
  },
  {
    // A decision in acute danger leaves 48 hours: no night or weekend is waited for. The same mail as every other.
    name: 'casework.send-urgent-reminders',
    cron: '10 * * * *',
    run: async (context) => {
      await sendUrgentReminders(context)
    },
  },
  { name: 'casework.note-put-right', cron: '28 2 * * *', run: notePutRight },
]
