import { readFileSync } from 'node:fs';

/** Addresses that hold a password: each may stand in a file, so that it stands in no list of settings. */
const ADDRESSES = ['events', 'postgres'] as const;

type Settings = Readonly<Record<string, unknown>>;

/** Why an address cannot be had from its file. Names the setting and the file, never what is in it. */
export class AddressFileUnreadable extends Error {
  override readonly name = 'AddressFileUnreadable';
}

/** The settings, with what `eventsFile` and `postgresFile` name read in their place. Throws `AddressFileUnreadable`. */
export function withAddressesFromFiles(settings: Settings): Settings {
  const found: Record<string, unknown> = { ...settings };
  for (const address of ADDRESSES) {
    const key = `${address}File`;
    const file = found[key];
    if (typeof file !== 'string') continue;
    if (found[address] !== undefined) throw new AddressFileUnreadable(`${address}: give it, or ${key}, not both`);
    delete found[key];
    found[address] = contentOf(key, file);
  }
  return found;
}

function contentOf(key: string, file: string): string {
  try {
    return readFileSync(file, 'utf8').trim();
  } catch (error) {
    throw new AddressFileUnreadable(
      `${key}: ${file} cannot be read (${String((error as NodeJS.ErrnoException).code)})`,
    );
  }
}
