/** What the acts of this room are called in the log and in the weekly review: by kind, never with content. */
import type { acts as nl } from './acts.nl.ts'

export const acts: { readonly [code in keyof typeof nl]: string } = {
  'knowledge.term.read': 'Term looked up',
  'knowledge.themes.read': 'Themes viewed',
  'knowledge.vocabulary.read': 'Vocabulary viewed',
  'knowledge.powers.read': 'List of powers viewed',
  'knowledge.power.read': 'Power viewed',
  'knowledge.lessons.read': 'Lessons read',
  'knowledge.lesson.judged': 'Lesson read for recognisable persons',
  'knowledge.barrier-models.read': 'List of barrier models viewed',
  'knowledge.barrier-model.read': 'Barrier model viewed',
  'knowledge.experts.read': 'Directory viewed',
  'knowledge.expert.entered': 'Entered or confirmed oneself in the directory',
  'knowledge.expert.left': 'Took oneself out of the directory',
  'knowledge.trainings.read': 'Trainings looked at',
  'knowledge.training.entered': 'Training entered',
  'knowledge.training.taken-back': 'Training taken back',
}
