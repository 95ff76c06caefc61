import type { JSX } from 'preact';
import type { Units } from '../../../shared/runner/settings.ts';
import { Choice } from './field.tsx';

/** How the runner reads numbers. */
export const UnitsChoice = (props: { value: Units; onChange: (units: Units) => void }): JSX.Element => (
  <Choice
    legend="Units"
    value={props.value}
    options={[
      { value: 'imperial', label: 'F and oz' },
      { value: 'metric', label: 'C and ml' },
    ]}
    onChange={props.onChange}
  />
);
