import { stopWhenTold, type Opened } from '../shutdown';

/**
 * Runs an app until it is told to stop, which it may be from the first moment on. When it cannot start, says why in plain
 * words and ends with status 1.
 */
export function begin(app: string, open: () => Promise<Opened>): void {
  const opening = open();
  stopWhenTold({ opening });
  opening.catch((error: unknown) => {
    process.stderr.write(`${inPlainWords(app, error)}\n`);
    // What was opened before may still hold the process.
    process.exit(1);
  });
}

function inPlainWords(app: string, error: unknown): string {
  const { code, port } = error as { code?: string; port?: number };
  if (code === 'EADDRINUSE') return `Port ${port} is in use by another program. Choose another with --port.`;
  return error instanceof Error ? error.message : `the ${app} could not start`;
}
