import { useEffect, useState } from 'preact/hooks';
import * as z from 'zod/mini';
import type { CarrierFaults } from '../../../local/carrier/faults.ts';
import type { WeatherDial } from '../../../local/simulated-weather.ts';
import {
  type ClockCommand,
  type SimState,
  type SimWhy,
  simError,
  simState,
  simWhy,
} from '../../../local/simulator/api.ts';

/** What a command came to: null when it worked, else words to show. */
export type Outcome = Promise<string | null>;

const noAnswer = 'The service does not answer. Is npm start still running?';

const post = async (path: string, body: unknown): Outcome => {
  try {
    const response = await fetch(path, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
      signal: AbortSignal.timeout(120_000),
    });
    if (response.ok) return null;
    const problem = simError.safeParse(await response.json().catch(() => null));
    return problem.success ? [problem.data.error, ...problem.data.fields].join(' ') : noAnswer;
  } catch {
    return noAnswer;
  }
};

/** Sends a text from a phone to the service. */
export const sendText = (number: string, body: string): Outcome =>
  post(`/sim/phones/${encodeURIComponent(number)}/texts`, { body });

/** Moves or stops the clock. */
export const commandClock = (command: ClockCommand): Outcome => post('/sim/clock', command);

/** Turns the weather that every place has. */
export const setWeather = (change: Partial<WeatherDial>): Outcome => post('/sim/weather', change);

/** Sets what the local carrier does wrong. */
export const setFaults = (change: Partial<CarrierFaults>): Outcome => post('/sim/faults', change);

const get = async <T>(path: string, contract: z.core.$ZodType<T>): Promise<T | null> => {
  try {
    const response = await fetch(path, { signal: AbortSignal.timeout(10_000), cache: 'no-store' });
    const parsed = z.safeParse(contract, await response.json());
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
};

/** What stands behind one text; null when it can't be had. */
export const whySent = (sid: string): Promise<SimWhy | null> =>
  get(`/sim/why/${encodeURIComponent(sid)}`, simWhy);

const askAgainMs = 2000;

/** The simulator's state, kept new by its event stream and a slow poll beside it; null until it answers. */
export const useSimState = (): { state: SimState | null; isLost: boolean } => {
  const [state, setState] = useState<SimState | null>(null);
  const [isLost, setIsLost] = useState(false);
  useEffect(() => {
    let asking = false;
    const ask = async (): Promise<void> => {
      if (asking) return;
      asking = true;
      const next = await get('/sim/state', simState);
      asking = false;
      setIsLost(next === null);
      if (next) setState(next);
    };
    const events = new EventSource('/sim/events');
    events.addEventListener('changed', ask);
    const timer = setInterval(ask, askAgainMs);
    void ask();
    return () => {
      events.close();
      clearInterval(timer);
    };
  }, []);
  return { state, isLost };
};
