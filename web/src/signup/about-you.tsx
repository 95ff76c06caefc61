import type { JSX } from 'preact';
import { Choice, InputField, Tick } from '../ui/field.tsx';
import { healthQuestions } from '../ui/health-questions.ts';
import { type Draft, unitsOf } from './draft.ts';

/** The optional part: what each answer changes is said beside it. */
export const AboutYou = (props: {
  draft: Draft;
  massError?: string | undefined;
  onChange: (part: Partial<Draft>) => void;
}): JSX.Element => {
  const { draft, onChange } = props;
  const massUnit = unitsOf(draft) === 'imperial' ? 'lb' : 'kg';
  return (
    <details open={props.massError ? true : undefined}>
      <summary>More about you (optional, makes the advice fit)</summary>
      <InputField
        label={`Body weight (${massUnit})`}
        hint="A smaller body is told to drink less. It is used for nothing else."
        error={props.massError}
        inputMode="decimal"
        maxLength={6}
        value={draft.mass}
        onInput={(mass) => onChange({ mass })}
      />
      <Choice
        legend="How much do you sweat?"
        hint="Moves the advice within its safe range."
        value={draft.sweatClass}
        options={[
          { value: 'light', label: 'Little' },
          { value: 'average', label: 'Average' },
          { value: 'heavy', label: 'A lot' },
        ]}
        onChange={(sweatClass) => onChange({ sweatClass })}
      />
      <Tick
        label="My clothes or skin have a white, salty crust after runs"
        checked={draft.saltyCrust}
        onChange={(saltyCrust) => onChange({ saltyCrust })}
      />
      <Tick
        label="My calves have cramped on runs before"
        checked={draft.pastCramps}
        onChange={(pastCramps) => onChange({ pastCramps })}
      />
      <fieldset class="field">
        <legend>Do any of these apply to you?</legend>
        <span class="hint">
          With most of these, salty drinks are for your clinician to advise on, so Calfline will not suggest
          them. Statins and water tablets can cause cramps; Calfline then points you to your clinician.
        </span>
        {healthQuestions.map(({ key, label }) => (
          <Tick
            key={key}
            label={label}
            checked={draft.health[key]}
            onChange={(applies) => onChange({ health: { ...draft.health, [key]: applies } })}
          />
        ))}
      </fieldset>
    </details>
  );
};
