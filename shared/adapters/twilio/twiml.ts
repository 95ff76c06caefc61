import MessagingResponse from 'twilio/lib/twiml/MessagingResponse.js';

/** Characters that XML 1.0 cannot carry at all, escaped or not; the XML writer throws on them. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: those are the very ones that have to go
const notInXml = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;

/** The TwiML that answers a text with one text of ours, or with nothing when `text` is null. */
export const renderReply = (text: string | null): string => {
  const response = new MessagingResponse();
  if (text !== null) {
    response.message(text.replace(notInXml, ''));
  }
  return response.toString();
};
