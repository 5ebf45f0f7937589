import { expect, it } from 'vitest';
import { ChangePasswordRequest, SetUpRequest } from '@/lib/contract/people';
import { schemaResolver } from './schema-resolver';

const options = { fields: {}, shouldUseNativeValidation: false } as const;

/** The messages of a form, by field. */
async function faultsOf(schema: Parameters<typeof schemaResolver>[0], values: Record<string, string>) {
  const { errors } = await schemaResolver(schema)(values, undefined, options);
  return Object.fromEntries(Object.entries(errors).map(([name, error]) => [name, error?.message]));
}

it('takes an account without an e-mail', async () => {
  expect(await faultsOf(SetUpRequest, { name: 'lin.wei', email: '', password: 'correct horse' })).toEqual({});
});

it('says of each field what is wrong with it', async () => {
  expect(await faultsOf(SetUpRequest, { name: '', email: 'lin', password: 'short' })).toEqual({
    name: 'required',
    email: 'emailFormat',
    password: 'passwordShort',
  });
  expect(await faultsOf(SetUpRequest, { name: '-lin', email: '', password: 'x'.repeat(257) })).toEqual({
    name: 'nameFormat',
    password: 'passwordLong',
  });
  expect(await faultsOf(SetUpRequest, { name: 'x', email: '', password: 'x'.repeat(10) })).toEqual({
    name: 'nameShort',
  });
});

it('wants the present password for a new one', async () => {
  expect(await faultsOf(ChangePasswordRequest, { current: '', next: 'correct horse' })).toEqual({
    current: 'required',
  });
});
