import { describe, expect, test } from '@jest/globals';
import { requireTwilioSignature } from '../../functions/http/signed-request.private';
import { deployedEligibility } from '../../src/routes/deployed-eligibility';
import { deployedFilter } from '../../src/routes/deployed-filter';
import { checkOptions } from '../../src/settings/check-options';
import { asCallback, SKETCH } from '../support/events/wire-forms';

/** Values that JavaScript may pass, whatever the types say. */
const nothing = null as unknown as undefined & object;

describe('an argument that should be an object', () => {
  test.each<[unknown]>([[null], [undefined], [7], ['mode'], [[]]])('is refused as %j', (value) => {
    const options = value as object;
    expect(() => checkOptions(options, {})).toThrow(new TypeError('`options` must be an object'));
  });

  test("is named in the Function's words", () => {
    const filterEvent = deployedFilter(() => undefined);
    const checkEligibility = deployedEligibility(() => undefined);
    expect(() => filterEvent(asCallback(SKETCH), nothing)).toThrow('`options` must be an object');
    expect(() => checkEligibility(nothing)).toThrow('`contact` must be an object');
    expect(() => checkEligibility({}, nothing)).toThrow('`options` must be an object');
    expect(() => requireTwilioSignature(() => undefined, nothing)).toThrow(
      '`options` must be an object',
    );
  });
});
