import { expect, test } from '@jest/globals';
import { isResourceId } from '../../../src/filter/formats/resource-id';
import { sidOf } from '../../support/sids';

test.each([sidOf('WQ'), '123e4567-e89b-12d3-a456-426614174000'])(
  '%s is an id of a resource',
  (id) => {
    expect(isResourceId(id)).toBe(true);
    expect([` ${id}`, `${id}0`, id.slice(1)].map(isResourceId)).toEqual([false, false, false]);
  },
);
