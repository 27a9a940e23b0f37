/**
 * Which operation belongs to which act of the law page; nothing here says who may. Each act has its rule in the reference
 * model, and an operation that stands under no act is counted: the proof fails.
 */
export const legalActs = {
  'reading what is public': [
    'GET /v1/terms',
    'GET /v1/terms/:term',
    'GET /v1/themes',
    'GET /v1/rules-of-sharing',
    'GET /v1/protocols',
    'GET /v1/covenants',
    'GET /v1/my-acts',
  ],
  'reading a list of cases': ['GET /v1/conferences', 'GET /v1/renewals', 'GET /v1/notices'],
  'reading the list of who directs': ['GET /v1/today'],
  'reading the list of who works on cases': ['GET /v1/asked-of-me'],
  'reading the list of who decides': ['GET /v1/to-decide', 'GET /v1/known-questions', 'GET /v1/alignments'],
  'reading the form of a report': ['GET /v1/report-form'],
  'reading what results became of': ['GET /v1/releases', 'GET /v1/corrections'],
  'reading what persons ask of the own organ': ['GET /v1/consultations'],
  'reading what is kept from persons': ['GET /v1/restrictions'],
  'reading the lists of the contact point': [
    'GET /v1/rights-requests',
    'GET /v1/breaches',
    'GET /v1/information-letters',
  ],
  'reading lists of destruction': [
    'GET /v1/what-goes',
    'GET /v1/destruction-lists',
    'GET /v1/destruction-certificates',
  ],
  'checking the care and safety house': ['GET /v1/notice-deferrals', 'GET /v1/questions-of-care-house'],
  'checking the crime centre': ['GET /v1/questions-of-crime-centre'],
  'reading the lists of the crime centre': ['GET /v1/crime-centre/known-questions', 'GET /v1/crime-centre/alignments'],
  'reading how the log stands': ['GET /v1/log', 'GET /v1/log/counts', 'GET /v1/log-readings'],
  'reviewing a week': ['GET /v1/weekly-review'],
  'reading alerts': ['GET /v1/quota-alerts'],
  'reading authorisations': ['GET /v1/authorisations'],
  'working at a desk': ['GET /v1/desk', 'GET /v1/letters', 'POST /v1/desk/keys'],
  'writing extracts': ['GET /v1/extracts', 'POST /v1/extracts'],
  'reading figures': ['GET /v1/figures/themes', 'GET /v1/figures/themes/:theme', 'GET /v1/council-reports'],
  'making figures': ['POST /v1/council-reports', 'POST /v1/interpretations'],

  'reporting a case': ['POST /v1/cases'],
  'seeing a case': ['GET /v1/cases/:case', 'GET /v1/cases/:case/why', 'GET /v1/cases/:case/known-elsewhere'],
  'judging a report': ['POST /v1/cases/:case/admission', 'POST /v1/cases/:case/refusal'],
  'deciding in a case': [
    'POST /v1/cases/:case/involvements',
    'POST /v1/cases/:case/involvement-ends',
    'POST /v1/cases/:case/closure',
    'POST /v1/cases/:case/shieldings',
    'POST /v1/cases/:case/shielding-ends',
  ],
  'adding a person': ['POST /v1/cases/:case/persons'],
  'working on a case': [
    'POST /v1/cases/:case/tellings',
    'GET /v1/cases/:case/contribution-form',
    'POST /v1/cases/:case/contributions',
    'GET /v1/cases/:case/release-form',
    'POST /v1/cases/:case/releases',
    'POST /v1/cases/:case/known-questions',
  ],
  'asking in a case': ['POST /v1/cases/:case/requests'],
  'proposing to keep an open case': ['POST /v1/cases/:case/renewals'],
  'proposing to keep a closed case': ['POST /v1/closures/:closure/renewals'],

  'seeing a contribution': ['GET /v1/contributions/:contribution/why'],
  // For who did not supply it that is no question.
  'seeing why others do not': ['GET /v1/contributions/:contribution/why-not'],
  'changing a contribution': [
    'POST /v1/contributions/:contribution/withdrawal',
    'POST /v1/contributions/:contribution/correction',
  ],
  'reporting an error': ['POST /v1/contributions/:contribution/errors'],
  'answering a reported error': ['POST /v1/corrections/:correction/answer'],
  'answering a request': ['POST /v1/requests/:request/answer'],
  'reminding of a request': ['POST /v1/requests/:request/reminder'],

  'calling a conference': ['POST /v1/conferences'],
  'seeing a conference': ['GET /v1/conferences/:conference'],
  'setting the agenda': ['POST /v1/conferences/:conference/agenda'],
  'deciding at a conference': ['POST /v1/conferences/:conference/decisions'],
  'agreeing on actions': ['POST /v1/conferences/:conference/actions'],
  'letting a guest join': ['POST /v1/conferences/:conference/guests'],
  'finishing an action': ['POST /v1/actions/:action/done'],

  'seeing a release': ['GET /v1/releases/:release'],
  'printing a release': ['GET /v1/releases/:release/pdf'],
  'offering a release': ['POST /v1/releases/:release/window'],
  'speaking on a release': ['POST /v1/releases/:release/positions'],
  'testing a release': ['POST /v1/releases/:release/advice'],
  'handing over a release': ['POST /v1/releases/:release/hand-over'],
  'withdrawing a release': ['POST /v1/releases/:release/withdrawal'],
  'answering for what one received': [
    'POST /v1/correction-tasks/:task/confirmation',
    'POST /v1/release-feedback/:feedback/answer',
  ],

  'deciding on a question': ['POST /v1/known-questions/:question/decision'],
  'looking a second time': ['POST /v1/second-looks/:look/done'],
  'deciding what agreements cross': ['POST /v1/alignments/:alignment/decision'],
  'asking for the crime centre': ['POST /v1/crime-centre/known-questions'],
  'deciding for the crime centre': ['POST /v1/crime-centre/known-questions/:question/decision'],
  'asking to align': ['POST /v1/crime-centre/known-questions/:question/alignment'],

  'holding a notice back': ['POST /v1/persons/:person/notice-deferral'],
  'releasing a notice': ['POST /v1/persons/:person/notice-release'],
  'handing a notice over': ['POST /v1/persons/:person/notice-handover'],
  'acting at the contact point': [
    'POST /v1/breaches/:breach/assessment',
    'GET /v1/information-letters/:letter/letter-as-pdf',
    'POST /v1/information-letters/:letter/sending',
  ],
  'answering for the own organ': [
    'GET /v1/consultations/:consultation',
    'POST /v1/consultations/:consultation/verdict',
    'POST /v1/restrictions/:restriction/continuation',
    'POST /v1/restrictions/:restriction/end',
  ],
  'registering a request': ['POST /v1/rights-requests'],
  'seeing what the contact point handles': [
    'GET /v1/rights-requests/:request',
    'GET /v1/breaches/:breach',
    'GET /v1/breaches/:breach/report',
  ],
  'establishing who asks': ['POST /v1/rights-requests/:request/identity'],
  'asking the participants': ['POST /v1/rights-requests/:request/consultation'],
  'taking more time': ['POST /v1/rights-requests/:request/extension'],
  'opening the answers': ['POST /v1/rights-requests/:request/opening'],
  'deciding on a rights request': ['POST /v1/rights-requests/:request/decision'],
  'answering a person': [
    'POST /v1/rights-requests/:request/sending',
    'GET /v1/rights-requests/:request/letter',
    'GET /v1/rights-requests/:request/letter-as-pdf',
  ],
  'registering a breach': ['POST /v1/breaches'],
  // Of a breach that was not judged yet.
  'answering for a breach': [
    'POST /v1/breaches/:breach/notification',
    'POST /v1/breaches/:breach/telling',
    'POST /v1/breaches/:breach/closing',
  ],

  'consenting to a renewal': ['POST /v1/renewals/:renewal/consents'],
  'deciding on a renewal': ['POST /v1/renewals/:renewal/decision'],
  'withdrawing a renewal': ['POST /v1/renewals/:renewal/withdrawal'],
  'holding from destruction': ['POST /v1/holds'],
  'lifting a hold': ['POST /v1/holds/:hold/lifting'],
  'listing what goes': ['POST /v1/destruction-lists'],
  'letting a list go': ['POST /v1/destruction-lists/:list/releases'],
  'reading a certificate': [
    'GET /v1/destruction-certificates/:certificate',
    'GET /v1/destruction-certificates/:certificate/document',
  ],

  'verifying the log': ['POST /v1/log/verifications'],
  'ending an alarm': ['POST /v1/log/alarms/:alarm/conclusion'],
  'asking to read the log': ['POST /v1/log-readings'],
  'seeing who asked to read': ['GET /v1/log-readings/:reading'],
  'agreeing to a reading': ['POST /v1/log-readings/:reading/decision'],
  'reading the log': ['GET /v1/log-uses/:use/readings/:reading/acts'],
  'showing an own act': ['GET /v1/my-acts/:act/proof'],
  'reading processings': ['POST /v1/processing-activities'],
  'settling an alert': ['POST /v1/quota-alerts/:alert/outcome'],
  'reviewing an authorisation': ['POST /v1/authorisations/:appointment/review'],
  'ending an appointment': ['POST /v1/appointments/:appointment/end'],

  'reading a letter': [
    'GET /v1/letters/:letter',
    'POST /v1/letters/:letter/_reply',
    'POST /v1/letters/:letter/_rewrap',
  ],
  'weighing a letter': ['POST /v1/letters/:letter/_classify'],
  // Of a letter that was not weighed yet.
  'deciding on a letter': [
    'POST /v1/letters/:letter/_refuse',
    'POST /v1/letters/:letter/_route',
    'POST /v1/letters/:letter/_extracted',
  ],
  'reading an extract': ['GET /v1/extracts/:extract'],
  // That somebody else wrote: nobody of this population wrote one.
  'rewriting an extract': ['POST /v1/extracts/:extract/_revise'],
  'looking at another’s extract': ['POST /v1/extracts/:extract/_release', 'POST /v1/extracts/:extract/_send-back'],

  'reading a proposal': ['GET /v1/protocols/:protocol'],
  'proposing rules': ['POST /v1/protocols/_check', 'POST /v1/protocols'],
  'recording advice': ['POST /v1/protocols/:protocol/advice'],
  'deviating from advice': ['POST /v1/protocols/:protocol/deviations'],
  'withdrawing a proposal': ['POST /v1/protocols/:protocol/withdrawal'],
  'adopting rules': ['POST /v1/protocols/:protocol/adoptions'],
  'recording a covenant': ['POST /v1/covenants'],
  // Refusals of one's own and finished reports: nobody of this population made one.
  'looking up what nobody made': [
    ...['mun', 'wgs-zvh', 'wgs-riec', 'pga'].map((one) => `POST /v1/regimes/${one}/decisions/:decision/_explain`),
    'GET /v1/council-reports/:report',
    'GET /v1/council-reports/:report/pdf',
  ],
} as const satisfies { readonly [act: string]: readonly string[] }
export type LegalAct = keyof typeof legalActs

const byOperation = new Map<string, LegalAct>(
  Object.entries(legalActs).flatMap(([act, operations]) =>
    operations.map((operation): [string, LegalAct] => [operation, act as LegalAct]),
  ),
)
export const actOf = (operation: string): LegalAct | undefined => byOperation.get(operation)
