/** List prices in dollars, us-east-1 on arm64 and Twilio's US texts, as of November 2026. */
export const prices = {
  dynamoWritePerMillion: 0.625,
  dynamoReadPerMillion: 0.125,
  sqsRequestPerMillion: 0.4,
  lambdaCallPerMillion: 0.2,
  lambdaPerGbSecond: 0.0000133334,
  httpApiPerMillion: 1,
  schedulerPerMillion: 1,
  /** One segment: Twilio's price and the middle of the carriers' fees (0.0035 to 0.0045). */
  textSegment: 0.0083 + 0.004,
} as const;
