/** The mail that something waits: nobody's language is known, so it says it in both; without a name, a case, a number or a link. */
export const reminderMail = {
  subject: 'Er wacht iets op u in Schakel / Something waits for you in Schakel',
  text: `Beste collega,

Er wacht iets op u in Schakel. Log in zoals u gewend bent.

In deze mail staat met opzet niets over wat er wacht, en geen link.
Wilt u deze herinnering niet meer? Zet haar uit op de pagina Herinneringen.

---

Dear colleague,

Something waits for you in Schakel. Log in as you always do.

On purpose this mail says nothing about what waits, and has no link.
Do you no longer want this reminder? Switch it off on the page Reminders.
`,
} as const
