/** The carrier's reading of a webhook's answer. */

const responseDocument = /^\s*(?:<\?xml[^>]*\?>)?\s*<Response\s*(?:\/>|>([\s\S]*)<\/Response>)\s*$/;
const messageElement = /<Message(?:\s[^>]*)?>([\s\S]*?)<\/Message>/g;
const bodyElement = /<Body>([\s\S]*?)<\/Body>/;

const entities: Readonly<Record<string, string>> = {
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&apos;': "'",
  '&amp;': '&',
};

const unescapeXml = (text: string): string =>
  text.replace(/&(?:lt|gt|quot|apos|amp);|&#(\d+);|&#x([0-9a-f]+);/gi, (entity, decimal, hex) => {
    if (typeof decimal === 'string') {
      return String.fromCodePoint(Number(decimal));
    }
    return typeof hex === 'string'
      ? String.fromCodePoint(Number.parseInt(hex, 16))
      : (entities[entity] ?? entity);
  });

/** The texts that a TwiML document sends, in order; null when it is no messaging TwiML. */
export const textsIn = (twiml: string): readonly string[] | null => {
  const document = responseDocument.exec(twiml);
  if (document === null) {
    return null;
  }
  const texts = [...(document[1] ?? '').matchAll(messageElement)].map(([, content]) => content ?? '');
  return texts.map((content) => unescapeXml(bodyElement.exec(content)?.[1] ?? content).trim());
};
