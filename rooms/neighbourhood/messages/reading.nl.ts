/** Wat er met een bestand mis kan zijn, in een zin die zegt wat iemand nu kan doen. */
type Place = {
  readonly file?: string
  readonly line?: number
  readonly column?: string
  readonly found?: string
  readonly expected?: string
}
const at = ({ line }: Place) => (line === undefined ? '' : ` (regel ${line})`)
const said = ({ found }: Place) => (found ? ` Er staat: “${found}”.` : '')

export const reading = {
  'empty-file': () => 'Het bestand is leeg. Haal het opnieuw op.',
  'only-zeros': () => 'Het bestand bestaat alleen uit nullen: het ophalen is mislukt. Haal het opnieuw op.',
  'not-text': (place: Place) => `Dit is geen tekst${at(place)}. Lever csv, xlsx, json of geojson aan.`,
  'not-utf-8': (place: Place) =>
    `Vanaf regel ${place.line ?? 1} staan tekens die geen UTF-8 zijn. Komt het bestand uit een oudere spreadsheet, kies dan Windows-1252; sla het anders opnieuw op als UTF-8.`,
  'html-page': () =>
    'Dit is een webpagina en geen gegevensbestand: waarschijnlijk een foutmelding van de site. Open de koppeling zelf en haal het bestand opnieuw op.',
  'xml-not-read': () => 'Dit is XML of Atom. Haal dezelfde tabel op als JSON of csv.',
  'cut-off': (place: Place) =>
    `Het bestand houdt plotseling op${at(place)}: het ophalen is afgebroken. Haal het opnieuw op.`,
  'not-json': (place: Place) => `Dit is geen geldige JSON${at(place)}.${said(place)} Haal het bestand opnieuw op.`,
  'service-error': (place: Place) =>
    `De bron gaf een foutmelding in plaats van gegevens.${said(place)} Probeer het later opnieuw.`,
  'pages-missing': (place: Place) =>
    `De tabel komt in bladen, en niet alle bladen zijn er (nu ${place.found ?? '?'}). Haal ook de volgende bladen op en lever ze samen aan.`,
  'open-quote': (place: Place) =>
    `Op regel ${place.line ?? '?'} opent een aanhalingsteken dat nergens sluit. Misschien is het bestand daar afgebroken.`,
  'uneven-row': (place: Place) =>
    `Regel ${place.line ?? '?'} heeft ${place.found ?? '?'} kolommen, de kop heeft er ${place.expected ?? '?'}. Verbeter die regel.`,
  'no-heading': () =>
    'Er is geen regel met namen van kolommen gevonden. Kies in de uitlezing op welke regel de kop staat.',
  'no-rows': () => 'Er staat alleen een kop in, en geen enkele regel eronder. Haal het bestand opnieuw op.',
  'doubled-heading': (place: Place) =>
    `De kop “${place.found ?? ''}” staat er twee keer. Geef elke kolom een eigen naam.`,
  'unknown-kind': () => 'Dit soort bestand kennen we niet. Lever csv, xlsx, json (CBS), geojson of topojson aan.',
  'not-a-zip': () => 'Dit werkboek is beschadigd. Sla het opnieuw op als xlsx.',
  'expands-too-far': () =>
    'Dit bestand wordt bij het uitpakken onredelijk groot en is niet geopend. Lever een gewoon bestand aan.',
  'locked-workbook': () =>
    'Dit werkboek is met een wachtwoord beveiligd of van een oud soort (xls). Sla het op als xlsx zonder wachtwoord.',
  'no-sheet': (place: Place) => `Er is geen werkblad${place.found ? ` “${place.found}”` : ''} in dit werkboek.`,
  'formula-cells': (place: Place) =>
    `Cel ${place.column ?? '?'} bevat een formule. Plak de waarden als getallen en sla het bestand opnieuw op.`,
  'declares-entities': () => 'Dit bestand verwijst naar iets buiten zichzelf en is om die reden niet gelezen.',
  'too-large': (place: Place) =>
    `Dit is te groot om te lezen${place.expected ? ` (hoogstens ${place.expected})` : ''}. Kies een kleinere selectie.`,
  'too-many-figures': () => 'Deze tabel heeft meer dan 40 miljoen cijfers. Kies minder perioden of onderwerpen.',
  'no-shapes': () => 'In dit bestand staan geen grenzen van gebieden.',
  'bad-coordinates': (place: Place) =>
    `Gebied ${place.column ?? ''} heeft coördinaten die niet kunnen kloppen.${said(place)}`,
  'unknown-projection': (place: Place) =>
    `Het coördinatenstelsel is niet herkend.${said(place)} Gebruik WGS84 (lengte, breedte) of RD New (EPSG:28992).`,
  'area-without-code': (place: Place) => `Gebied nummer ${place.line ?? '?'} heeft geen code.`,
  'area-twice': (place: Place) => `Gebied ${place.found ?? ''} staat er twee keer.`,
  'more-than-one-table': (place: Place) =>
    `In deze levering zitten verschillende tabellen${place.file ? ` (“${place.file}” heeft een andere kop)` : ''}. Lever elke tabel apart aan.`,
  'metadata-only': () =>
    'Deze bestanden beschrijven een tabel, maar er zitten geen cijfers bij. Lever ook de gegevens aan (TypedDataSet of Observations).',
  'no-area-column': () =>
    'Er is geen kolom met gebieden gevonden. Wijs in de uitlezing aan welke kolom het gebied geeft.',
  'no-measure': () => 'Er is geen kolom met cijfers gevonden. Wijs in de uitlezing aan welke kolommen cijfers zijn.',
  'column-missing': (place: Place) =>
    `De kolom “${place.column ?? ''}” staat niet in dit bestand. Pas de uitlezing aan.`,
  'not-a-figure': (place: Place) =>
    `In kolom “${place.column ?? ''}”${at(place)} staat geen getal.${said(place)} Klopt het decimaalteken, of is dit een kolom met tekst?`,
  'not-a-period': (place: Place) =>
    `${place.line ? `Regel ${place.line}` : 'Het bestand'} heeft een periode die we niet kennen.${said(place)}`,
  'no-period': () =>
    'Nergens staat over welke periode dit gaat. Wijs hieronder de kolom met de periode aan, of vul de periode in.',
  'row-twice': (place: Place) =>
    `Gebied ${place.found ?? ''} heeft voor dezelfde periode twee regels${at(place)}. Is er nog een kolom die uitsplitst? Wijs die aan als uitsplitsing.`,
  'sensitive-breakdown': (place: Place) =>
    `De tabel is uitgesplitst naar “${place.column ?? ''}”. Zulke gegevens laden we niet. Haal de tabel op zonder die uitsplitsing.`,
  'about-persons': (place: Place) =>
    `De kolom “${place.column ?? ''}” gaat over personen. Hier horen alleen cijfers over gebieden. Het bestand is weggegooid.`,
  'margin-entries': ({ column = '', found = '' }: Place) =>
    `Het is niet duidelijk wat in de kolom ${column} het cijfer is, wat de ondergrens en wat de bovengrens van het interval. Er staat: ${found}. Vul dat in bij “Intervallen”, of noem de kolom een uitsplitsing.`,
  'recode-not-read': (place: Place) => `Op regel ${place.line ?? '?'} staan geen twee codes van gebieden.`,
  'broke-off': () =>
    'Het lezen is meermalen afgebroken. Vraag de beheerder in het logboek te kijken, en lever het bestand opnieuw aan.',
  'no-address': () =>
    'Dit is geen adres om gegevens op te halen. Plak het hele adres, beginnend met https://, zonder gebruikersnaam of poort.',
  'host-not-allowed': ({ found }: Place) =>
    `${found ?? 'Deze plaats'} staat niet op de lijst van plaatsen waar deze installatie gegevens mag halen. De beheerder van de machine kan de naam toevoegen (SCHAKEL_OPEN_DATA_HOSTS). Of haal het bestand zelf op en lever het aan.`,
  'host-points-inside': ({ found }: Place) =>
    `${found ?? 'Deze plaats'} wijst naar een netwerk binnenshuis. Daar wordt niets opgehaald. Vraag de beheerder wat er met deze naam is.`,
  'host-silent': ({ found }: Place) =>
    `${found ?? 'De bron'} antwoordde niet of hield op. Probeer het later opnieuw, of haal het bestand zelf op.`,
  'host-answered': ({ found, expected }: Place) =>
    `${found ?? 'De bron'} gaf geen gegevens${expected ? ` (antwoord ${expected})` : ''}. Klopt het adres?`,
  'host-sends-on': ({ found, expected }: Place) =>
    `${found ?? 'De bron'} stuurt door naar ${expected ?? 'een andere plaats'}, en dat is niet toegestaan. Vraag de beheerder die plaats toe te voegen, of haal het bestand zelf op.`,
  'choose-collection': ({ expected }: Place) =>
    `Op dit adres staan verschillende verzamelingen: ${expected ?? ''}. Zet achter het adres welke u wilt: /collections/naam.`,
  'too-many-pages': ({ expected }: Place) =>
    `Deze tabel komt in meer dan ${expected ?? '5.000'} bladen. Kies een kleinere selectie.`,
  'took-too-long': () =>
    'Het ophalen duurde te lang en is gestopt. Kies een kleinere selectie, of haal het bestand zelf op.',
} as const
