import { parentPort } from 'node:worker_threads';
import { KurrentStandIn } from '../support/kurrentdb-stand-in';

// Serves in a thread of its own: what it does is then waited for, and not counted to whoever asks.
void KurrentStandIn.start().then((standIn) => parentPort?.postMessage(standIn.address));
