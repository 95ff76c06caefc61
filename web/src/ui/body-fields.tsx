// What a runner may tell of their body, asked alike when they sign up and on their own page.
import type { JSX } from 'preact';
import type { Body } from '../../../shared/hydration/body.ts';
import { Choice, Tick } from './field.tsx';

export const SweatClassChoice = (props: {
  hint?: string;
  value: Body['sweatClass'];
  onChange: (sweatClass: NonNullable<Body['sweatClass']>) => void;
}): JSX.Element => (
  <Choice
    {...props}
    legend="How much do you sweat?"
    options={[
      { value: 'light', label: 'Little' },
      { value: 'average', label: 'Average' },
      { value: 'heavy', label: 'A lot' },
    ]}
  />
);

export const SaltyCrustTick = (props: {
  checked: boolean;
  onChange: (checked: boolean) => void;
}): JSX.Element => <Tick {...props} label="My clothes or skin have a white, salty crust after runs" />;

/** In the order shown. */
const healthQuestions = [
  { key: 'highBloodPressure', label: 'High blood pressure' },
  { key: 'heartDisease', label: 'Heart disease' },
  { key: 'kidneyDisease', label: 'Kidney disease' },
  { key: 'lowSodiumDiet', label: 'A low-sodium diet' },
  { key: 'diuretics', label: 'Water tablets (diuretics)' },
  { key: 'statins', label: 'Statins' },
  { key: 'pregnancy', label: 'Pregnancy' },
] as const;

export const HealthTicks = (props: {
  hint: string;
  value: Body['health'];
  onChange: (health: Body['health']) => void;
}): JSX.Element => (
  <fieldset class="field">
    <legend>Do any of these apply to you?</legend>
    <span class="hint">{props.hint}</span>
    {healthQuestions.map(({ key, label }) => (
      <Tick
        key={key}
        label={label}
        checked={props.value[key]}
        onChange={(applies) => props.onChange({ ...props.value, [key]: applies })}
      />
    ))}
  </fieldset>
);
