import { expect, test } from 'vitest';
import { isPostalCode } from './postal-codes.ts';

// The General Post Office of each, or another public building.
test.each([
  ['AT', '1010'],
  ['DE', '10117'],
  ['US', '10001'],
  ['US', '10001-1234'],
  ['GB', 'SW1A 1AA'],
  ['GB', 'M1 1AE'],
  ['GB', 'B33 8TH'],
  ['GB', 'W1A 0AX'],
  ['GB', 'CR2 6XH'],
  ['GB', 'DN55 1PT'],
  ['GB', 'EC1A1BB'],
  ['CA', 'K1A 0B1'],
  ['CA', 'k1a0b1'],
  ['NL', '1012 JS'],
  ['IE', 'D02 AF30'],
  ['IE', 'D6W XY00'],
  ['JP', '100-8994'],
  ['BR', '01310-100'],
  ['PL', '00-940'],
  ['PT', '1100-148'],
  ['SE', '111 52'],
  ['GR', '105 57'],
  ['IN', '110 001'],
  ['LT', 'LT-01103'],
  ['LU', 'L-1009'],
  ['AD', 'AD500'],
  ['AR', 'C1425CLA'],
  ['KY', 'KY1-1100'],
])('%s has the code %s', (country, code) => {
  expect(isPostalCode(code, country)).toBe(true);
});

test.each([
  ['AT', '101'],
  ['AT', '10100'],
  ['AT', 'A101'],
  ['DE', '1010'],
  ['US', '1000'],
  ['US', '10001-12'],
  ['GB', '10001'],
  ['GB', 'SW1A 1A'],
  ['CA', '10001'],
  ['NL', '1012'],
  ['JP', '100-899'],
  ['LU', 'L-100'],
  ['AD', '500'],
  ['KY', '#1'],
  ['AT', ''],
])('%s has no code %j', (country, code) => {
  expect(isPostalCode(code, country)).toBe(false);
});
