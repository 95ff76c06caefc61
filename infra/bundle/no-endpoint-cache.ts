/**
 * Stands in for @aws-sdk/endpoint-cache in the bundles. DynamoDB's client makes one at its start for endpoint
 * discovery, which none of its calls uses any more; the real one brings a library of typed arrays for it.
 */
export class EndpointCache {}
