import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { leastSweatRateMlPerHour, mostSweatRateMlPerHour } from '../../../shared/hydration/body.ts';
import { leastLeadMinutes, mostLeadMinutes } from '../../../shared/runner/settings.ts';
import { HealthTicks, SaltyCrustTick, SweatClassChoice } from '../ui/body-fields.tsx';
import { InputField, Tick } from '../ui/field.tsx';
import { massKgOf, massLabel } from '../ui/mass.ts';
import { UnitsChoice } from '../ui/units-choice.tsx';
import { Editor, type EditorProps } from './editor.tsx';
import { changeOf, draftOf, inUnits, isLead, type SettingsDraft, sweatRateOf } from './settings-draft.ts';

/** Every setting the service has for a runner. */
export const Settings = ({ me, onSave }: EditorProps): JSX.Element => {
  const [draft, setDraft] = useState(() => draftOf(me));
  const change = (part: Partial<SettingsDraft>): void => setDraft((was) => ({ ...was, ...part }));
  return (
    <Editor id="settings" title="Settings" saveLabel="Save settings" change={changeOf(draft)} onSave={onSave}>
      <UnitsChoice value={draft.units} onChange={(units) => change(inUnits(draft, units))} />
      <WhenTextsCome draft={draft} onChange={change} />
      <BodySettings draft={draft} onChange={change} />
    </Editor>
  );
};

type PartProps = { draft: SettingsDraft; onChange: (part: Partial<SettingsDraft>) => void };

const leadRange = `${leastLeadMinutes} to ${mostLeadMinutes}`;

const WhenTextsCome = ({ draft, onChange }: PartProps): JSX.Element => {
  const quiet = draft.quietHours;
  return (
    <>
      <InputField
        label="Minutes before the run"
        hint={`When the text before a run comes: ${leadRange}.`}
        error={isLead(draft.leadMinutes) ? undefined : `A whole number from ${leadRange}.`}
        inputMode="numeric"
        value={draft.leadMinutes}
        onInput={(leadMinutes) => onChange({ leadMinutes })}
      />
      <div class="row">
        <InputField
          label="Quiet from"
          hint="Nothing is sent in your quiet hours."
          type="time"
          required
          value={quiet.fromLocal}
          onInput={(fromLocal) => onChange({ quietHours: { ...quiet, fromLocal } })}
        />
        <InputField
          label="Quiet until"
          hint="An early run then gets its text the evening before."
          type="time"
          required
          value={quiet.untilLocal}
          onInput={(untilLocal) => onChange({ quietHours: { ...quiet, untilLocal } })}
        />
      </div>
      <Tick
        label="Ask me how my calves were after each run"
        checked={draft.checkInsOn}
        onChange={(checkInsOn) => onChange({ checkInsOn })}
      />
    </>
  );
};

const BodySettings = ({ draft, onChange }: PartProps): JSX.Element => {
  const { body, units } = draft;
  const massIsBad = massKgOf(draft.mass, units) === 'unreadable';
  const sweatRateIsBad = sweatRateOf(draft.sweatRate) === 'unreadable';
  return (
    <>
      <InputField
        label={massLabel(units)}
        hint="Optional. A smaller body is told to drink less."
        error={massIsBad ? 'A number, or leave it empty.' : undefined}
        inputMode="decimal"
        value={draft.mass}
        onInput={(mass) => onChange({ mass })}
      />
      <SweatClassChoice
        value={body.sweatClass}
        onChange={(sweatClass) => onChange({ body: { ...body, sweatClass } })}
      />
      <InputField
        label="Measured sweat rate (ml an hour)"
        hint="Optional: weigh yourself before and after an hour's run without drinking; 1 kg lost is 1000 ml. It can only lower the advice."
        error={
          sweatRateIsBad
            ? `A whole number from ${leastSweatRateMlPerHour} to ${mostSweatRateMlPerHour}, or leave it empty.`
            : undefined
        }
        inputMode="numeric"
        value={draft.sweatRate}
        onInput={(sweatRate) => onChange({ sweatRate })}
      />
      <SaltyCrustTick
        checked={body.saltyCrust === true}
        onChange={(crust) => onChange({ body: { ...body, saltyCrust: crust ? true : null } })}
      />
      <HealthTicks
        hint="With most of them, salty drinks are for your clinician to advise on."
        value={body.health}
        onChange={(health) => onChange({ body: { ...body, health } })}
      />
    </>
  );
};
