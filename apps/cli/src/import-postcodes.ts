import type { ReferenceStore } from '#libs/read-store';
import type { Config } from '#libs/runtime';
export async function savePostcodes(
  _reference: ReferenceStore,
  _texts: readonly string[],
  _name: string,
): Promise<void> {}
export async function importPostcodes(
  _config: Config,
  _file: string,
): Promise<{ saved: number; withoutPlace: number }> {
  return { saved: 0, withoutPlace: 0 };
}
