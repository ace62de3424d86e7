import type { FastifyRequest } from 'fastify';
import type { CaseAnswer } from '#libs/application';
import type { AccessActor } from '#libs/access';

/** A form is kept under the path it is sent to, which is also where it is opened; written as our links are, however it was typed. */
export function addressOf({ url }: FastifyRequest): string {
  const [path = ''] = url.split('?');
  return path
    .split('/')
    .map((part) => encodeURIComponent(decodeURIComponent(part)))
    .join('/');
}

/** Whether this is a form about a young person being sent, or the page it stands on: then both are at one address. */
export function isCaseForm({ routeOptions: { url, config }, server }: FastifyRequest): boolean {
  if (url === undefined || config.access?.subject !== 'young-person') return false;
  return server.hasRoute({ method: 'GET', url }) && server.hasRoute({ method: 'POST', url });
}

/** Whether a form about a young person is sent only to be kept, while somebody is still typing: it never reaches its page. */
export const keepsOnly = (request: FastifyRequest): boolean =>
  request.method === 'POST' && request.headers['throughline-keep'] === 'draft' && isCaseForm(request);

/** Whose drafts these are: the person in their role, since what they may open depends on it. */
export const authorOf = ({ id, role }: AccessActor): string => `${role}:${id}`;

/** Whether a command with this id is in the record: then its form is finished, whatever was kept of it since. */
export const hasRecorded = ({ journey: { known } }: CaseAnswer, commandId: string): boolean =>
  [...known.journey, ...known.contactLog].some((event) => event.meta.commandId === commandId);
