/** Hoe handelingen van deze kamer heten in het logboek en in het weekoverzicht: per soort, nooit met inhoud. */
export const acts = {
  'knowledge.term.read': 'Begrip opgezocht',
  'knowledge.themes.read': 'Thema’s bekeken',
  'knowledge.vocabulary.read': 'Begrippenlijst bekeken',
  'knowledge.powers.read': 'Lijst van bevoegdheden bekeken',
  'knowledge.power.read': 'Bevoegdheid bekeken',
  'knowledge.lessons.read': 'Lessen gelezen',
  'knowledge.lesson.judged': 'Les gelezen op herkenbare personen',
  'knowledge.barrier-models.read': 'Lijst van barrièremodellen bekeken',
  'knowledge.barrier-model.read': 'Barrièremodel bekeken',
  'knowledge.experts.read': 'Kennisgids bekeken',
  'knowledge.expert.entered': 'Zichzelf in de kennisgids gezet of bevestigd',
  'knowledge.expert.left': 'Zichzelf uit de kennisgids gehaald',
  'knowledge.trainings.read': 'Opleiding bekeken',
  'knowledge.training.entered': 'Training ingevuld',
  'knowledge.training.taken-back': 'Training teruggenomen',
}
