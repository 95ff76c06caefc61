// Finding places as runners write them, without internet and by Open-Meteo's geocoding.
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { offlinePlaces } from '../../../shared/adapters/offline-places/place-finder.ts';
import { isNear } from '../../../shared/adapters/offline-places/typos.ts';
import { openMeteoPlaces } from '../../../shared/adapters/open-meteo/place-finder.ts';
import { place } from '../../../shared/runner/place.ts';

const finder = offlinePlaces();
const namesOf = async (query: string, limit = 4): Promise<readonly string[]> => {
  const places = await finder.find(query, limit);
  return places === 'unavailable'
    ? []
    : places.map((each) => `${each.name} ${each.region} ${each.countryCode}`);
};

describe('places without internet', () => {
  it.each([
    ['Austin TX', 'Austin TX US'],
    ['austin, texas', 'Austin TX US'],
    ['Austin, TX, US', 'Austin TX US'],
    ['78704', 'Austin TX US'],
    ['97214 portland', 'Portland OR US'],
    ['02139', 'Cambridge MA US'],
    ['M5V 3L9', 'Downtown Toronto ON CA'],
    ['Austn', 'Austin TX US'],
    ['Flagstaf AZ', 'Flagstaff AZ US'],
    ['São Paulo', 'Sao Paulo  BR'],
    ['zurich', 'Zürich  CH'],
    ['london uk', 'London  GB'],
    ['London ON', 'London ON CA'],
    ['nyc', 'New York NY US'],
    ['Tempe AZ', 'Tempe AZ US'],
    ['Sun City AZ', 'Sun City AZ US'],
    ['Springfield MO', 'Springfield MO US'],
    ['Paris', 'Paris  FR'],
  ])('%s is one place: %s', async (query, name) => {
    expect(await namesOf(query)).toEqual([name]);
  });

  it('offers a choice, the larger first, where a name fits several', async () => {
    expect(await namesOf('Springfield', 2)).toEqual(['Springfield MA US', 'Springfield MO US']);
    expect(await namesOf('Portland')).toEqual(['Portland OR US', 'Portland ME US']);
  });

  it('finds nothing in nonsense', async () => {
    for (const query of ['', ' ', '!!!', 'qqqqqqqq', '00000', 'x'.repeat(5_000), '( [ ', '\u202e']) {
      expect(await namesOf(query)).toEqual([]);
    }
  });

  it('answers with places that a profile can hold, in zones that time can be reckoned in', async () => {
    for (const query of ['San', 'Lake', 'New', 'Saint', 'Port', '99501', '96813', 'V6B', '60601']) {
      const places = await finder.find(query, 10);
      for (const each of places === 'unavailable' ? [] : places) {
        expect(place.safeParse(each).success).toBe(true);
        expect(() => Temporal.Now.instant().toZonedDateTimeISO(each.timeZone)).not.toThrow();
      }
    }
  });
});

it('counts typos as people make them', () => {
  expect(isNear('austin', 'austni', 1)).toBe(true);
  expect(isNear('austin', 'ausstin', 1)).toBe(true);
  expect(isNear('austin', 'boston', 2)).toBe(false);
  expect(isNear('', 'ab', 1)).toBe(false);
});

const geocoded = (results: readonly object[] | null, status = 200) => {
  const asked: string[] = [];
  const fetch = async (input: string | URL | Request): Promise<Response> => {
    asked.push(input instanceof URL ? (input.searchParams.get('name') ?? '') : '');
    return Response.json(results === null ? {} : { results }, { status });
  };
  return { asked, places: openMeteoPlaces({ fetch, apiKey: null }) };
};

const austins = [
  {
    name: 'Austin',
    latitude: 30.27,
    longitude: -97.74,
    timezone: 'America/Chicago',
    country_code: 'US',
    admin1: 'Texas',
  },
  {
    name: 'Austin',
    latitude: 43.67,
    longitude: -92.97,
    timezone: 'America/Chicago',
    country_code: 'US',
    admin1: 'Minnesota',
  },
];

describe("places by Open-Meteo's geocoding", () => {
  it('matches the region behind the name itself', async () => {
    const names: Record<string, readonly object[]> = { Austin: austins };
    const places = openMeteoPlaces({
      apiKey: null,
      fetch: async (input) =>
        Response.json({
          results: names[input instanceof URL ? (input.searchParams.get('name') ?? '') : ''] ?? [],
        }),
    });
    expect(await places.find('Austin TX', 4)).toMatchObject([{ name: 'Austin', region: 'TX' }]);
    expect(await places.find('Austin, Minnesota', 4)).toMatchObject([{ region: 'MN' }]);
    expect(await places.find('Austin', 4)).toHaveLength(2);
  });

  it('leaves out what nobody could be reminded in: no country, or a zone that is not known here', async () => {
    const [austin] = austins;
    const results = [
      { ...austin, timezone: 'Mars/Olympus' },
      { ...austin, country_code: undefined },
    ];
    expect(await geocoded([...results, ...austins]).places.find('Austin', 4)).toHaveLength(2);
    expect(await geocoded(results).places.find('Austin', 4)).toEqual([]);
  });

  it('asks for a postcode by itself', async () => {
    const { asked, places } = geocoded(austins.slice(0, 1));
    await places.find('97214 portland', 4);
    expect(asked).toEqual(['97214']);
  });

  it('finds nothing when the answer has no results', async () => {
    expect(await geocoded(null).places.find('Xyzzyville', 4)).toEqual([]);
  });

  it('is unavailable when the service fails, answers nonsense or takes too long', async () => {
    expect(await geocoded([], 500).places.find('Austin', 4)).toBe('unavailable');
    expect(await geocoded([{ name: 7 }]).places.find('Austin', 4)).toBe('unavailable');
    const slow = openMeteoPlaces({
      apiKey: null,
      timeoutMs: 20,
      fetch: (_input, init) =>
        new Promise((_resolve, reject) => {
          init?.signal?.addEventListener('abort', () => reject(new Error('aborted')));
        }),
    });
    expect(await slow.find('Austin', 4)).toBe('unavailable');
  });

  it('takes no longer for a name that it has to ask for three times', async () => {
    const asked: string[] = [];
    const places = openMeteoPlaces({
      apiKey: null,
      timeoutMs: 150,
      fetch: (input, init) =>
        new Promise((resolve, reject) => {
          asked.push(input instanceof URL ? (input.searchParams.get('name') ?? '') : '');
          init?.signal?.addEventListener('abort', () => reject(new Error('aborted')));
          setTimeout(() => resolve(Response.json({})), 100);
        }),
    });
    expect(await places.find('Sun City AZ', 4)).toBe('unavailable');
    expect(asked).toEqual(['Sun City AZ', 'Sun City']);
  });

  it("asks the customers' host with their key, and the free one without", async () => {
    const asked: string[] = [];
    const fetch = async (input: string | URL | Request): Promise<Response> => {
      const url = new URL(input instanceof Request ? input.url : input);
      asked.push(`${url.origin} ${url.searchParams.get('apikey')}`);
      return Response.json({ results: austins });
    };
    await openMeteoPlaces({ fetch, apiKey: 'the key' }).find('Austin', 4);
    await openMeteoPlaces({ fetch, apiKey: null }).find('Austin', 4);
    expect(asked).toEqual([
      'https://customer-geocoding-api.open-meteo.com the key',
      'https://geocoding-api.open-meteo.com null',
    ]);
  });

  it('leaves out a place without a zone', async () => {
    expect(
      await geocoded([{ name: 'Atlantis', latitude: 0, longitude: 0 }]).places.find('Atlantis', 4),
    ).toEqual([]);
  });
});
