import type { OutboundText } from '../../shared/sms/carrier.ts';

/** A text that the simulated carrier took. */
export type TakenText = OutboundText & { readonly sid: string; readonly takenAtMs: number };
