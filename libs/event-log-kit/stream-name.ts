import { EventLogError, type Category, type StreamName } from '#libs/ports';

/** STORAGE-FACING: SQLite keeps the place of a category in this list. Add at the end; never reorder, never remove. */
export const CATEGORIES: readonly Category[] = ['journey', 'contactLog', 'voice', 'worker', 'home'];

const UUID = '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}';
const UUID_TEXT = new RegExp(`^${UUID}$`);
const STREAM_NAME = new RegExp(`^(${CATEGORIES.join('|')})-${UUID}$`);

/** A UUID in the one spelling we keep: lower case. */
export const isUuid = (text: unknown): text is string => typeof text === 'string' && UUID_TEXT.test(text);

/**
 * The category of a stream. Throws `badStreamName` unless the name is `<category>-<uuid>`. The refused name is not
 * repeated in the message: it may be a case number or a person's name, and messages go to logs.
 */
export function categoryOf(stream: StreamName): Category {
  const category = STREAM_NAME.exec(stream)?.[1];
  if (category === undefined) {
    throw new EventLogError(
      'badStreamName',
      `stream: must be <category>-<uuid> in lower case, the category one of ${CATEGORIES.join(', ')}`,
    );
  }
  return category as Category;
}
