import type { FormState } from '#libs/web-kit';
import type { PageData } from '../view/page';

/** The form that a page shows, where it is one that records something. */
export function formIn(data: PageData): FormState | undefined {
  const form = data['form'] as Partial<FormState> | null | undefined;
  return typeof form?.commandId === 'string' && form.commandId !== '' ? (form as FormState) : undefined;
}
