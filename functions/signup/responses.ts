import type { APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import type { SignupProblem } from '../../shared/runner/signup-api.ts';

/** A JSON answer that nobody on the way keeps. */
export const json = (statusCode: number, body: unknown): APIGatewayProxyStructuredResultV2 => ({
  statusCode,
  headers: { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store' },
  body: JSON.stringify(body),
});

/** A refusal in words, by part of the form. */
export const problems = (
  statusCode: number,
  found: readonly SignupProblem[],
): APIGatewayProxyStructuredResultV2 => json(statusCode, { problems: found });

/** A refusal with one reason. */
export const problem = (statusCode: number, field: string, says: string): APIGatewayProxyStructuredResultV2 =>
  problems(statusCode, [{ field, says }]);
