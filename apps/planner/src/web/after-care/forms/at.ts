import type { AfterCareRecord, AfterCareType, FactOf } from '#libs/domain/after-care';
import { optionalText, text, vagueDate, type Field } from '#libs/web-kit';
import type { OpenedCase } from '../../../case/opened-case';
import { vagueValues } from '../../people/words';
import { smallForm, type Choice, type Question, type SmallForm, type SmallFormOf } from '../../small-form/small-form';

export const SHORT_MAX = 120;
export const WORDS_MAX = 4_000;

/** What a form of the time after care stands on. */
export interface AfterCareAt {
  readonly opened: OpenedCase;
  /** The role of whoever fills it in. */
  readonly role: string;
  /** The record the form is about: one that is put right, looked at again, ended or taken back. */
  readonly record?: AfterCareRecord;
  /** Whether the form puts that record right, rather than adding to it. */
  readonly putsRight: boolean;
}

export type AfterCareForm = SmallForm<AfterCareAt>;
export const afterCareForm = <Answers>(of: SmallFormOf<AfterCareAt, Answers>): AfterCareForm => smallForm(of);

/** The record that is put right, where it is of this kind. */
export function putRight<T extends AfterCareType>(at: AfterCareAt, type: T): FactOf<T> | undefined {
  const { record, putsRight } = at;
  const data = putsRight && record?.type === type ? record.data : undefined;
  // A record's type and its data come from one event.
  return data as unknown as FactOf<T> | undefined;
}

/** Why it is put right: asked of nothing else. */
export const correctingField = (at: AfterCareAt): Field<string | null> =>
  at.putsRight ? text({ required: 'Say why it is put right', max: SHORT_MAX }) : optionalText({ max: SHORT_MAX });

export const correctingQuestion = (at: AfterCareAt): readonly Question[] =>
  at.putsRight ? [{ kind: 'text', name: 'correcting', label: 'Why is it put right?' }] : [];

/** What every record has in common, as the command takes it. */
export const recordable = (
  at: AfterCareAt,
  correcting: string | null,
  newId: (what: string) => string,
): Readonly<Record<string, unknown>> =>
  at.putsRight && at.record !== undefined
    ? { recordId: at.record.data.recordId, correcting: { reason: correcting } }
    : { recordId: newId('record') };

export const occurredField = vagueDate({ required: 'Enter the date' });
export const occurredQuestion = (label: string): Question => ({ kind: 'vague', name: 'occurred', label });
export const occurredValues = (at: AfterCareAt): Readonly<Record<string, string>> =>
  at.putsRight && at.record !== undefined ? vagueValues('occurred', at.record.data.occurred) : {};

/** Choices from codes, in the words of each. */
export const choicesOf = <Code extends string>(
  codes: readonly Code[],
  inWords: (code: Code) => string,
): readonly Choice[] => codes.map((value) => ({ value, text: sentence(inWords(value)) }));

const sentence = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

/** What was typed before, where something was. */
export const shown = (name: string, value: string | null | undefined): Readonly<Record<string, string>> =>
  value === null || value === undefined ? {} : { [name]: value };
