/** One thing wrong with what was entered, beside the field it is about. */
export interface FieldError {
  /** Name of the field; empty when it is about the whole form. */
  readonly field: string;
  readonly message: string;
}

export type TypedValue = string | readonly string[];

/**
 * A form as it is shown: what was typed, what is wrong with it, and the two things that make sending it twice harmless
 * and sending it too late safe. `commandId` is made once, when the form is opened, and stays through every error;
 * `seenAt` is the revision of what the person had in front of them.
 */
export interface FormState {
  readonly commandId: string;
  readonly seenAt: number | undefined;
  readonly values: Readonly<Record<string, TypedValue>>;
  readonly errors: readonly FieldError[];
  /** What changed since the page was opened, in words; empty when nothing did. */
  readonly changed: readonly string[];
  /** How it is kept while it is not recorded; undefined for a form that is not. */
  readonly keeping?: FormKeeping;
}

/** What a form carries so that nothing typed in it is lost. */
export interface FormKeeping {
  /** Says, sealed, whose form it is. */
  readonly slip: string;
  /** The draft it shows: what its author had typed earlier. */
  readonly draft?: { readonly id: string; readonly lastKeptAt: string };
}

export interface OpenedForm {
  /** A new UUID. */
  readonly commandId: string;
  /** Revision the page shows (`case.seenBy(command)`); left out when nothing is looked at. */
  readonly seenAt?: number;
  readonly values?: Readonly<Record<string, TypedValue>>;
}

/** A form opened for the first time. */
export const openForm = (opened: OpenedForm): FormState => ({
  commandId: opened.commandId,
  seenAt: opened.seenAt,
  values: opened.values ?? {},
  errors: [],
  changed: [],
});

/** The form again, with what is wrong; what was typed stays. */
export const withErrors = (form: FormState, errors: readonly FieldError[]): FormState => ({ ...form, errors });

/**
 * The form again after others changed what it stood on: what was typed stays, what changed is said, and sending it
 * again is a new asking made from what is now seen.
 */
export const reopened = (
  form: FormState,
  now: { readonly commandId: string; readonly seenAt: number; readonly changed: readonly string[] },
): FormState => ({ ...form, ...now, errors: [] });
