import { dayWords, momentWords } from '#libs/web-kit';
import { paths } from '../paths';
import type { Page } from '../view/page';
import { problemPage } from '../view/problem';
import type { Moment } from './moment';

/** Why nothing was recorded: the page that was sent from showed a past moment. */
export function pastIsReadOnlyPage(moment: Moment, params: unknown): Page {
  const { youngPersonId = '' } = (params ?? {}) as { readonly youngPersonId?: string };
  const known = moment.asKnownAt === undefined ? [] : [`as known at ${momentWords(moment.asKnownAt)}`];
  const was = moment.asItWasOn === undefined ? [] : [`as it was on ${dayWords(moment.asItWasOn)}`];
  return problemPage({
    title: 'Nothing was recorded: the page shows a past moment',
    paragraphs: [
      `You were looking at the case ${[...known, ...was].join(', ')}. What was known then cannot be added to.`,
      'Go back to now to record something. You can give the day it happened on the form.',
    ],
    status: 409,
    action: { href: paths.case.show({ youngPersonId }), text: 'Go back to now' },
  });
}
