import type { ComponentChildren, JSX } from 'preact';
import { useId } from 'preact/hooks';

/** Attributes that tie a control to its label, hint and error for every reader of the page. */
export type ControlAttributes = {
  id: string;
  'aria-describedby': string | undefined;
  'aria-invalid': 'true' | undefined;
};

/** One labelled control with an optional hint and its error, in words, beneath it. */
export const Field = (props: {
  label: string;
  hint?: string | undefined;
  error?: string | undefined;
  children: (attributes: ControlAttributes) => ComponentChildren;
}): JSX.Element => {
  const id = useId();
  const hintId = `${id}-hint`;
  const errorId = `${id}-error`;
  const describedBy = [props.hint && hintId, props.error && errorId].filter(Boolean).join(' ');
  return (
    <div class="field">
      <label for={id}>{props.label}</label>
      {props.hint && (
        <span class="hint" id={hintId}>
          {props.hint}
        </span>
      )}
      {props.children({
        id,
        'aria-describedby': describedBy || undefined,
        'aria-invalid': props.error ? 'true' : undefined,
      })}
      {props.error && (
        <p class="error" id={errorId}>
          {props.error}
        </p>
      )}
    </div>
  );
};

/** A field with one line to type in. */
export const InputField = ({ label, hint, error, onInput, ...input }: InputFieldProps): JSX.Element => (
  <Field label={label} hint={hint} error={error}>
    {(attributes) => (
      <input {...attributes} {...input} onInput={(event) => onInput(event.currentTarget.value)} />
    )}
  </Field>
);

type InputFieldProps = {
  label: string;
  hint?: string | undefined;
  error?: string | undefined;
  inputMode?: 'numeric' | 'decimal';
  autocomplete?: string;
  required?: boolean;
  maxLength?: number;
  value: string;
  onInput: (typed: string) => void;
} & ({ type?: 'text' } | { type: 'tel' } | { type: 'time' | 'date' });

/** A check box with its words beside it. */
export const Tick = (props: {
  label: ComponentChildren;
  checked: boolean;
  onChange: (checked: boolean) => void;
  describedBy?: string;
  invalid?: boolean;
}): JSX.Element => (
  <label class="choice">
    <input
      type="checkbox"
      checked={props.checked}
      aria-describedby={props.describedBy}
      aria-invalid={props.invalid ? 'true' : undefined}
      onChange={(event) => props.onChange(event.currentTarget.checked)}
    />
    <span>{props.label}</span>
  </label>
);

/** One of a few choices, as radio buttons under a legend. */
export function Choice<T extends string>(props: {
  legend: string;
  hint?: string;
  value: T | null;
  options: readonly { value: T; label: string }[];
  onChange: (value: T) => void;
}): JSX.Element {
  const name = useId();
  return (
    <fieldset class="field">
      <legend>{props.legend}</legend>
      {props.hint && <span class="hint">{props.hint}</span>}
      <div class="choices">
        {props.options.map((option) => (
          <label class="choice" key={option.value}>
            <input
              type="radio"
              name={name}
              checked={props.value === option.value}
              onChange={() => props.onChange(option.value)}
            />
            <span>{option.label}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
