export const explain = {
  'signals.desk-officer-reads-letter':
    'Een brief is alleen voor de medewerkers van het meldpunt waaraan hij is verzegeld.',
  'signals.desk-officer-reads-triage': 'De medewerkers van het meldpunt zien hoe een melding is ingedeeld.',
  'signals.officer-reads-own-key': 'Alleen de medewerker zelf krijgt de eigen ingepakte sleutel.',
  'signals.officer-reads-list-of-own-desk':
    'Wie bij een meldpunt werkt, ziet de getekende lijst van wie daar mag lezen.',
  'signals.desk-officer-replies': 'Het meldpunt waaraan een brief is gericht, mag de schrijver antwoorden.',
  'signals.desk-officer-weighs': 'De medewerkers van het meldpunt delen meldingen in en beslissen erover.',
  'signals.radicalisation-only-under-its-protocol':
    'Naar radicalisering gaat pas iets als het protocol daarvoor is aangenomen.',
  'signals.desk-officer-reads-extract': 'De medewerkers van het meldpunt lezen de uittreksels van hun meldpunt.',
  'signals.casework-reads-released-extract':
    'Wie casussen voorbereidt of toelaat, ziet alleen uittreksels die een tweede medewerker heeft vrijgegeven.',
  'signals.author-revises-extract': 'Wie een uittreksel schreef, past het aan zolang het niet is vrijgegeven.',
  'signals.second-officer-releases-extract':
    'Een uittreksel wordt beoordeeld door een andere medewerker dan wie het schreef.',
  'signals.desk-officer-reads-areas': 'Wie bij het meldpunt werkt, ziet bij welke gebieden een melding kan horen.',
  'signals.protected-months-give-nobody-away':
    'Beschermde aantallen per maand en gebied geven geen melder weg. Wie naar gebieden kijkt, mag ze lezen.',
  // Wat er zou moeten veranderen, na "Het zou mogen als".
  'signals.change.context.neighbourCouldRecogniseWriter.false': 'een buur de schrijver niet zou herkennen',
  'signals.change.context.protocolAdopted.true': 'het protocol voor radicalisering was aangenomen',
} as const
