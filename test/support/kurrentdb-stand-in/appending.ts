import type { ServerDuplexStream, ServerReadableStream, sendUnaryData } from '@grpc/grpc-js';
import type { UUID } from '@kurrent/kurrentdb-client/generated/kurrentdb/protocols/v1/shared_pb';
import {
  type AppendReq,
  type AppendResp,
  type BatchAppendReq,
  type BatchAppendResp,
} from '@kurrent/kurrentdb-client/generated/kurrentdb/protocols/v1/streams_pb';
import { appendResp, batchAppendResp, gone, nameOf, tooLarge } from './messages';
import type { Expected, Proposed, StandInStore } from './store';

/** What can be made to go wrong. */
export interface Faults {
  /** So many appends are recorded, and their answers lost on the way. */
  answersToLose: number;
}

type ProposedMessage = AppendReq.ProposedMessage | BatchAppendReq.ProposedMessage;

const proposedOf = (message: ProposedMessage): Proposed => ({
  id: message.getId()?.getString() ?? '',
  type: message.getMetadataMap().get('type') ?? '',
  contentType: message.getMetadataMap().get('content-type') ?? '',
  data: message.getData_asU8(),
  metadata: message.getCustomMetadata_asU8(),
});

function loses(faults: Faults): boolean {
  if (faults.answersToLose === 0) return false;
  faults.answersToLose--;
  return true;
}

/** `Append`: one call for each append. */
export function append(
  store: StandInStore,
  faults: Faults,
  call: ServerReadableStream<AppendReq, AppendResp>,
  answer: sendUnaryData<AppendResp>,
): void {
  let options: AppendReq.Options | undefined;
  const proposed: Proposed[] = [];
  call.on('data', (message: AppendReq) => {
    const one = message.getProposedMessage();
    if (message.hasOptions()) options = message.getOptions();
    else if (one !== undefined) proposed.push(proposedOf(one));
  });
  call.on('end', () => {
    const appended = store.append(nameOf(options?.getStreamIdentifier()), expectedOf(options), proposed);
    if (loses(faults)) answer(gone());
    else if (appended.kind === 'tooLarge') answer(tooLarge());
    else answer(null, appendResp(appended));
  });
}

function expectedOf(options: AppendReq.Options | undefined): Expected {
  if (options?.hasRevision() === true) return Number(options.getRevision());
  if (options?.hasNoStream() === true) return 'none';
  return options?.hasStreamExists() === true ? 'exists' : 'any';
}

interface Batch {
  readonly options: BatchAppendReq.Options;
  readonly correlation: UUID;
  readonly proposed: Proposed[];
}

/** `BatchAppend`: all appends of a client on one call, told apart by their correlation. */
export function batchAppend(
  store: StandInStore,
  faults: Faults,
  call: ServerDuplexStream<BatchAppendReq, BatchAppendResp>,
): void {
  const batches = new Map<string, Batch>();
  call.on('data', (message: BatchAppendReq) => {
    const batch = batchOf(batches, message);
    batch.proposed.push(...message.getProposedMessagesList().map(proposedOf));
    if (!message.getIsFinal()) return;
    batches.delete(batch.correlation.getString());
    const stream = nameOf(batch.options.getStreamIdentifier());
    const appended = store.append(stream, batchExpectedOf(batch.options), batch.proposed);
    if (loses(faults)) call.emit('error', gone());
    else call.write(batchAppendResp(appended, batch.correlation, stream));
  });
  call.on('end', () => call.end());
}

function batchOf(batches: Map<string, Batch>, message: BatchAppendReq): Batch {
  const correlation = message.getCorrelationId();
  if (correlation === undefined) throw new Error('a batch needs its correlation');
  const options = message.getOptions();
  const begun = batches.get(correlation.getString());
  if (begun !== undefined) return begun;
  if (options === undefined) throw new Error('the first part of a batch needs its options');
  const batch = { options, correlation, proposed: [] };
  batches.set(correlation.getString(), batch);
  return batch;
}

function batchExpectedOf(options: BatchAppendReq.Options): Expected {
  if (options.hasStreamPosition()) return Number(options.getStreamPosition());
  if (options.hasNoStream()) return 'none';
  return options.hasStreamExists() ? 'exists' : 'any';
}
