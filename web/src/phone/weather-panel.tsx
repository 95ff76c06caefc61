import type { JSX } from 'preact';
import type { WeatherDial } from '../../../local/simulated-weather.ts';
import type { SimState } from '../../../local/simulator/api.ts';
import { Tick } from '../ui/field.tsx';
import { setWeather } from './sim-client.ts';

type DialNumber = Exclude<keyof WeatherDial, 'down'>;

const dials: readonly {
  key: DialNumber;
  label: string;
  min: number;
  max: number;
  step: number;
  unit: string;
}[] = [
  { key: 'afternoonC', label: 'Afternoon', min: -30, max: 50, step: 1, unit: 'C' },
  { key: 'nightDropC', label: 'Cooler at dawn by', min: 0, max: 25, step: 1, unit: 'C' },
  { key: 'morningHumidityPercent', label: 'Humidity at dawn', min: 5, max: 100, step: 1, unit: '%' },
  { key: 'windMs', label: 'Wind', min: 0, max: 30, step: 0.5, unit: 'm/s' },
  { key: 'cloudPercent', label: 'Clouds', min: 0, max: 100, step: 5, unit: '%' },
];

/** The weather dial, with what it means just now. */
export const WeatherPanel = (props: { state: SimState }): JSX.Element => {
  const { weather, liveWeather, heatNow } = props.state;
  return (
    <section class="card panel" aria-labelledby="weather">
      <h2 id="weather">Weather {liveWeather ? '(live from Open-Meteo)' : '(simulated)'}</h2>
      <p role="status">
        {heatNow ? (
          <>
            <span class={`flag ${heatNow.flag}`}>{heatNow.flag}</span> {heatNow.temperatureC.toFixed(0)} C,{' '}
            {heatNow.relativeHumidityPercent.toFixed(0)} %, WBGT {heatNow.wbgtC.toFixed(1)} C now in{' '}
            {heatNow.placeName}
          </>
        ) : (
          'No forecast.'
        )}
      </p>
      {!liveWeather && (
        <fieldset>
          <legend class="visually-hidden">Weather dial</legend>
          {dials.map((dial) => (
            <label class="dial" key={dial.key}>
              <span>{dial.label}</span>
              <input
                type="range"
                min={dial.min}
                max={dial.max}
                step={dial.step}
                value={weather[dial.key]}
                onChange={(event) => setWeather({ [dial.key]: Number(event.currentTarget.value) })}
              />
              <span class="value">
                {weather[dial.key]} {dial.unit}
              </span>
            </label>
          ))}
          <Tick
            label="The weather service is down"
            checked={weather.down}
            onChange={(down) => {
              void setWeather({ down });
            }}
          />
        </fieldset>
      )}
    </section>
  );
};
