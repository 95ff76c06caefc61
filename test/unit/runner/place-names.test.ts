import { describe, expect, test } from 'vitest';
import { countryNames, foldName, regionNames, shortRegion } from '../../../shared/runner/place-names.ts';

describe('names are compared', () => {
  test.each([
    ['  São  Paulo ', 'sao paulo'],
    ["St. John's", 'saint johns'],
    ['Ft Worth', 'fort worth'],
    ['NYC', 'new york'],
    ['Coeur d\u2019Alene, ID', 'coeur dalene id'],
    ['Winston--Salem', 'winston salem'],
    ['', ''],
  ])('%s as %s', (name, folded) => {
    expect(foldName(name)).toBe(folded);
  });
});

describe('what may stand behind a name', () => {
  test('is the state in full and in short, the country, and both', () => {
    expect(regionNames('US', 'Texas')).toEqual([
      'texas',
      'tx',
      'us',
      'united states',
      'usa',
      'america',
      'united states of america',
      'texas us',
      'texas united states',
      'texas usa',
      'texas america',
      'texas united states of america',
      'tx us',
      'tx united states',
      'tx usa',
      'tx america',
      'tx united states of america',
    ]);
  });

  test('is the country alone where there is no region, once each', () => {
    expect(regionNames('FR', '')).toEqual(['fr', 'france']);
    expect(countryNames('NL')).toEqual(['nl', 'netherlands', 'holland']);
  });

  test('is in short only where the country writes it so', () => {
    expect(shortRegion('AU', 'New South Wales')).toBe('NSW');
    expect(shortRegion('CA', 'Québec')).toBe('QC');
    expect(shortRegion('GB', 'Texas')).toBeNull();
  });
});
