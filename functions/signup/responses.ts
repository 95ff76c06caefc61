import type { APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import type { SignupProblem } from '../../shared/runner/signup-api.ts';
import { json } from '../json-answer.ts';

/** A refusal in words, by part of the form. */
export const problems = (
  statusCode: number,
  found: readonly SignupProblem[],
): APIGatewayProxyStructuredResultV2 => json(statusCode, { problems: found });

/** A refusal with one reason. */
export const problem = (statusCode: number, field: string, says: string): APIGatewayProxyStructuredResultV2 =>
  problems(statusCode, [{ field, says }]);
