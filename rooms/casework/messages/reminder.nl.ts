/** Words of reminders by mail. */
export const reminder = {
  title: 'Herinneringen',
  backTo: {
    '/taken': 'Taken',
    '/maatregelen': 'Maatregelen',
    '/zorgen': 'Zorgen',
    '/advies-gevraagd': 'Advies gevraagd',
  },
  lede: 'Is mail ingesteld, dan krijgt u op werkdagen om half acht één bericht als er iets op u wacht: een actie, een vraag, een evaluatie, een overdracht, een termijn in een dossier of een advies. Bij acuut gevaar komt het ook tussendoor. Wat er wacht staat er niet in.',
  address: 'De mail gaat naar',
  noAddress: 'Er is geen mailadres van u bekend',
  noAddressText: 'U krijgt geen herinneringen. Vraag de beheerder van uw organisatie om uw adres op te geven.',
  on: 'U krijgt herinneringen',
  off: 'U krijgt geen herinneringen',
  switchOff: 'Herinneringen uitzetten',
  switchOn: 'Herinneringen aanzetten',
  onTask: 'Wat er wacht ziet u op uw eerste scherm en bij',
  invitations: 'Een uitnodiging voor een overleg is geen herinnering: die krijgt u ook als u dit uitzet.',
}
