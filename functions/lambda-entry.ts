/** What every function's index.ts does around its handler in Lambda. */
import type { Context } from 'aws-lambda';
import type { InvocationTelemetry } from '../shared/adapters/powertools/telemetry.ts';
import { describeError } from '../shared/telemetry/describe-error.ts';

/** A function as Lambda calls it. */
export type LambdaFunction<Event, Result> = (event: Event, context: Context) => Promise<Result>;

/** How long a function works with the secrets it read before it reads them again. */
const secretsKeptMs = 15 * 60_000;
/** How long it goes on with those it has when they can't be read: asking takes up to 3 s, too long for each call. */
const triedAgainMs = 60_000;

/**
 * Builds a function at its first call and again every 15 minutes, so that a secret that was changed is taken up
 * without a deployment. When building it again fails, the one before goes on and it is tried again in a minute. `nowMs` is the machine's clock.
 */
export const lambdaEntry = <Event, Result>(
  telemetry: InvocationTelemetry,
  build: () => Promise<LambdaFunction<Event, Result>>,
  nowMs: () => number = Date.now,
): LambdaFunction<Event, Result> => {
  let built: { readonly run: LambdaFunction<Event, Result>; readonly untilMs: number } | null = null;

  const current = async (): Promise<LambdaFunction<Event, Result>> => {
    if (built !== null && nowMs() < built.untilMs) return built.run;
    try {
      built = { run: await build(), untilMs: nowMs() + secretsKeptMs };
    } catch (error) {
      telemetry.event('function.notBuilt', describeError(error));
      if (built === null) throw error;
      built = { ...built, untilMs: nowMs() + triedAgainMs };
    }
    return built.run;
  };

  return async (event, context) => {
    telemetry.begin(context.awsRequestId);
    try {
      return await (await current())(event, context);
    } finally {
      telemetry.end();
    }
  };
};
