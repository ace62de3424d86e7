import { z } from 'zod';
import { choose, civilDateSchema, enterShort, shortText } from '../kernel';
import { PROTECTIONS } from './vocabulary';

/** What is agreed to protect a relationship. */
export const protectionInput = z.object({
  kind: choose(PROTECTIONS, 'Choose what would protect the relationship'),
  note: enterShort('Say what was agreed'),
  responsible: shortText.nullable().default(null),
  firstOn: civilDateSchema.nullable().default(null),
});
