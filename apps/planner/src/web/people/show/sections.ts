import { contactSection } from '../../contact/section/contact.section';
import { brokeSection } from './broke.section';
import { heldThroughSection } from './held-through.section';
import { historySection } from './history.section';
import { howItIsSection } from './how-it-is.section';
import { keepsAliveSection } from './keeps-alive.section';
import { ownViewSection } from '../../views/own-view.section';
import { promisesSection } from '../../promises/promises.section';
import { restrictedSection } from './restricted.section';
import { restrictionsSection } from './restrictions.section';
import type { PersonSection } from './section';
import { summarySection } from './summary.section';

/** The parts of the page of one relationship, in the order of the page. A new part is a line here and two files of its own. */
export const PERSON_SECTIONS: readonly PersonSection[] = [
  restrictedSection,
  howItIsSection,
  summarySection,
  ownViewSection,
  keepsAliveSection,
  contactSection,
  promisesSection,
  brokeSection,
  restrictionsSection,
  heldThroughSection,
  historySection,
];
