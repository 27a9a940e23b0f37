/** Words of who is invited to a conference, and of the letter that invites. */
export const invitation = {
  title: 'Invited',
  lede: 'All staff of these organs with a role at the table are invited. Being invited gives no right to read anything: what somebody sees depends, case by case, on who is involved. Whoever is invited is invited to the next conference too.',
  members: 'Which organs are invited?',
  membersHint: 'Proposed: the organs that decide together.',
  membersHintOfSeries: 'These organs are invited to the next conference too.',
  placeHint: 'This stands in a mail. Name no person and no case.',
  arrange: 'Change conference',
  arrangeText:
    'If the day, the time or the place changes, everybody invited gets one new mail. An organ that is added gets the invitation. An organ that you take out gets no message.',
  send: 'Send invitation',
  sendHint: 'Goes to whoever is invited and did not get it yet for this day, time and place.',
  sent: 'The invitation is ready and leaves in a moment.',
  none: 'No invitation has been sent yet.',
  leftAt: (moment: string): string => `Sent on ${moment}`,
  waits: (moment: string): string => `Ready since ${moment}, not sent yet`,
  waitsHint: 'As long as no mail server is set up, the invitation waits here. Use the text for a mail until then.',
  reached: (organs: string): string => `to ${organs}`,
  nobody: 'No mail address is known here of any of these organs.',
  notReached: (organs: string): string => `No mail address known of: ${organs}. Invite them yourself.`,
  subject: (day: string): string => `Conference on ${day}`,
  letter: ({
    day,
    time,
    place,
    moved,
    link,
  }: {
    day: string
    time: string | null
    place: string
    moved: boolean
    link: string | null
  }): string => `Dear colleague,

You are invited to a conference.
${moved ? 'The day, the time or the place has changed. An earlier invitation no longer holds.\n' : ''}
Day: ${day}
${time ? `Time: ${time}\n` : ''}Where: ${place}
${link ? `In Schakel: ${link}\n` : ''}
The file with this mail puts the conference in your calendar.
On purpose this mail says nothing about what will be discussed. After logging in you see the agenda, as far as your organ is involved.
`,
}
