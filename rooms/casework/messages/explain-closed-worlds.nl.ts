/** Why somebody reads something: in the radicalisation compartment, in the crime centre, of linked plans, and of a phenomenon. */
export const closedWorlds = {
  'casework.core-participant-weighs-worry':
    'Wie voor een kerndeelnemer beslist, leest een melding over radicalisering om die te wegen.',
  'casework.reporter-follows-own-worry': 'Wie meldde, volgt de eigen melding tot die is gewogen.',
  'casework.organ-involved-reads-worry':
    'Alleen organen die na de weging zijn betrokken, lezen een zorg over radicalisering.',
  'casework.core-participant-reads-weighing': 'Wie voor een kerndeelnemer beslist, leest hoe is gewogen.',
  'casework.organ-involved-reads-worry-note': 'Alleen betrokken organen lezen het plan.',
  'casework.organ-involved-reads-necessity': 'Alleen betrokken organen lezen waarom het nog nodig is.',
  'casework.core-participant-reads-worry-closure':
    'Kerndeelnemers zien dat er iets is gesloten, waarom en tot wanneer het blijft.',
  'casework.participant-reports-worry':
    'Een deelnemer van het protocol meldt een zorg, en zegt of de persoon het weet.',
  'casework.core-participant-weighs': 'Alleen wie voor een kerndeelnemer beslist, weegt een melding.',
  'casework.nobody-weighs-their-own-worry': 'Niemand weegt de eigen melding.',
  'casework.weighing-writes-down-every-criterion': 'Een weging schrijft elk criterium van het protocol uit.',
  'casework.core-participant-reads-second': 'Wie voor een kerndeelnemer beslist, leest een weging als tweede.',
  'casework.second-reader-is-of-another-organ': 'De tweede lezer is van een ander orgaan dan wie woog.',
  'casework.organ-involved-writes-in-worry': 'Betrokken organen schrijven in het plan.',
  'casework.necessity-before-anything-new':
    'Is de dag voorbij waarop de noodzaak opnieuw is beoordeeld, dan komt er niets bij.',
  'casework.core-participant-begins-monitoring': 'Een betrokken kerndeelnemer laat het volgen beginnen.',
  'casework.monitoring-needs-a-plan':
    'Volgen begint pas als er staat wat beschermt, wat het doel is en wat is afgesproken.',
  'casework.core-participant-reviews-necessity':
    'Een betrokken kerndeelnemer beoordeelt ten minste elk jaar of het nog nodig is.',
  'casework.core-participant-closes-worry': 'Een betrokken kerndeelnemer sluit af.',
  'casework.worry-at-the-table-is-for-who-takes-part':
    'Een zorg aan tafel is er alleen voor organen die erbij betrokken zijn; ook wie het proces regisseert ziet anders niets.',
  'casework.worry-keeps-its-own-plan':
    'Afspraken over een zorg staan in het plan zelf, en een derde schuift hier niet aan.',
  'casework.riec-tables-are-for-participants':
    'Aan een tafel van het RIEC zitten deelnemers die de wet noemt. Een derde kan daar niet aansluiten, zoals bij een Zorg- en Veiligheidshuis.',
  'casework.riec-participant-reads-step':
    'Alleen organen die meedoen, lezen waarom een fase van een zaak van het RIEC begon.',
  'casework.no-step-takes-a-scan-to-phase-3': 'Fase 3 is er niet voor een scan.',
  'casework.riec-participant-reads-block':
    'Een alinea van een stuk gaat naar de organen die alles kregen waar zij op rust.',
  'casework.riec-participant-enters-phase':
    'Wie beslist voor een deelnemer die meedoet, besluit met redenen over de volgende fase.',
  'casework.phases-follow-one-another': 'De fasen volgen op elkaar: geen besluit wordt overgeslagen.',
  'casework.a-scan-never-enters-phase-3': 'Een scan komt nooit in fase 3.',
  'casework.riec-participant-writes-block': 'Organen die meedoen, schrijven aan de stukken van een zaak van het RIEC.',
  'casework.a-block-names-what-it-rests-on': 'Een alinea noemt de bijdragen waar zij op rust.',
  'casework.organ-of-both-reads-link':
    'Dat twee plannen zijn afgestemd, ziet alleen een orgaan dat bij beide casussen is betrokken.',
  'casework.core-participant-of-both-proposes-link':
    'Wie beslist voor een kerndeelnemer bij beide casussen, stelt voor de plannen af te stemmen.',
  'casework.who-proposes-is-involved-in-both': 'Wie voorstelt, is bij beide casussen betrokken.',
  'casework.each-stands-in-the-circle-of-the-other':
    'Plannen worden alleen afgestemd van personen die in elkaars directe kring staan.',
  'casework.another-core-participant-consents': 'Een tweede kerndeelnemer bij beide casussen stemt in.',
  'casework.core-participant-of-both-consents':
    'Wie beslist voor een kerndeelnemer bij beide casussen, stemt in met het afstemmen.',
  'casework.core-participant-of-both-ends-link':
    'Wie beslist voor een kerndeelnemer bij beide casussen, beëindigt het afstemmen.',
  'casework.a-child-is-known-by-name-to-a-task-for-children':
    'Hoe een kind in de kring van een ander heet, weten alleen organen met een taak voor kinderen en het orgaan dat het noemde.',
  'casework.a-child-is-named-with-a-reason':
    'Een kind in de kring van een ander wordt alleen genoemd met een reden die is opgeschreven.',
  'casework.whoever-works-on-cases-reads-phenomenon-case':
    'Een casus over een gebied of verschijnsel gaat over niemand. Wie in het Zorg- en Veiligheidshuis aan casussen werkt, leest mee.',
  'casework.who-directs-or-decides-works-on-phenomenon-case':
    'Een procesregisseur of een afgevaardigde van een kerndeelnemer opent en sluit zo’n casus en spreekt af wie welke barrière opwerpt.',
  'casework.whoever-works-on-cases-answers-replaced-service':
    'Wie meewerkt, zegt welke publieke dienst hier is vervangen en waarmee die terugkomt.',
  'casework.whoever-carries-barrier-reports':
    'Wie een barrière op zich nam, zegt wat ervan kwam. Aan bevoegdheden verandert deelname niets.',
  'casework.core-participant-decides-person-approach':
    'Een afgevaardigde van een kerndeelnemer besluit dat een persoonsgerichte aanpak nodig kan zijn. Over wie, staat in een eigen aanmelding.',
  'casework.phenomenon-case-is-about-nobody':
    'Een casus over een gebied of verschijnsel bevat niets dat naar één persoon of één deur wijst.',
  'casework.closed-phenomenon-case-takes-nothing': 'Deze casus is gesloten. Er komt niets meer bij.',
} as const
