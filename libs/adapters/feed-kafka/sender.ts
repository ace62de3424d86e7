import { CompressionTypes, Partitioners, type Kafka, type Message, type Producer } from 'kafkajs';
import { RETRY } from './client';
import type { FeedSettings } from './options';

/** How long a broker may wait for its replicas, in milliseconds; less than we wait for the broker. */
const REPLICAS_MS_MAX = 8_000;

/**
 * Sends to the topic, one part at a time. After a failure the producer is thrown away: the broker knows a repeat by its place
 * in what one producer sent, and the part that is sent after a failure need not be the same.
 */
export class Sender {
  private producer: Producer | undefined;

  constructor(
    private readonly kafka: Kafka,
    private readonly settings: FeedSettings,
  ) {}

  /** Answers when every in-sync replica has them all. */
  async send(parts: readonly (readonly Message[])[], goOn: () => boolean): Promise<void> {
    for (const part of parts) {
      if (!goOn()) throw new Error('given up');
      const producer = await this.connected();
      await producer.send({
        topic: this.settings.topic,
        messages: [...part],
        acks: -1,
        timeout: REPLICAS_MS_MAX,
        compression: CompressionTypes.GZIP,
      });
    }
  }

  /** Lets go of the connection; what is under way on it may still arrive. */
  async letGo(): Promise<void> {
    const producer = this.producer;
    this.producer = undefined;
    await producer?.disconnect();
  }

  private async connected(): Promise<Producer> {
    this.producer ??= this.kafka.producer({
      // The one that Java clients use: the same key, the same partition, whoever sends.
      createPartitioner: Partitioners.DefaultPartitioner,
      allowAutoTopicCreation: false,
      idempotent: this.settings.idempotent,
      maxInFlightRequests: 1,
      retry: RETRY,
    });
    const { producer } = this;
    await producer.connect();
    return producer;
  }
}
