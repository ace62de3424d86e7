import type { Reason } from '../../kernel';
import type { MoveOption } from '../vocabulary';
import type { TransitionsState } from '../state';

/** Whoever lives there, is protected or loses a support must be among the people who matter. */
export function optionsSpeakOfPeopleOnRecord(
  option: MoveOption,
  state: TransitionsState,
  field = 'option',
): readonly Reason[] {
  const reason = (part: string): Reason => ({
    code: 'person-not-on-record',
    message: 'This person is not recorded among the people who matter',
    field: `${field}.${part}`,
  });
  const unknown = (id: string): boolean => state.peopleOnRecord[id] === undefined;
  return [
    ...(option.livesThere.some(unknown) ? [reason('livesThere')] : []),
    ...(option.protections.some((p) => unknown(p.relationshipId)) ? [reason('protections')] : []),
    ...(option.supports.some((s) => unknown(s.relationshipId)) ? [reason('supports')] : []),
  ];
}
