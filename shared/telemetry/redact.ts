/** A telephone number as it is written in E.164, also inside a URL. */
const phoneNumbers = /(?:\+|%2B)\d{7,15}/gi;

/**
 * A text without the telephone numbers in it. Nothing that is logged should hold one; this is the net under
 * that rule, for words that others wrote (a driver's error, an address).
 */
export const redact = (text: string): string => text.replace(phoneNumbers, '(number)');
