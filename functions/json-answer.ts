import type { APIGatewayProxyStructuredResultV2 } from 'aws-lambda';

/** An answer for a page's script. Nobody on the way keeps it: the chain around every handler says so. */
export const json = (statusCode: number, body: unknown): APIGatewayProxyStructuredResultV2 => ({
  statusCode,
  headers: { 'content-type': 'application/json; charset=utf-8' },
  body: JSON.stringify(body),
});
