import { contactSection } from './contact.section';
import { restrictionsSection } from './restrictions.section';
import type { PersonSection } from './section';
import { summarySection } from './summary.section';

/** The parts of the page of one relationship, in the order of the page. A new part is a line here and two files of its own. */
export const PERSON_SECTIONS: readonly PersonSection[] = [restrictionsSection, summarySection, contactSection];
