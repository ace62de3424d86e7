import type { FieldError, FormState, TypedValue } from '#libs/web-kit';

/** An answer that can be chosen. */
export interface Choice {
  readonly value: string;
  readonly text: string;
  readonly hint?: string;
}

/** One question on the page of a small form, drawn by its kind. */
export interface Question {
  /** `about` is not asked: it says what the form is about, and carries its id. `said` only says something. */
  readonly kind:
    'text' | 'area' | 'radios' | 'checks' | 'select' | 'role' | 'date' | 'vague' | 'tick' | 'about' | 'said';
  readonly name: string;
  readonly label: string;
  readonly hint?: string;
  readonly items?: readonly Choice[];
  readonly classes?: string;
  /** Stands under another answer and is out of sight until that is chosen, where a browser can tell (after-care's dates). */
  readonly onlyIf?: string;
}

/** What a command is asked with. */
export type Input = Readonly<Record<string, unknown>>;

type Reading<Answers> =
  | { readonly kind: 'read'; readonly form: FormState; readonly input: Answers }
  | { readonly kind: 'wrong'; readonly form: FormState };

/** What a form is about: said where it can only be one thing, and asked where there are several. */
export const whichOne = (name: string, label: string, items: readonly Choice[]): Question =>
  items.length === 1 ? { kind: 'about', name, label: items[0]?.text ?? label } : { kind: 'radios', name, label, items };

/** The answer to it, where it can only be one thing. */
export const theOnlyOne = (name: string, items: readonly Choice[]): Readonly<Record<string, string>> =>
  items.length === 1 ? { [name]: items[0]?.value ?? '' } : {};

/** A small form about something that was opened (`At`): what it asks, and the command its answers become. */
export interface SmallFormOf<At, Answers> {
  readonly title: string;
  readonly command: string;
  /** Said above the questions. */
  readonly says?: string;
  readonly submit: string;
  /** Said instead of the form where there is nothing to change. */
  nothing?(at: At): string | undefined;
  questions(at: At): readonly Question[];
  /** What the form shows when it is opened. */
  values?(at: At): Readonly<Record<string, TypedValue>>;
  form(at: At): { read(body: unknown): Reading<Answers> };
  /** What is wrong between answers that are right one by one. */
  mistakes?(answers: Answers): readonly FieldError[];
  /** The answers as the command takes them; `newId` makes the same id for the same form each time. */
  input(answers: Answers, newId: (what: string) => string, at: At): Input;
  /** What is said to be recorded, once it is. */
  readonly recorded: string | ((input: Input) => string);
}

/** The same, without the type of its answers, so that many forms can stand in one table. */
export interface SmallForm<At> extends Omit<SmallFormOf<At, never>, 'form' | 'mistakes' | 'input'> {
  read(at: At, body: unknown): SmallFormReading;
}

export type SmallFormReading =
  | {
      readonly kind: 'read';
      readonly form: FormState;
      toInput(newId: (what: string) => string): Input;
    }
  | { readonly kind: 'wrong'; readonly form: FormState };

/** Declares a small form. */
export function smallForm<At, Answers>(of: SmallFormOf<At, Answers>): SmallForm<At> {
  return {
    ...of,
    read: (at, body) => {
      const read = of.form(at).read(body);
      if (read.kind === 'wrong') return read;
      const errors = of.mistakes?.(read.input) ?? [];
      if (errors.length > 0) return { kind: 'wrong', form: { ...read.form, errors } };
      return { kind: 'read', form: read.form, toInput: (newId) => of.input(read.input, newId, at) };
    },
  };
}
