import { countSegments } from '../../shared/sms/segments.ts';
import { answerSamples } from './answer-samples.ts';
import { joiningSamples } from './joining-samples.ts';
import { reminderSamples } from './reminder-samples.ts';
import type { Sample, SampleGroup } from './sample.ts';

/** Every text of Calfline, by occasion. */
export const textGroups = (): readonly SampleGroup[] => [
  ...joiningSamples(),
  ...reminderSamples(),
  ...answerSamples(),
];

/** docs/texts.md: the whole voice on one page. */
export const textsPage = (): string =>
  [
    '# Every text Calfline sends',
    '',
    '<!-- Made by `npm run texts`; a test fails when it is not current. -->',
    '',
    'Each text is made by the function named beside it, in `shared/sms/copy/`. The number is its segments.',
    '',
    ...textGroups().flatMap(({ title, samples }) => [`## ${title}`, '', ...samples.flatMap(lines)]),
  ].join('\n');

const lines = ({ name, when, text }: Sample): readonly string[] => [
  `- **${when}** (\`${name}\`, ${countSegments(text)})`,
  '',
  `  > ${text.replaceAll('<', '&lt;')}`,
  '',
];
