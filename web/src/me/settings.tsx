import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { MeChange, MePage } from '../../../shared/runner/me-api.ts';
import { leastLeadMinutes, mostLeadMinutes, type Units } from '../../../shared/runner/settings.ts';
import { Choice, InputField, Tick } from '../ui/field.tsx';
import { healthQuestions } from '../ui/health-questions.ts';
import { massDraftOf, massKgOf } from '../ui/mass.ts';
import { SaveBar } from '../ui/save-bar.tsx';

const leadRange = `${leastLeadMinutes} to ${mostLeadMinutes}`;
const isLead = (minutes: number): boolean => minutes >= leastLeadMinutes && minutes <= mostLeadMinutes;

/** Every setting the service has for a runner. */
export const Settings = (props: {
  me: MePage;
  onSave: (change: MeChange) => Promise<string>;
}): JSX.Element => {
  const { me } = props;
  const [units, setUnits] = useState(me.units);
  const [lead, setLead] = useState(String(me.leadMinutes));
  const [quiet, setQuiet] = useState(me.quietHours);
  const [checkInsOn, setCheckInsOn] = useState(me.checkInsOn);
  const [body, setBody] = useState(me.body);
  const [sweat, setSweat] = useState(String(me.body.sweatRateMlPerHour ?? ''));
  const [mass, setMass] = useState(massDraftOf(me.body.massKg, me.units));
  const leadIsGood = /^\d{2,3}$/.test(lead) && isLead(Number(lead));
  const massKg = massKgOf(mass, units);
  const sweatRate = sweatRateOf(sweat);
  const good =
    sweatRate !== 'unreadable' &&
    leadIsGood &&
    massKg !== 'unreadable' &&
    quiet.fromLocal !== '' &&
    quiet.untilLocal !== '';
  const save = (): Promise<string> =>
    props.onSave({
      units,
      leadMinutes: Number(lead),
      quietHours: quiet,
      checkInsOn,
      body: {
        ...body,
        massKg: massKg === 'unreadable' ? body.massKg : massKg,
        sweatRateMlPerHour: sweatRate === 'unreadable' ? body.sweatRateMlPerHour : sweatRate,
      },
    });
  const changeUnits = (next: Units): void => {
    if (massKg !== 'unreadable') setMass(massDraftOf(massKg, next));
    setUnits(next);
  };
  return (
    <section aria-labelledby="settings">
      <h2 id="settings">Settings</h2>
      <div class="card">
        <Choice
          legend="Units"
          value={units}
          options={[
            { value: 'imperial', label: 'F and oz' },
            { value: 'metric', label: 'C and ml' },
          ]}
          onChange={changeUnits}
        />
        <InputField
          label="Minutes before the run"
          hint={`When the text before a run comes: ${leadRange}.`}
          error={leadIsGood ? undefined : `A whole number from ${leadRange}.`}
          inputMode="numeric"
          value={lead}
          onInput={setLead}
        />
        <div class="row">
          <InputField
            label="Quiet from"
            hint="Nothing is sent in your quiet hours."
            type="time"
            required
            value={quiet.fromLocal}
            onInput={(fromLocal) => setQuiet({ ...quiet, fromLocal })}
          />
          <InputField
            label="Quiet until"
            hint="An early run then gets its text the evening before."
            type="time"
            required
            value={quiet.untilLocal}
            onInput={(untilLocal) => setQuiet({ ...quiet, untilLocal })}
          />
        </div>
        <Tick
          label="Ask me how my calves were after each run"
          checked={checkInsOn}
          onChange={setCheckInsOn}
        />
        <InputField
          label={`Body weight (${units === 'imperial' ? 'lb' : 'kg'})`}
          hint="Optional. A smaller body is told to drink less."
          error={massKg === 'unreadable' ? 'A number, or leave it empty.' : undefined}
          inputMode="decimal"
          value={mass}
          onInput={setMass}
        />
        <Choice
          legend="How much do you sweat?"
          value={body.sweatClass}
          options={[
            { value: 'light', label: 'Little' },
            { value: 'average', label: 'Average' },
            { value: 'heavy', label: 'A lot' },
          ]}
          onChange={(sweatClass) => setBody({ ...body, sweatClass })}
        />
        <InputField
          label="Measured sweat rate (ml an hour)"
          hint="Optional: weigh yourself before and after an hour's run without drinking; 1 kg lost is 1000 ml. It can only lower the advice."
          error={
            sweatRate === 'unreadable' ? 'A whole number from 100 to 4000, or leave it empty.' : undefined
          }
          inputMode="numeric"
          value={sweat}
          onInput={setSweat}
        />
        <Tick
          label="My clothes or skin have a white, salty crust after runs"
          checked={body.saltyCrust === true}
          onChange={(crust) => setBody({ ...body, saltyCrust: crust ? true : null })}
        />
        <fieldset class="field">
          <legend>Do any of these apply to you?</legend>
          <span class="hint">With most of them, salty drinks are for your clinician to advise on.</span>
          {healthQuestions.map(({ key, label }) => (
            <Tick
              key={key}
              label={label}
              checked={body.health[key]}
              onChange={(applies) => setBody({ ...body, health: { ...body.health, [key]: applies } })}
            />
          ))}
        </fieldset>
        <SaveBar label="Save settings" disabled={!good} onSave={save} />
      </div>
    </section>
  );
};

/** Sweat rate in ml an hour from what is typed: null when empty, 'unreadable' outside 100 to 4000. */
const sweatRateOf = (typed: string): number | null | 'unreadable' => {
  const text = typed.trim();
  if (text === '') return null;
  const rate = /^\d{3,4}$/.test(text) ? Number(text) : 0;
  return rate >= 100 && rate <= 4000 ? rate : 'unreadable';
};
