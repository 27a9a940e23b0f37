/** Words of reminders by mail. */
export const reminder = {
  title: 'Reminders',
  backTo: { '/taken': 'Tasks', '/maatregelen': 'Measures', '/zorgen': 'Worries', '/advies-gevraagd': 'Advice asked' },
  lede: 'Where mail is set up, you get one message on working days at half past seven when something waits for you: an action, a question, a review, a hand-over, a day in a file or an advice. In acute danger it also comes in between. It does not say what waits.',
  address: 'The mail goes to',
  noAddress: 'No mail address of yours is known',
  noAddressText: 'You get no reminders. Ask the administrator of your organisation to hand in your address.',
  on: 'You get reminders',
  off: 'You get no reminders',
  switchOff: 'Switch reminders off',
  switchOn: 'Switch reminders on',
  onTask: 'What waits is on your first screen and under',
  invitations: 'An invitation to a conference is no reminder: you get it also when you switch this off.',
}
