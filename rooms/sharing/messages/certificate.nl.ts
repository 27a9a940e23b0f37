/** Words of a certificate of destruction. */
export const certificateWords = {
  publisher: 'Samenwerkingsverband veiligheid Maastricht-Heuvelland',
  title: (day: string): string => `Verklaring van vernietiging, ${day}`,
  number: (id: string): string => `Nummer ${id}.`,
  items: (count: number): string =>
    count === 1 ? 'Er is 1 onderdeel vernietigd.' : `Er zijn ${count} onderdelen vernietigd.`,
  days: (oldest: string, youngest: string): string =>
    oldest === youngest
      ? `De eerste verwerking was op ${oldest}.`
      : `De eerste verwerkingen lagen tussen ${oldest} en ${youngest}.`,
  nothingPersonal: 'Deze verklaring bevat geen persoonsgegevens.',
  counts: 'Wat is vernietigd',
  columns: ['Regel', 'Grondslag', 'Soort', 'Aantal'],
  releases: 'Wie het vrijgaf',
  released: (organ: string, day: string): string => `Vrijgegeven namens ${organ} op ${day}.`,
  decided: (organ: string): string => `Vernietigd door het besluit van ${organ} zelf.`,
  withoutRelease: (count: number): string =>
    `${count} onderdelen waren niet vrijgegeven en zijn vernietigd omdat de wettelijke grens was bereikt.`,
  noRelease: 'Geen vrijgave nodig: de verstrekker had zelf een dag bepaald.',
  log: 'Waar dit in het logboek staat',
  inLog: (origin: string, row: number, number: number, size: number, at: string): string =>
    `Regel ${row} van het logboek ${origin}. Het eerste controlepunt dat eroverheen is getekend is nummer ${number}, over ${size} regels, op ${at.slice(0, 16).replace('T', ' ')} UTC. De vingerafdruk daarvan staat hieronder. Getuigen buiten dit samenwerkingsverband bewaren hem ook.`,
  checkYourself:
    'Met het bewijs dat bij deze verklaring hoort, gaat een buitenstaander dit na zonder dit systeem (docs/how-to/check-a-certificate.md).',
  notInLog: 'Deze verklaring stond nog niet in het logboek toen dit document werd opgehaald.',
  proof: 'Hoe dit te controleren is',
  proofText:
    'Van elk vernietigd onderdeel is de SHA-256 van soort en nummer bewaard. Wie een nummer uit het logboek kent, kan nagaan dat het erbij zit. Dit is de SHA-256 over alle waarden samen:',
}
