import type { JSX } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { consentWords } from '../../../shared/runner/consent-words.ts';
import type { SignupAnswer } from '../../../shared/runner/signup-api.ts';
import { signUp } from '../ui/api.ts';
import { Brand } from '../ui/brand.tsx';
import { Tick } from '../ui/field.tsx';
import { useFocusOnFirstError } from '../ui/focus-on-first-error.ts';
import { PlaceField } from '../ui/place-field.tsx';
import { UnitsChoice } from '../ui/units-choice.tsx';
import { WeekEditor } from '../ui/week-editor.tsx';
import { AboutYou } from './about-you.tsx';
import { type Draft, keepDraft, loadDraft, unitsOf } from './draft.ts';
import { keepAnswer, loadAnswer } from './kept-answer.ts';
import { PhoneField } from './phone-field.tsx';
import { SampleConversation } from './sample-conversation.tsx';
import { errorsOf, type FieldErrors, type FieldName, requestOf } from './to-request.ts';
import { Waiting } from './waiting.tsx';

/** The sign-up page: what Calfline does, the form, and then the text to send. */
export const SignupPage = (): JSX.Element => {
  const [answer, setAnswer] = useState<SignupAnswer | null>(loadAnswer);
  const show = (next: SignupAnswer | null): void => {
    keepAnswer(next);
    setAnswer(next);
  };
  return (
    <main>
      <Brand />
      <div class="two">
        <div>
          <h1>Fewer calf cramps, by text.</h1>
          <p>
            Before each run Calfline texts you what the heat will be at your start hour, what to drink, and
            one thing to try. If a calf cramps, text what happened. It learns which tips seem to help you, and
            says so honestly: nobody has one cure.
          </p>
          {answer ? <Waiting answer={answer} onAgain={() => show(null)} /> : <SignupForm onSignedUp={show} />}
        </div>
        <SampleConversation />
      </div>
      <footer>
        <p>
          Automated tips, not medical advice. Nobody monitors replies; in an emergency call your local
          emergency number. For background: adults take in about 2.7 to 3.7 litres of water a day, food
          included; it is no target. <a href="/tips">The tips and their sources</a>
        </p>
        <p>
          Weather data by <a href="https://open-meteo.com/">Open-Meteo.com</a> (CC BY 4.0) and, in the United
          States, the National Weather Service.
        </p>
      </footer>
    </main>
  );
};

const SignupForm = (props: { onSignedUp: (answer: SignupAnswer) => void }): JSX.Element => {
  const [draft, setDraft] = useState<Draft>(loadDraft);
  const [errors, setErrors] = useState<FieldErrors>({});
  const [sending, setSending] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const [refusals, setRefusals] = useState(0);
  useFocusOnFirstError(form, refusals);
  const change = (part: Partial<Draft>): void => {
    const next = { ...draft, ...part };
    keepDraft(next);
    setDraft(next);
    setErrors(withoutErrorsOf(errors, part));
  };
  const refuse = (found: FieldErrors): void => {
    setErrors(found);
    setRefusals(refusals + 1);
  };
  const submit = async (event: Event): Promise<void> => {
    event.preventDefault();
    const request = requestOf(draft);
    if (request.kind === 'errors') return refuse(request.errors);
    setSending(true);
    const result = await signUp(request.request);
    setSending(false);
    if (result.kind === 'signedUp') props.onSignedUp(result.answer);
    else refuse(errorsOf(result.problems));
  };
  return (
    <form class="card" ref={form} onSubmit={submit} noValidate>
      <PhoneField
        country={draft.country}
        phone={draft.phone}
        error={errors.phone}
        onCountry={(country) => change({ country })}
        onPhone={(phone) => change({ phone })}
      />
      <PlaceField
        query={draft.placeQuery}
        place={draft.place}
        error={errors.place}
        onChange={(placeQuery, place) => change({ placeQuery, place })}
      />
      <WeekEditor week={draft.week} error={errors.weeklyRuns} onChange={(week) => change({ week })} />
      <UnitsChoice value={unitsOf(draft)} onChange={(units) => change({ units })} />
      <AboutYou draft={draft} massError={errors.body} onChange={change} />
      <Consent given={draft.consent} error={errors.consent} onChange={(consent) => change({ consent })} />
      <p class="form-error" role="alert">
        {errors.form}
      </p>
      <button type="submit" class="main" disabled={sending}>
        {sending ? 'Saving...' : 'Get my join code'}
      </button>
    </form>
  );
};

const Consent = (props: {
  given: boolean;
  error: string | undefined;
  onChange: (given: boolean) => void;
}): JSX.Element => (
  <div class="field">
    <Tick
      label={consentWords}
      checked={props.given}
      invalid={props.error !== undefined}
      describedBy="consent-error"
      onChange={props.onChange}
    />
    <p class="error" id="consent-error">
      {props.error}
    </p>
  </div>
);

const fieldOfPart: readonly (readonly [keyof Draft, FieldName])[] = [
  ['country', 'phone'],
  ['phone', 'phone'],
  ['placeQuery', 'place'],
  ['week', 'weeklyRuns'],
  ['mass', 'body'],
  ['units', 'body'],
  ['consent', 'consent'],
];

/** What is being mended stops being called wrong. The same object when nothing changed, so focus stays. */
const withoutErrorsOf = (errors: FieldErrors, part: Partial<Draft>): FieldErrors => {
  const next = { ...errors };
  for (const [key, field] of fieldOfPart) if (key in part) delete next[field];
  return Object.keys(next).length === Object.keys(errors).length ? errors : next;
};
