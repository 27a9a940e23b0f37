import { closedWorlds } from './explain-closed-worlds.nl.ts'
import { reports } from './explain-reports.nl.ts'

export const explain = {
  ...reports,
  'casework.organ-involved-reads-case':
    'Uw orgaan is bij deze casus betrokken. Wie erover beslist, bepaalt wie betrokken is; de toegang volgt die lijst.',
  'casework.process-manager-directs-process':
    'De procesregisseur bewaakt het verloop van alle lopende casussen: wie betrokken is en wat er wanneer moet gebeuren, niet de inhoud.',
  'casework.organ-involved-reads-goal': 'Wie namens een betrokken orgaan werkt, leest wat het overleg moet bereiken.',
  'casework.organ-involved-reads-persons': 'Wie namens een betrokken orgaan werkt, leest over wie de casus gaat.',
  'casework.organ-involved-reads-criteria':
    'Wie namens een betrokken orgaan werkt, leest waarom de casus is toegelaten.',
  'casework.organ-involved-reads-telling': 'Wie namens een betrokken orgaan werkt, leest of de betrokkene het weet.',
  'casework.organ-involved-reads-admission': 'Wie namens een betrokken orgaan werkt, leest het besluit tot toelating.',
  'casework.organ-involved-reads-involvement':
    'Wie namens een betrokken orgaan werkt, leest wie er nog meer betrokken is en sinds wanneer.',
  'casework.process-manager-reads-involvement': 'De procesregisseur ziet welke organen betrokken zijn.',
  'casework.audience-reads-contribution':
    'De verstrekker heeft deze bijdrage aan uw orgaan gegeven, dat bij de casus betrokken is.',
  'casework.supplier-reads-own-contribution': 'Uw orgaan heeft deze bijdrage zelf gegeven.',
  'casework.withheld-from-organ': 'De verstrekker onthoudt deze bijdrage aan dit orgaan.',
  'casework.organ-asked-reads-request': 'De vraag is aan uw orgaan gericht.',
  'casework.organ-asking-reads-request': 'Uw orgaan heeft deze vraag gesteld.',
  'casework.participants-know-when-a-conference-is':
    'Elke deelnemer mag weten wanneer er een overleg is; welke casussen er besproken worden, ziet alleen wie betrokken is.',
  'casework.participants-know-who-is-invited':
    'Elke deelnemer mag weten welke organen voor een overleg zijn uitgenodigd. Dat zegt niets over de agenda.',
  'casework.organ-involved-reads-agenda-item': 'Uw orgaan is betrokken bij deze casus, die op de agenda staat.',
  'casework.process-manager-reads-agenda': 'De procesregisseur maakt de agenda.',
  'casework.organ-involved-reads-decision':
    'Wie namens een betrokken orgaan werkt, leest de besluiten van het overleg.',
  'casework.organ-involved-reads-action': 'Wie namens een betrokken orgaan werkt, leest wie wat doet en wanneer.',
  'casework.organ-involved-reads-guest':
    'Wie namens een betrokken orgaan werkt, leest welke derde één keer aan tafel zat en wat die kreeg.',
  'casework.readers-read-block': 'Dit stuk van het verslag is ook voor uw orgaan geschreven.',
  'casework.readers-write-block': 'Wie een stuk van het verslag leest, mag het aanvullen zolang de casus loopt.',
  'casework.organ-involved-begins-block': 'Wie namens een betrokken orgaan werkt, schrijft mee aan het verslag.',
  'casework.only-organs-involved-read-the-record': 'Alleen organen die bij de casus betrokken zijn, lezen het verslag.',
  'casework.the-record-reaches-no-further-than-what-it-quotes':
    'Wat wordt aangehaald, bereikt via het verslag niemand die het niet kreeg.',
  'casework.organ-involved-attends': 'Uw orgaan is bij deze casus betrokken en zit aan tafel.',
  'casework.organ-involved-knows-who-is-there': 'Wie bij de casus betrokken is, weet wie er aan tafel zit.',
  'casework.process-manager-knows-who-is-there': 'De procesregisseur ziet of de juiste partners aan tafel zitten.',
  'casework.process-manager-or-delegate-runs-meeting':
    'De procesregisseur of een afgevaardigde opent en sluit het overleg.',
  'casework.process-manager-or-delegate-arranges-conference':
    'De procesregisseur of een afgevaardigde bepaalt wie wordt uitgenodigd, wanneer en waar het overleg is, en of het wordt afgezegd.',
  'casework.closed-case-is-shielded':
    'Na het sluiten is een casus afgeschermd: niemand leest die nog, tot de vernietiging.',
  'casework.core-participant-knows-a-case-was-closed':
    'De kerndeelnemers mogen weten dat een casus is gesloten en wanneer de gegevens worden vernietigd; niets van de inhoud.',
  'casework.core-participant-knows-a-case-was-destroyed':
    'De kerndeelnemers mogen weten dat gegevens zijn vernietigd, wanneer en op welke grond.',
  'casework.reporter-hears-the-outcome': 'Wie meldde, hoort wat ermee is gedaan; niets van de inhoud.',
  'casework.participant-reports-case': 'Een deelnemer kan een casus voor overleg aanmelden.',
  'casework.only-a-participant-reports': 'Alleen een deelnemer van het samenwerkingsverband kan een casus aanmelden.',
  'casework.not-told-needs-a-reason':
    'Weet de betrokkene het nog niet, dan hoort daar een reden bij en een dag waarop u het opnieuw bekijkt.',
  'casework.core-participant-admits':
    'Alleen een afgevaardigde van een kerndeelnemer (bij het RIEC: van een deelnemer) laat een casus toe.',
  'casework.nobody-admits-their-own-report':
    'Niemand laat een eigen melding toe; een collega of een ander orgaan beslist.',
  'casework.every-criterion-is-met': 'Een casus wordt alleen toegelaten als aan alle criteria is voldaan.',
  'casework.every-criterion-is-explained':
    'Een casus wordt alleen toegelaten als de melder elk criterium heeft toegelicht.',
  'casework.core-participant-refuses':
    'Een afgevaardigde van een kerndeelnemer (bij het RIEC: van een deelnemer) wijst een melding af; de gegevens worden dan vernietigd.',
  'casework.core-participant-involves-from-the-start':
    'Wie een casus toelaat, beslist ook wie er vanaf het begin bij betrokken is.',
  'casework.core-participant-involves':
    'De afgevaardigde van een betrokken kerndeelnemer beslist wie er betrokken is en wie niet meer.',
  'casework.only-participants-are-involved':
    'Alleen deelnemers die de wet noemt, worden betrokken. Een derde, zoals een woningcorporatie, krijgt nooit toegang; die kan één keer aan tafel komen met een ondertekende verklaring.',
  'casework.reporter-adds-person': 'De melder noemt over wie het gaat en wie er direct omheen staat.',
  'casework.organ-involved-adds-person': 'Een betrokken orgaan kan iemand uit de directe kring toevoegen.',
  'casework.circle-is-one-hop':
    'Alleen gezinsleden en andere directe sociale contacten van de betrokkene, dus niet wie alleen via een ander bekend is.',
  'casework.organ-involved-records-telling': 'Een betrokken orgaan legt vast of de betrokkene het weet.',
  'casework.organ-involved-contributes': 'Een betrokken orgaan verstrekt wat nodig is voor het doel van de casus.',
  'casework.category-is-on-the-list':
    'Dit soort gegevens staat niet op de lijst van de wet, of mag niet van dit orgaan komen.',
  'casework.only-lawfully-held-data': 'Alleen gegevens die uw orgaan rechtmatig heeft, mogen erin.',
  'casework.secrecy-needs-a-ground':
    'Bij zorg- en hulpgegevens geeft u aan waarom u mag spreken: toestemming, een wettelijke regel of goed hulpverlenerschap.',
  'casework.only-organs-involved-receive': 'Een bijdrage gaat alleen naar organen die bij de casus betrokken zijn.',
  'casework.supplier-withdraws-own-contribution':
    'Wie een bijdrage gaf, kan die intrekken; de inhoud wordt dan vernietigd.',
  'casework.organ-involved-asks-another': 'Een betrokken orgaan vraagt een ander betrokken orgaan wat nodig is.',
  'casework.process-manager-asks': 'De procesregisseur vraagt een betrokken orgaan om een bijdrage.',
  'casework.only-organs-involved-are-asked': 'Alleen een betrokken orgaan kan iets worden gevraagd.',
  'casework.only-listed-categories-are-asked': 'U kunt alleen vragen om soorten gegevens die de wet noemt.',
  'casework.organ-asked-answers':
    'Het orgaan waaraan iets is gevraagd, antwoordt: met een bijdrage, met "niets bekend" of met een weigering en de reden.',
  'casework.process-manager-or-delegate-calls': 'De procesregisseur of een afgevaardigde roept een overleg bijeen.',
  'casework.organ-involved-places-on-agenda': 'Een betrokken orgaan zet de casus op de agenda.',
  'casework.process-manager-sets-agenda': 'De procesregisseur maakt de agenda.',
  'casework.organ-involved-records-decision':
    'De procesregisseur of een afgevaardigde van een betrokken orgaan legt vast wat is besloten.',
  'casework.organ-involved-agrees-action': 'Betrokken organen spreken acties af.',
  'casework.only-an-organ-involved-owns-an-action': 'Alleen een betrokken orgaan kan een actie op zich nemen.',
  'casework.an-action-rests-on-a-task-of-its-owner':
    'Een actie rust op een wettelijke taak van het orgaan dat haar uitvoert; deelnemen geeft geen nieuwe bevoegdheid.',
  'casework.owner-finishes-action': 'Het orgaan dat een actie op zich nam, meldt haar af.',
  'casework.core-participant-lets-a-guest-join':
    'De afgevaardigde van een betrokken kerndeelnemer kan een derde één keer laten deelnemen.',
  'casework.guest-signs-first': 'Een derde ondertekent eerst de verklaring over geheimhouding.',
  'casework.a-participant-is-not-a-guest': 'Een deelnemer is geen gast; betrek het orgaan bij de casus.',
  'casework.core-participant-closes':
    'De afgevaardigde van een betrokken kerndeelnemer (bij het RIEC: deelnemer) sluit de casus.',
  'casework.facts-are-checked-first': 'Voordat iets wordt ingebracht, zijn de feiten en de kwaliteit nagekeken.',
  'casework.tax-data-reach-no-private-participant':
    'Gegevens die op belastinggegevens rusten, gaan niet naar een private deelnemer.',
  'casework.a-quotation-reaches-nobody-else':
    'Wat een bijdrage aanhaalt, komt bij niemand die de bron zelf niet mag lezen.',
  'casework.organ-asking-reminds': 'Wie iets vroeg, mag daaraan herinneren.',
  'casework.process-manager-reminds': 'De procesregisseur die vroeg, mag herinneren.',
  'casework.supplier-follows-a-correction':
    'Wie een bijdrage leverde, leest wat erover is gemeld en wat eraan is verbeterd.',
  'casework.reporter-follows-a-correction': 'Wie een fout meldde, leest wat ermee is gedaan.',
  'casework.receiver-reads-a-correction':
    'Wie de bijdrage had ontvangen, hoort wat eraan is verbeterd of dat zij is vernietigd.',
  'casework.receiver-sees-own-correction-task':
    'Uw orgaan ontving iets dat is verbeterd of vernietigd en zet de eigen kopieën recht.',
  'casework.supplier-sees-who-confirmed': 'Wie verbeterde, ziet welke ontvangers dat hebben bevestigd.',
  'casework.privacy-officer-sees-open-confirmations':
    'De functionaris gegevensbescherming ziet welke ontvangers een verbetering nog niet bevestigden, zonder de inhoud.',
  'casework.reader-reports-an-error': 'Wie een fout vindt in wat is ontvangen, meldt die aan wie het leverde.',
  'casework.supplier-corrects-own-contribution':
    'Wie een bijdrage leverde, verbetert haar zodra er een fout in blijkt te staan.',
  'casework.supplier-answers-a-reported-error': 'Alleen wie de bijdrage leverde, zegt of er een fout in staat.',
  'casework.what-was-accepted-does-not-stand':
    'Wie aan de betrokkene toezegde iets recht te zetten, kan niet meer zeggen dat er geen fout in staat.',
  'casework.supplier-destroys-what-it-accepted':
    'Uw orgaan zegde toe dit recht te zetten en vernietigt wat het zelf leverde.',
  'casework.receiver-confirms-correction': 'De ontvanger bevestigt dat de eigen kopieën zijn verbeterd of vernietigd.',
  'casework.releasing-organ-reads-release': 'Uw orgaan bereidt deze vrijgave voor.',
  'casework.organ-asked-or-supplying-reads-release':
    'Uw orgaan leverde er iets van, of wordt gevraagd of het de casus mag verlaten.',
  'casework.receiver-reads-release': 'Dit resultaat is aan uw orgaan vrijgegeven voor een eigen taak.',
  'casework.privacy-officer-sees-third-party-release':
    'De functionaris gegevensbescherming legt het oordeel van de rechtmatigheidsadviescommissie vast; de inhoud ziet die niet.',
  'casework.releasing-organ-reads-item': 'Uw orgaan heeft deze kopie gemaakt om vrij te geven.',
  'casework.supplier-reads-copy-of-its-own': 'Wie iets leverde, ziet precies wat daarvan de casus verlaat.',
  'casework.receiver-reads-item': 'Dit is aan uw orgaan vrijgegeven, precies zoals het hier staat.',
  'casework.organ-reads-own-position': 'Uw orgaan leest terug wat het zelf heeft gezegd.',
  'casework.releasing-organ-reads-positions':
    'Wie vrijgeeft, moet weten of er bezwaar is en waarvoor toestemming is gegeven.',
  'casework.releasing-organ-reads-advice': 'Wie vrijgeeft, leest wat de rechtmatigheidsadviescommissie zei.',
  'casework.privacy-officer-reads-advice': 'De functionaris gegevensbescherming leest terug wat is vastgelegd.',
  'casework.receiver-sees-feedback-asked':
    'Wie een resultaat ontving, meldt ten minste jaarlijks of het doeltreffend en bruikbaar was.',
  'casework.releasing-organ-reads-feedback': 'Wie vrijgaf, leest wat de ontvanger ervan zegt.',
  'casework.privacy-officer-counts-feedback':
    'Voor het jaarlijkse openbare verslag telt de functionaris gegevensbescherming de terugmeldingen.',
  'casework.organ-involved-drafts-release': 'Een betrokken orgaan mag voorstellen een resultaat vrij te geven.',
  'casework.only-core-participants-release-outside':
    'Buiten het samenwerkingsverband geeft alleen een kerndeelnemer iets vrij.',
  'casework.releasing-organ-opens-window': 'Wie vrijgeeft, legt het eerst voor aan wie iets leverde.',
  'casework.releasing-organ-hands-over':
    'Als alle sloten open zijn, draagt het orgaan dat voorstelde het resultaat over.',
  'casework.releasing-organ-withdraws': 'Wie iets wil vrijgeven, kan dat terugnemen zolang het niet is overgedragen.',
  'casework.organ-asked-takes-position':
    'Wie iets leverde, kan om een zwaarwegende reden bezwaar maken of toestemming geven; bij een derde kan elk betrokken orgaan dat.',
  'casework.privacy-officer-records-the-test':
    'De functionaris gegevensbescherming legt vast wat de rechtmatigheidsadviescommissie over deze vrijgave zei.',
  'casework.receiver-reports-back': 'Wie een resultaat ontving, meldt terug of het doeltreffend en bruikbaar was.',
  'casework.release-is-necessary': 'Een resultaat gaat alleen naar een ander als dat noodzakelijk is.',
  'casework.result-is-checked-first': 'Een resultaat wordt nagekeken voordat het weggaat.',
  'casework.receiver-has-a-compatible-task':
    'De ontvanger heeft een eigen taak, plicht of belang dat past bij het doel van de samenwerking.',
  'casework.third-party-release-has-a-legal-basis': 'Een derde krijgt alleen iets als een wet dat toestaat.',
  'casework.committee-tested-third-party-release':
    'Een derde krijgt alleen iets dat de rechtmatigheidsadviescommissie heeft getoetst.',
  'casework.person-is-known-there':
    'Eerst wordt gevraagd of iemand bij het andere samenwerkingsverband bekend is; pas daarna volgt meer.',
  'casework.riec-gets-what-aligns-interventions':
    'Met een RIEC wordt alleen gedeeld wat nodig is om interventies op elkaar af te stemmen.',
  'casework.guest-signs-before-the-extract': 'Een derde die aanschuift, ondertekent eerst de geheimhoudingsverklaring.',
  'casework.steering-information-says-its-source': 'Sturingsinformatie en advies vermelden waarop zij rusten.',
  'casework.conditions-of-the-supplier-hold':
    'De beperkingen die een verstrekker stelde, gelden ook voor wat ervan is gemaakt.',
  'casework.secrecy-data-never-cross':
    'Wat onder medisch of jeugdhulpgeheim valt, gaat nooit naar een ander samenwerkingsverband.',
  'casework.tax-data-serve-no-private-interest':
    'Een resultaat waarin belastinggegevens zitten, gaat nooit naar een private partij voor een eigen belang.',
  'casework.suppliers-consent-where-needed':
    'Bijzondere en strafrechtelijke gegevens gaan per stuk alleen met toestemming van wie ze leverde; naar een ander samenwerkingsverband geldt dat voor alles.',
  'casework.nobody-objected': 'Een deelnemer heeft om een zwaarwegende reden bezwaar gemaakt.',
  'casework.objection-window-is-over': 'Wie iets leverde, krijgt vijf dagen om bezwaar te maken.',
  'casework.result-is-still-complete': 'Sinds dit werd voorbereid is iets ervan verbeterd of teruggenomen.',
  'casework.organ-involved-reads-known-question':
    'Wie bij de casus betrokken is, ziet wat er elders is gevraagd en wat het antwoord was, zolang dat geldt.',
  'casework.organ-involved-reads-shielding':
    'Wie bij de casus betrokken is, weet wie is afgeschermd voor vragen van buiten.',
  'casework.core-participant-reads-second-look':
    'De afgevaardigden van betrokken kerndeelnemers horen dat een vraag een afgeschermde persoon raakte.',
  'casework.organ-involved-asks-elsewhere':
    'Om na te gaan of iemand elders bekend is, mogen alleen gegevens worden gebruikt die die ene persoon aanwijzen. Een betrokken orgaan vraagt, een ander keurt goed.',
  'casework.only-where-the-rules-let-ask':
    'Hier mag niet worden gevraagd: alleen bij een samenwerkingsverband waarmee de wet het toelaat, of bij een register dat het aangenomen protocol noemt.',
  'casework.one-case-one-named-person':
    'Een vraag gaat over één persoon van één casus, met een reden. Lijsten vergelijken mag niet.',
  'casework.core-participant-approves-question':
    'Een afgevaardigde van een betrokken kerndeelnemer (bij het RIEC: deelnemer) toetst of de vraag nodig is.',
  'casework.nobody-approves-their-own-question': 'Niemand keurt een eigen vraag goed: twee personen kijken ernaar.',
  'casework.core-participant-shields-person':
    'Een afgevaardigde van een betrokken kerndeelnemer schermt iemand af die gevaar loopt.',
  'casework.core-participant-takes-second-look':
    'Een afgevaardigde van een betrokken kerndeelnemer handelt af dat naar een afgeschermde persoon is gevraagd.',
  'casework.organ-involved-reads-alignment':
    'Wie betrokken is, ziet dat een ander samenwerkingsverband afspraken wil afstemmen.',
  'casework.asking-organ-asks-to-align':
    'Het orgaan dat vroeg of iemand bekend is, mag na een treffer vragen om afspraken op elkaar af te stemmen.',
  'casework.aligning-needs-a-hit': 'Afstemmen kan alleen als is gebleken dat de persoon ook daar bekend is.',
  'casework.core-participant-decides-on-alignment':
    'Een afgevaardigde van een betrokken kerndeelnemer beslist welke afspraken het andere samenwerkingsverband mag weten.',
  'casework.secrecy-stays-in-the-alliance':
    'Wat onder medisch beroepsgeheim of jeugdhulpgeheim valt, gaat nooit naar een ander samenwerkingsverband.',
  'casework.only-agreements-cross': 'Alleen afspraken over wat er wordt gedaan mogen worden afgestemd; bijdragen niet.',
  'casework.organ-consulted-reads-question':
    'Uw orgaan wordt geraadpleegd omdat een betrokkene een recht gebruikt; u leest wat er wordt gevraagd.',
  'casework.organ-consulted-reads-own-parts':
    'Uw orgaan leest terug wat het zelf inbracht of namens allen beantwoordt, ook als de casus intussen is afgesloten, om te kunnen antwoorden.',
  'casework.organ-reads-own-deferral': 'Uw orgaan leest terug waarom het iemand nu niet laat informeren.',
  'casework.privacy-officer-checks-deferral':
    'De functionaris gegevensbescherming controleert waarom iemand nog niet wordt geïnformeerd, zonder te zien wie.',
  'casework.organ-involved-answers-for-notice':
    'Een betrokken orgaan zegt of iemand geïnformeerd kan worden, en geeft het door aan het contactpunt.',
  // Wat er zou moeten veranderen, na "Het zou mogen als".
  'casework.change.resource.state.reported': 'de melding nog niet beoordeeld was',
  'casework.change.resource.state.open': 'de casus open was',
  'casework.change.context.toldOrReasonGiven.true': 'de betrokkene was ingelicht, of er een reden stond waarom niet',
  'casework.change.context.everyCriterionMet.true': 'aan elk criterium was voldaan',
  'casework.change.context.everyCriterionExplained.true': 'elk criterium was toegelicht',
  'casework.change.context.ownReport.false': 'iemand anders had gemeld',
  'casework.change.context.lawful.true': 'u verklaart dat uw organisatie deze gegevens rechtmatig heeft',
  'casework.change.context.secrecyStated.true': 'er een grond met toelichting stond om de geheimhouding te doorbreken',
  'casework.change.context.statementSigned.true': 'de gast de geheimhoudingsverklaring had getekend',
  'casework.deciding-organ-reads-measure':
    'Een maatregel is een dossier van het orgaan dat beslist. Alleen de juridisch adviseurs en de bestuurder van dat orgaan lezen het dossier van de maatregel.',
  'casework.deciding-organ-reads-household-member':
    'Een maatregel is een dossier van het orgaan dat beslist. Alleen de juridisch adviseurs en de bestuurder van dat orgaan lezen wie er wonen.',
  'casework.deciding-organ-reads-measure-answer':
    'Een maatregel is een dossier van het orgaan dat beslist. Alleen de juridisch adviseurs en de bestuurder van dat orgaan lezen de afweging.',
  'casework.deciding-organ-reads-vulnerability-check':
    'Een maatregel is een dossier van het orgaan dat beslist. Alleen de juridisch adviseurs en de bestuurder van dat orgaan lezen de toets op kwetsbaarheid.',
  'casework.deciding-organ-reads-vulnerability-signature':
    'Een maatregel is een dossier van het orgaan dat beslist. Alleen de juridisch adviseurs en de bestuurder van dat orgaan lezen wie de toets op kwetsbaarheid ondertekende.',
  'casework.deciding-organ-reads-vulnerability-override':
    'Een maatregel is een dossier van het orgaan dat beslist. Alleen de juridisch adviseurs en de bestuurder van dat orgaan lezen waarom het besluit zonder toets doorging.',
  'casework.deciding-organ-reads-measure-advice':
    'Een maatregel is een dossier van het orgaan dat beslist. Alleen de juridisch adviseurs en de bestuurder van dat orgaan lezen het gevraagde advies.',
  'casework.deciding-organ-reads-set-aside':
    'Een maatregel is een dossier van het orgaan dat beslist. Alleen de juridisch adviseurs en de bestuurder van dat orgaan lezen waarom een advies niet is gevolgd.',
  'casework.deciding-organ-reads-urgent-course':
    'Een maatregel is een dossier van het orgaan dat beslist. Alleen de juridisch adviseurs en de bestuurder van dat orgaan lezen de spoedprocedure.',
  'casework.asked-organ-reads-its-advice': 'Het orgaan dat om advies is gevraagd, leest zijn eigen advies terug.',
  'casework.deciding-organ-reads-advice-question': 'Het orgaan dat om advies vraagt, leest wat het vroeg.',
  'casework.asked-organ-reads-advice-question':
    'Het orgaan dat om advies is gevraagd, ziet de vraag en over wie die gaat. Van het dossier ziet het verder niets.',
  'casework.asked-organ-answers-advice':
    'Wie namens het gevraagde orgaan werkt, geeft het advies zelf. Het komt onveranderd in het dossier.',
  'casework.advice-is-given-once': 'Dit advies is al gegeven. Niemand verandert het daarna.',
  'casework.deciding-organ-reads-measure-decision':
    'Een maatregel is een dossier van het orgaan dat beslist. Alleen de juridisch adviseurs en de bestuurder van dat orgaan lezen het besluit.',
  'casework.deciding-organ-reads-measure-remedy':
    'Een maatregel is een dossier van het orgaan dat beslist. Alleen de juridisch adviseurs en de bestuurder van dat orgaan lezen bezwaar en beroep.',
  'casework.privacy-officer-reads-override':
    'Wie zonder toets op kwetsbaarheid doorgaat, legt de redenen voor aan de functionaris gegevensbescherming.',
  'casework.objections-committee-reads-override':
    'Wie zonder toets op kwetsbaarheid doorgaat, legt de redenen voor aan de bezwaarschriftencommissie.',
  'casework.privacy-officer-sees-unfinished-file':
    'De functionaris gegevensbescherming ziet welke spoedbesluiten nog niet af zijn, en tot wanneer dat mag. Niet de inhoud.',
  'casework.organ-opens-measure':
    'Het orgaan dat bevoegd is, opent het dossier en verzamelt wat nodig is voor een zorgvuldig besluit.',
  'casework.measure-rests-on-a-power-of-the-organ':
    'Deze bevoegdheid is niet van uw orgaan, of het besluit valt niet hier. Zonder bevoegdheid is er geen maatregel.',
  'casework.organ-prepares-measure': 'De juridisch adviseurs en de bestuurder van het orgaan vullen het dossier.',
  'casework.decided-file-stays-as-it-was':
    'Er is besloten. Wat gewogen is, blijft staan zoals het bij het besluit was.',
  'casework.organ-signs-vulnerability-check':
    'Een tweede medewerker van het orgaan ondertekent de toets op kwetsbaarheid.',
  'casework.nobody-signs-their-own-check': 'Wie de toets invulde, ondertekent die niet. Vraag een collega.',
  'casework.both-questions-are-answered':
    'Wist de bewoner ervan, en was de bewoner vrij? Allebei de vragen moeten beantwoord zijn.',
  'casework.help-comes-first': 'Er zijn tekenen dat iemand is gebruikt. Bied eerst hulp aan en vraag advies.',
  'casework.finding-out-comes-first':
    'Nog niet bekend is of iemand is gebruikt. Vraag het de bewoner, vraag advies of bied eerst hulp aan.',
  'casework.office-holder-goes-on-without-check':
    'Alleen de bestuurder zelf kan zonder toets op kwetsbaarheid doorgaan, met redenen die anderen lezen.',
  'casework.no-override-after-deciding': 'Er is besloten. Achteraf doorgaan zonder toets kan niet.',
  'casework.office-holder-takes-urgent-course':
    'Bij acuut gevaar beslist de bestuurder zelf dat wachten niet kan. Wat ontbreekt, volgt binnen 48 uur.',
  'casework.no-urgent-course-after-deciding': 'Er is al besloten. Dan is er niets dat niet kan wachten.',
  'casework.office-holder-decides-measure': 'De bestuurder van het orgaan beslist, en niemand anders.',
  'casework.measure-is-decided-once': 'Over deze maatregel is al besloten.',
  'casework.household-is-known': 'Wie er wonen, is nog niet bekend: vul het huishouden en de vraag over kinderen in.',
  'casework.every-question-is-answered': 'De afweging is nog niet af: er staan vragen open.',
  'casework.nobody-is-hit-unseen':
    'Van een bewoner is niet nagegaan of die ervan wist en vrij was, of een tweede heeft dat nog niet ondertekend.',
  'casework.household-is-heard': 'Een bewoner is nog niet gehoord.',
  'casework.advice-is-shown-or-set-aside-with-reasons':
    'Advies over zorg of kinderen ontbreekt, of is opzij gezet zonder redenen.',
  'casework.duration-has-its-own-reason': 'Deze duur is langer dan waarvoor het dossier een reden geeft.',
  'casework.lighter-is-weighed-too':
    'Ook iets lichters is een besluit: of uw orgaan bevoegd is en welke middelen zijn overwogen, staat eerst in het dossier.',
  'casework.organ-finishes-urgent-file': 'Is na een spoedbesluit alles ingevuld, dan is het dossier af.',
  'casework.unfinished-stays-unfinished': 'Er ontbreekt nog iets. Het dossier blijft als onaf te zien.',
  'casework.organ-records-remedy': 'Het orgaan legt vast wat er met bezwaar en beroep gebeurt.',
  'casework.remedy-follows-a-decision': 'Er is nog geen besluit om bezwaar tegen te maken.',
  'casework.owner-reads-own-chain-notice': 'Wie iets meldde over een eigen besluit, leest dat terug.',
  'casework.deciding-organ-reads-chain-notice':
    'Het orgaan van het dossier leest wat anderen na de maatregel besloten.',
  'casework.chain-notices-of-the-organ-of-the-file-are-for-who-reads-files':
    'Over een dossier van het eigen orgaan leest en meldt alleen wie maatregelen voorbereidt of erover beslist.',
  'casework.chain-notice-held-beyond-its-day-is-read-by-nobody':
    'Wat langer wordt bewaard voor een claim, leest niemand.',
  'casework.owner-tells-decision': 'Wie een besluit nam, meldt dat.',
  'casework.nobody-tells-anothers-decision':
    'Alleen wie het besluit nam, meldt het. Wat een verhuurder schreef, meldt het orgaan dat de brief kreeg.',
  'casework.owner-withdraws-chain-notice': 'Wie iets meldde, kan zeggen dat het niet klopte.',
  'casework.chain-notice-is-withdrawn-once': 'Dit is al teruggenomen.',
  'casework.threatened-worker-reads-own-report': 'Wie is bedreigd, leest de eigen melding terug.',
  'casework.who-answers-for-workers-reads-threats':
    'Wie over de veiligheid van medewerkers van dit orgaan gaat, leest meldingen van bedreiging.',
  'casework.threat-held-beyond-its-day-is-read-by-nobody': 'Wat langer wordt bewaard voor een claim, leest niemand.',
  'casework.worker-reports-threat': 'Wie hier werkt, kan melden bedreigd te zijn.',
  'casework.who-answers-for-workers-says-what-was-done':
    'Wie over de veiligheid van medewerkers gaat, legt vast wat er voor de medewerker is gedaan.',
  'casework.threat-is-answered-once': 'Op deze melding is al gereageerd.',
  'casework.deciding-organ-reads-member-strike':
    'Alleen het orgaan dat beslist, leest wie per vergissing in een huishouden stond, en waarom.',
  'casework.organ-confirms-strike': 'Een tweede collega van het orgaan bevestigt dat iemand er niet woont.',
  'casework.nobody-confirms-their-own-strike': 'Wie voorstelt iemand door te strepen, bevestigt dat niet zelf.',
  'casework.organ-involved-writes-about-what-was-agreed':
    'Wie namens een betrokken orgaan werkt, schrijft wat er is afgesproken: aan de persoon, of aan een orgaan over zijn eigen deel.',
  'casework.organ-gives-weighing':
    'Het orgaan dat besliste, laat de bewoner of diens advocaat zien hoe die is gewogen.',
  'casework.weighing-is-given-after-a-decision': 'Hoe iemand is gewogen, kan worden gegeven als er een besluit is.',
  'casework.organ-writes-decision-letter': 'Het orgaan dat besliste, schrijft de bewoners wat er is besloten.',
  'casework.letter-follows-a-decision': 'Er is nog geen besluit om over te schrijven.',
  'casework.deciding-organ-reads-measure-source':
    'Een maatregel is een dossier van het orgaan dat beslist. Alleen de juridisch adviseurs en de bestuurder van dat orgaan lezen wat er door een vrijgave in kwam.',
  'casework.receiver-knows-what-it-delivered':
    'Wie een vrijgave ontving, weet aan welk eigen dossier een onderdeel is gegeven.',
  'casework.receiver-delivers-item-to-own-file':
    'Wat het verband aan uw orgaan vrijgaf, kunt u onderdeel voor onderdeel aan een eigen dossier geven.',
  'casework.organ-removes-source':
    'Wat de verstrekker verbeterde of introk, gaat ook uit het dossier van de maatregel.',
  'casework.deciding-organ-reads-ledger-basis':
    'Alleen de juridisch adviseurs en de bestuurder van het orgaan dat besliste, lezen waarop het register rust.',
  'casework.deciding-organ-reads-ledger-account':
    'Alleen de juridisch adviseurs en de bestuurder van het orgaan dat besliste, lezen wat er van een huishouden werd.',
  'casework.deciding-organ-reads-ledger-entry':
    'Alleen de juridisch adviseurs en de bestuurder van het orgaan dat besliste, lezen een gevolg van een maatregel.',
  'casework.deciding-organ-reads-ledger-follow-up':
    'Alleen de juridisch adviseurs en de bestuurder van het orgaan dat besliste, lezen wanneer opnieuw is gekeken.',
  'casework.figures-name-nobody':
    'Wie verantwoording vraagt of geeft, leest hoeveel huishoudens een gevolg trof: over hele jaren, samengenomen en afgerond.',
  'casework.office-holder-adopts-ledger': 'De bestuurder besluit waarop het register rust, wat erin mag en hoe lang.',
  'casework.organ-keeps-ledger': 'Het orgaan houdt bij wat er na een maatregel van een huishouden werd.',
  'casework.ledger-needs-a-decision-first':
    'Er wordt niets bijgehouden voordat is besloten over grondslag, soorten en termijn en de effectbeoordeling is vastgelegd.',
  'casework.ledger-follows-a-measure': 'Alleen na een opgelegde maatregel wordt bijgehouden wat ervan kwam.',
  'casework.organ-involved-reads-goal-of-plan': 'Uw orgaan is betrokken bij deze casus en volgt het plan.',
  'casework.organ-involved-reads-obstacle': 'Uw orgaan is betrokken en ziet wat een afspraak in de weg staat.',
  'casework.organ-involved-reads-escalation': 'Uw orgaan is betrokken bij de casus waaruit dit is gevraagd.',
  'casework.steering-group-reads-what-it-is-asked':
    'Afgevaardigden van kerndeelnemers vormen de stuurgroep; zij lezen de vraag, niet de casus.',
  'casework.organ-involved-reads-review': 'Uw orgaan is betrokken en ziet hoe het plan is bekeken.',
  'casework.organ-involved-reads-part-of-review':
    'Uw orgaan is betrokken en leest wat elk orgaan bij de evaluatie zegt.',
  'casework.giver-and-receiver-read-handover': 'Deze overdracht is tussen uw orgaan en het andere.',
  'casework.organ-involved-makes-plan': 'Organen die betrokken zijn maken samen het plan.',
  'casework.organ-involved-ends-goal': 'Wie een doel leest, kan zeggen dat het is bereikt of losgelaten.',
  'casework.owner-keeps-obstacle': 'Uw orgaan heeft dit obstakel gemeld.',
  'casework.delegate-of-the-core-answers-escalation':
    'Een afgevaardigde van een kerndeelnemer antwoordt namens de stuurgroep.',
  'casework.organ-involved-says-its-part': 'Elk betrokken orgaan zegt zelf hoe het ging.',
  'casework.organ-involved-concludes-review': 'Uw orgaan is betrokken en kan de evaluatie afronden.',
  'casework.a-step-rests-on-written-criteria': 'Op- en afschalen kan alleen op een geschreven criterium.',
  'casework.a-person-centred-approach-rests-on-three-conditions':
    'Opschalen naar de persoonsgerichte aanpak kan alleen als alle drie de voorwaarden zijn opgeschreven.',
  'casework.organ-involved-hands-work-over': 'Uw orgaan is betrokken en kan werk warm overdragen.',
  'casework.work-is-handed-over-within-the-case':
    'Overdragen kan alleen aan een orgaan dat bij de casus betrokken is. Voor een ander stelt u een vrijgave op.',
  'casework.receiver-confirms-handover': 'De overdracht is aan uw orgaan gericht.',
  ...closedWorlds,
} as const
