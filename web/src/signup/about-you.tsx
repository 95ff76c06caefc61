import type { JSX } from 'preact';
import { HealthTicks, SaltyCrustTick, SweatClassChoice } from '../ui/body-fields.tsx';
import { InputField, Tick } from '../ui/field.tsx';
import { massLabel } from '../ui/mass.ts';
import { type Draft, unitsOf } from './draft.ts';

/** The optional part: what each answer changes is said beside it. */
export const AboutYou = (props: {
  draft: Draft;
  massError?: string | undefined;
  onChange: (part: Partial<Draft>) => void;
}): JSX.Element => {
  const { draft, onChange } = props;
  return (
    <details open={props.massError ? true : undefined}>
      <summary>More about you (optional, makes the advice fit)</summary>
      <InputField
        label={massLabel(unitsOf(draft))}
        hint="A smaller body is told to drink less. It is used for nothing else."
        error={props.massError}
        inputMode="decimal"
        maxLength={6}
        value={draft.mass}
        onInput={(mass) => onChange({ mass })}
      />
      <SweatClassChoice
        hint="Moves the advice within its safe range."
        value={draft.sweatClass}
        onChange={(sweatClass) => onChange({ sweatClass })}
      />
      <SaltyCrustTick checked={draft.saltyCrust} onChange={(saltyCrust) => onChange({ saltyCrust })} />
      <Tick
        label="My calves have cramped on runs before"
        checked={draft.pastCramps}
        onChange={(pastCramps) => onChange({ pastCramps })}
      />
      <HealthTicks
        hint="With most of these, salty drinks are for your clinician to advise on, so Calfline will not suggest them. Statins and water tablets can cause cramps; Calfline then points you to your clinician."
        value={draft.health}
        onChange={(health) => onChange({ health })}
      />
    </details>
  );
};
