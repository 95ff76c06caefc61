/**
 * Open-Meteo and the NWS on loopback: real HTTP in the shapes the two services speak, with failures to switch on.
 * Open-Meteo answers one place by an object and several by an array; the NWS answers /points with the grid's
 * address and the grid with values over spans of time.
 */
import { createServer, type RequestListener } from 'node:http';
import { Temporal } from 'temporal-polyfill';

/** What a fake does with requests. The variables name what the reply lacks. */
export type WeatherFault =
  | 'none'
  | 'hang'
  | 'serverError'
  | 'serverErrorOnce'
  | 'rateLimited'
  | 'badRequest'
  | 'malformed'
  | 'dropConnection'
  | 'lacksTemperature'
  | 'lacksHumidity'
  | 'nullHumidity'
  | 'lacksRadiation'
  | 'otherOrigin';

export type FakeWeatherServer = {
  readonly baseUrl: string;
  /** Every request so far, oldest first. */
  readonly requests: { readonly path: string; readonly query: URLSearchParams; readonly userAgent: string }[];
  fault: WeatherFault;
  close(): Promise<void>;
};

type Answer = (url: URL, fault: WeatherFault, baseUrl: string) => { status: number; body: unknown };

type Reply = { readonly status: number; readonly body: string };

const answered = ({ status, body }: ReturnType<Answer>): Reply => ({ status, body: JSON.stringify(body) });

const brokenDown: Reply = { status: 500, body: 'Internal Server Error' };
const failures: Partial<Record<WeatherFault, Reply>> = {
  serverError: brokenDown,
  serverErrorOnce: brokenDown,
  rateLimited: {
    status: 429,
    body: '{"error":true,"reason":"Minutely API request limit exceeded. Please try again in one minute."}',
  },
  badRequest: { status: 400, body: '{"error":true,"reason":"Latitude must be in range of -90 to 90."}' },
  malformed: { status: 200, body: '{"hourly": {"time": [17' },
};

const listen = async (answer: Answer): Promise<FakeWeatherServer> => {
  const handle: RequestListener = (request, response) => {
    const url = new URL(request.url ?? '/', fake.baseUrl);
    const userAgent = request.headers['user-agent'] ?? '';
    fake.requests.push({ path: url.pathname, query: url.searchParams, userAgent });
    const { fault } = fake;
    if (fault === 'serverErrorOnce') fake.fault = 'none';
    if (fault === 'hang') return;
    if (fault === 'dropConnection') {
      request.socket.destroy();
      return;
    }
    const { status, body } = failures[fault] ?? answered(answer(url, fault, fake.baseUrl));
    response.writeHead(status, { 'content-type': 'application/json' }).end(body);
  };
  const server = createServer(handle);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  const fake: FakeWeatherServer = {
    baseUrl: `http://127.0.0.1:${address.port}`,
    requests: [],
    fault: 'none',
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
  return fake;
};

const hoursOfForecast = 96;

/** 96 hours from `startAt`: temperature in C is the latitude's whole degrees, so that places can be told apart. */
const openMeteoPlace = (startAt: string, latitude: number, longitude: number, fault: WeatherFault) => {
  const startSeconds = Temporal.Instant.from(startAt).epochMilliseconds / 1000;
  const each = <T>(value: T): T[] => Array.from({ length: hoursOfForecast }, () => value);
  const hourly = {
    time: Array.from({ length: hoursOfForecast }, (_, hour) => startSeconds + hour * 3600),
    temperature_2m: each(Math.trunc(latitude)),
    relative_humidity_2m: each(fault === 'nullHumidity' ? null : 60),
    shortwave_radiation: each(250),
    wind_speed_10m: each(3.1),
    surface_pressure: each(1004.2),
  };
  const lacking: Partial<Record<WeatherFault, keyof typeof hourly>> = {
    lacksTemperature: 'temperature_2m',
    lacksHumidity: 'relative_humidity_2m',
    lacksRadiation: 'shortwave_radiation',
  };
  return {
    latitude,
    longitude,
    generationtime_ms: 0.1,
    utc_offset_seconds: -18000,
    timezone: 'America/Chicago',
    timezone_abbreviation: 'GMT-5',
    elevation: 150,
    hourly_units: { time: 'unixtime', temperature_2m: '°C', wind_speed_10m: 'm/s' },
    hourly: Object.fromEntries(Object.entries(hourly).filter(([name]) => name !== lacking[fault])),
  };
};

/** Open-Meteo with a forecast that begins at an instant. */
export const fakeOpenMeteo = (startAt: string): Promise<FakeWeatherServer> =>
  listen((url, fault) => {
    const numbers = (name: string) => (url.searchParams.get(name) ?? '').split(',').map(Number);
    const longitudes = numbers('longitude');
    const places = numbers('latitude').map((latitude, index) =>
      openMeteoPlace(startAt, latitude, longitudes[index] ?? 0, fault),
    );
    return { status: 200, body: places.length === 1 ? places[0] : places };
  });

const layer = (uom: string, startAt: string, spans: readonly (readonly [string, number | null])[]) => {
  let at = Temporal.Instant.from(startAt);
  const values = spans.map(([length, value]) => {
    const validTime = `${at.toString().replace('Z', '+00:00')}/${length}`;
    at = at.add({ hours: Temporal.Duration.from(length).total({ unit: 'hours', relativeTo: '2026-01-01' }) });
    return { validTime, value };
  });
  return { uom, values };
};

/** The NWS with a grid whose values begin at an instant: temperature 30 C for 2 h, 25 C for a day, then 20 C. */
export const fakeNws = (startAt: string): Promise<FakeWeatherServer> =>
  listen((url, fault, baseUrl) => {
    if (url.pathname.startsWith('/points/')) {
      const [latitude = 0] = url.pathname.slice('/points/'.length).split(',').map(Number);
      if (latitude < 20) return { status: 404, body: { title: 'Data Unavailable For Requested Point' } };
      const origin = fault === 'otherOrigin' ? 'http://169.254.169.254' : baseUrl;
      return { status: 200, body: { properties: { forecastGridData: `${origin}/gridpoints/EWX/155,91` } } };
    }
    const temperature = layer('wmoUnit:degC', startAt, [
      ['PT2H', 30],
      ['P1D', 25],
      ['P3DT6H', 20],
    ]);
    const humidity = layer('wmoUnit:percent', startAt, [['P4DT8H', fault === 'nullHumidity' ? null : 55]]);
    const properties = {
      updateTime: startAt,
      ...(fault === 'lacksTemperature' ? {} : { temperature }),
      ...(fault === 'lacksHumidity' ? {} : { relativeHumidity: humidity }),
      windSpeed: layer('wmoUnit:km_h-1', startAt, [['P4DT8H', 18]]),
      skyCover: layer('wmoUnit:percent', startAt, [['P4DT8H', 40]]),
    };
    return { status: 200, body: { properties } };
  });
