import type { HomeWithPlaces } from '../../../homes';
import { dayInWords } from '../../../kernel';

/** Closed is closed, whatever places a list named before. */
export const aHomeThatHasClosedTakesNobody = ({ closedOn }: HomeWithPlaces): string | undefined =>
  closedOn === null ? undefined : `It closed on ${dayInWords(closedOn)}`;
