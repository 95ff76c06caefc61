/**
 * Stands in for @smithy/core/event-streams in the bundles. DynamoDB's and SQS's calls have no event streams; the SDK
 * loads the codec when it meets an answer that is one. An import that may come later keeps all it touches out of the
 * bundler's reach, so that this one costs far more than its own weight.
 */
const neverStreamed = (): never => {
  throw new Error('No call of this service is answered with an event stream.');
};

export const EventStreamSerde = neverStreamed;
export const eventStreamSerdeProvider = neverStreamed;
