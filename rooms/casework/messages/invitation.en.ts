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
    'If the day, the time or the place changes, everybody invited gets one new mail. An organ that is added gets the invitation. Of an organ that you take out, whoever had an invitation gets one mail that it no longer holds.',
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
  takenBackAt: (moment: string): string => `Message that the invitation no longer holds, sent on ${moment}`,
  takingBackWaits: (moment: string): string =>
    `Message that the invitation no longer holds, ready since ${moment}, not sent yet`,
  takingBackWaitsHint: 'As long as no mail server is set up, no message leaves. Tell whoever was invited yourself.',
  nobodyHadOne: 'Nobody of these organs had got an invitation.',
  callOff: 'Call off conference',
  callOffSure: 'Are you sure? A conference that was called off cannot go ahead after all; you then call a new one.',
  callOffMail: (organs: string): string =>
    `Whoever got an invitation gets one mail that it does not take place, with a file that takes it out of the calendar. People who got an invitation work for: ${organs}.`,
  callOffNoMail: 'No invitation has been sent yet. What still waits does not leave any more.',
  callOffCases: 'Cases leave the agenda and are proposed anew for a next conference.',
  callOffStays: 'Day, time and place stay to be read. It says that it was called off.',
  calledOffSubject: (day: string): string => `Conference on ${day} is called off`,
  calledOffLetter: ({ day, link }: { day: string; link: string | null }): string => `Dear colleague,

The conference you are invited to does not take place.

Day: ${day}
${link ? `In Schakel: ${link}\n` : ''}
The file with this mail takes the conference out of your calendar.
On purpose this mail says nothing about what would have been discussed.
`,
  takenOutSubject: (day: string): string => `No longer invited: conference on ${day}`,
  takenOutLetter: ({ day, link }: { day: string; link: string | null }): string => `Dear colleague,

You got an invitation to a conference. Your organisation is no longer invited; the invitation no longer holds.

Day: ${day}
${link ? `In Schakel: ${link}\n` : ''}
The file with this mail takes the conference out of your calendar.
On purpose this mail says nothing about what will be discussed.
`,
  notReachedOff: (organs: string): string =>
    `No mail address known of: ${organs}. Tell them yourself that it does not take place.`,
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
