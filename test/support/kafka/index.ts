export { startKafka, type KafkaForTest } from './broker';
export { describeOnKafka, kafkaHere } from './kafka-here';
