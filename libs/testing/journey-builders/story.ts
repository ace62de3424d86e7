import type { DomainEvent, Recorded } from '#libs/domain/kernel';
import { idOf } from './ids';

/** An event, or several that belong together. */
export type Told = DomainEvent | readonly DomainEvent[];

export interface Story {
  readonly journey: readonly Recorded<DomainEvent>[];
  readonly contactLog: readonly Recorded<DomainEvent>[];
  /** Records more on a day (09:00 UTC): `story.on('2026-03-01', matters('nan', …))`. */
  on(day: string, ...told: readonly Told[]): Story;
  /** Who records from here on. */
  by(actor: string, actorRole?: string): Story;
}

const CONTACT_TYPES: readonly string[] = [
  'ContactHeld',
  'ContactMissed',
  'NoContactFound',
  'ContactWithdrawn',
  'VisitMade',
  'VisitCorrected',
  'VisitTakenBack',
];

interface Recording {
  readonly actor: string;
  readonly actorRole: string;
  readonly all: readonly Recorded<DomainEvent>[];
}

const isContact = (event: DomainEvent): boolean => CONTACT_TYPES.includes(event.type);

function recorded(recording: Recording, day: string, event: DomainEvent): Recorded<DomainEvent> {
  const kind = isContact(event) ? 'contactLog' : 'journey';
  const at = recording.all.length;
  const { actor, actorRole } = recording;
  return {
    ...event,
    meta: {
      eventId: idOf(`event ${at}`),
      stream: `${kind}-${idOf('young person')}`,
      revision: recording.all.filter((one) => isContact(one) === isContact(event)).length,
      position: String(at + 1).padStart(20, '0'),
      recordedAt: `${day}T09:00:00.000Z`,
      actor,
      actorRole,
      source: 'test',
      commandId: idOf(`command ${at}`),
      asked: '',
    },
  };
}

function storyOf(recording: Recording): Story {
  return {
    journey: recording.all.filter((event) => !isContact(event)),
    contactLog: recording.all.filter(isContact),
    by: (actor, actorRole = 'social-worker') => storyOf({ ...recording, actor, actorRole }),
    on: (day, ...told) => {
      let next = recording;
      for (const event of told.flat() as DomainEvent[]) {
        next = { ...next, all: [...next.all, recorded(next, day, event)] };
      }
      return storyOf(next);
    },
  };
}

/** One invented young person's record, in the order of recording. */
export const aStory = (): Story => storyOf({ actor: 'sw-1', actorRole: 'social-worker', all: [] });
