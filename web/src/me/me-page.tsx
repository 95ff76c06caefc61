import type { JSX } from 'preact';
import { useCallback, useEffect, useState } from 'preact/hooks';
import type { MePage as Me } from '../../../shared/runner/me-api.ts';
import { AllTips } from '../tips/all-tips.tsx';
import { changeMe, type MeResult, readMe } from '../ui/api.ts';
import { Brand } from '../ui/brand.tsx';
import { CrampHistory } from './cramp-history.tsx';
import type { Save } from './editor.tsx';
import { NextTouches } from './next-touches.tsx';
import { PauseEditor } from './pause-editor.tsx';
import { PlaceEditor } from './place-editor.tsx';
import { RunsEditor } from './runs-editor.tsx';
import { Settings } from './settings.tsx';
import { TipsTried } from './tips-tried.tsx';
import { dropToken, takeToken } from './token.ts';
import { YourData } from './your-data.tsx';

type State = { kind: 'loading' } | { kind: 'gone' } | MeResult;

/** The runner's own page: what is planned, what happened, what was learned, and every setting. */
export const MePage = (): JSX.Element => {
  const [token] = useState(takeToken);
  const [state, setState] = useState<State>({ kind: token ? 'loading' : 'noToken' });
  const load = useCallback(async () => {
    if (token) setState(await readMe(token));
  }, [token]);
  useEffect(() => {
    void load();
  }, [load]);
  useEffect(() => {
    if (state.kind === 'gone' || state.kind === 'refused') dropToken();
  }, [state.kind]);
  return (
    <main>
      <Brand />
      <h1>Your page</h1>
      <Body token={token} state={state} onState={setState} onRetry={load} />
    </main>
  );
};

const Body = (props: {
  token: string | null;
  state: State;
  onState: (state: State) => void;
  onRetry: () => void;
}): JSX.Element => {
  const { state, token } = props;
  switch (state.kind) {
    case 'loading':
      return <p role="status">Loading your page...</p>;
    case 'noToken':
      return <Message>To open your page, text ME to Calfline and follow the link in the answer.</Message>;
    case 'refused':
      return (
        <Message>
          This link has ended: links are good for 24 hours, the newest one only, and end with STOP. Text ME to
          Calfline for a new one.
        </Message>
      );
    case 'failed':
      return (
        <Message>
          <p>{state.says}</p>
          <button type="button" onClick={props.onRetry}>
            Try again
          </button>
        </Message>
      );
    case 'gone':
      return <Message>Everything is deleted. To come back one day, text JOIN to Calfline.</Message>;
    case 'read':
      return token ? (
        <Loaded
          token={token}
          me={state.me}
          onChanged={(me) => props.onState({ kind: 'read', me })}
          onEnded={(kind) => props.onState({ kind })}
        />
      ) : (
        <p />
      );
  }
};

const Message = (props: { children: preact.ComponentChildren }): JSX.Element => (
  <div class="notice" role="status">
    {props.children}
  </div>
);

const Loaded = (props: {
  token: string;
  me: Me;
  onChanged: (me: Me) => void;
  onEnded: (kind: 'gone' | 'refused') => void;
}): JSX.Element => {
  const { me, token } = props;
  const save: Save = async (change) => {
    const result = await changeMe(token, change);
    if (result.kind === 'read') {
      props.onChanged(result.me);
      return { says: 'Saved.', fields: [] };
    }
    if (result.kind === 'failed') return result;
    props.onEnded('refused');
    return { says: '', fields: [] };
  };
  return (
    <>
      <p class="quiet">
        Number ending {me.phoneEnding}. {statusWords(me)}
      </p>
      <NextTouches me={me} />
      <RunsEditor me={me} onSave={save} />
      <PlaceEditor me={me} onSave={save} />
      <PauseEditor me={me} onSave={save} />
      <CrampHistory me={me} />
      <TipsTried me={me} />
      <Settings me={me} onSave={save} />
      <AllTips />
      <YourData token={token} onDeleted={() => props.onEnded('gone')} />
      <footer>
        <p>
          This link ends {new Date(me.linkExpiresAt).toLocaleString()}. Automated tips, not medical advice;
          nobody monitors replies. Weather data by <a href="https://open-meteo.com/">Open-Meteo.com</a> (CC BY
          4.0) and, in the United States, the National Weather Service.
        </p>
      </footer>
    </>
  );
};

const statusWords = (me: Me): string => {
  switch (me.status) {
    case 'active':
      return me.isPaused ? 'Reminders are paused; text RESUME to go on.' : 'Reminders are on.';
    case 'joining':
      return 'You have not finished joining yet; text us your days.';
    case 'stopped':
      return 'Reminders are stopped; text START to go on.';
    case 'unreachable':
      return 'Texts did not reach you; text us anything to go on.';
  }
};
