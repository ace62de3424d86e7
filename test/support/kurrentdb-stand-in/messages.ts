import {
  AllStreamPosition,
  Empty,
  MaximumAppendSizeExceeded,
  StreamIdentifier,
  UUID,
  WrongExpectedVersion,
} from '@kurrent/kurrentdb-client/generated/kurrentdb/protocols/v1/shared_pb';
import { Status } from '@kurrent/kurrentdb-client/generated/kurrentdb/protocols/v1/status_pb';
import {
  AppendResp,
  BatchAppendResp,
  ReadResp,
} from '@kurrent/kurrentdb-client/generated/kurrentdb/protocols/v1/streams_pb';
import { Metadata, status as codes, type ServiceError } from '@grpc/grpc-js';
import { Any } from 'google-protobuf/google/protobuf/any_pb';
import type { Appended, StoredEvent } from './store';

const TICKS_PER_MS = 10_000;
const PACKAGE = 'event_store.client';

export const nameOf = (identifier: StreamIdentifier | undefined): string =>
  Buffer.from(identifier?.getStreamName_asU8() ?? []).toString('utf8');

const identifierOf = (stream: string): StreamIdentifier => {
  const identifier = new StreamIdentifier();
  identifier.setStreamName(Buffer.from(stream).toString('base64'));
  return identifier;
};

/** An event as a read gives it, by stream or by log. */
export function readEvent(event: StoredEvent): ReadResp {
  const recorded = new ReadResp.ReadEvent.RecordedEvent();
  const id = new UUID();
  id.setString(event.id);
  recorded.setId(id);
  recorded.setStreamIdentifier(identifierOf(event.stream));
  recorded.setStreamRevision(String(event.revision));
  recorded.setPreparePosition(String(event.position));
  recorded.setCommitPosition(String(event.position));
  recorded.setCustomMetadata(event.metadata);
  recorded.setData(event.data);
  recorded.getMetadataMap().set('type', event.type);
  recorded.getMetadataMap().set('content-type', event.contentType);
  recorded.getMetadataMap().set('created', String(event.createdMs * TICKS_PER_MS));
  const read = new ReadResp.ReadEvent();
  read.setEvent(recorded);
  read.setCommitPosition(String(event.position));
  return new ReadResp().setEvent(read);
}

export const streamNotFound = (stream: string): ReadResp =>
  new ReadResp().setStreamNotFound(new ReadResp.StreamNotFound().setStreamIdentifier(identifierOf(stream)));

export const confirmation = (id: string): ReadResp =>
  new ReadResp().setConfirmation(new ReadResp.SubscriptionConfirmation().setSubscriptionId(id));

export const checkpoint = (position: bigint): ReadResp =>
  new ReadResp().setCheckpoint(
    new ReadResp.Checkpoint().setCommitPosition(String(position)).setPreparePosition(String(position)),
  );

/** The answer to an `Append`. */
export function appendResp(appended: Exclude<Appended, { kind: 'tooLarge' }>): AppendResp {
  if (appended.kind === 'wrong') {
    const wrong = new AppendResp.WrongExpectedVersion();
    if (appended.current === 'none') wrong.setCurrentNoStream(new Empty());
    else wrong.setCurrentRevision(String(appended.current));
    return new AppendResp().setWrongExpectedVersion(wrong);
  }
  const { position, revision } = appended.last;
  const place = new AppendResp.Position().setCommitPosition(String(position)).setPreparePosition(String(position));
  return new AppendResp().setSuccess(new AppendResp.Success().setCurrentRevision(String(revision)).setPosition(place));
}

/** The answer to a `BatchAppend`. */
export function batchAppendResp(appended: Appended, correlation: UUID, stream: string): BatchAppendResp {
  const response = new BatchAppendResp().setCorrelationId(correlation).setStreamIdentifier(identifierOf(stream));
  if (appended.kind !== 'appended') return response.setError(refusal(appended));
  const { position, revision } = appended.last;
  const place = new AllStreamPosition().setCommitPosition(String(position)).setPreparePosition(String(position));
  return response.setSuccess(new BatchAppendResp.Success().setCurrentRevision(String(revision)).setPosition(place));
}

function refusal(appended: Exclude<Appended, { kind: 'appended' }>): Status {
  if (appended.kind === 'tooLarge') return packed(new MaximumAppendSizeExceeded(), 'MaximumAppendSizeExceeded');
  const wrong = new WrongExpectedVersion();
  if (appended.current === 'none') wrong.setCurrentNoStream(new Empty());
  else wrong.setCurrentStreamRevision(String(appended.current));
  return packed(wrong, 'WrongExpectedVersion');
}

function packed(details: { serializeBinary(): Uint8Array }, name: string): Status {
  const any = new Any();
  any.pack(details.serializeBinary(), `${PACKAGE}.${name}`);
  return new Status().setMessage(name).setDetails(any);
}

/** An error as the server sends it: with a name in the trailing metadata. */
export function failure(code: codes, exception: string, more: Readonly<Record<string, string>> = {}): ServiceError {
  const metadata = new Metadata();
  metadata.set('exception', exception);
  for (const [key, value] of Object.entries(more)) metadata.set(key, value);
  return Object.assign(new Error(exception), { code, details: exception, metadata });
}

export const accessDenied = (): ServiceError => failure(codes.PERMISSION_DENIED, 'access-denied');
export const tooLarge = (): ServiceError =>
  failure(codes.INVALID_ARGUMENT, 'maximum-append-size-exceeded', { 'maximum-append-size': '0' });
export const gone = (): ServiceError => failure(codes.UNAVAILABLE, 'unavailable');
