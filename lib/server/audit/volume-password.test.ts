import { expect, test } from 'vitest';
import { mask } from './mask';

test('no option of a new volume reaches the audit log, for the password of a share is one of them', () => {
  const body = {
    name: 'team',
    driver: 'local',
    driverOpts: { type: 'cifs', device: '//nas/team', o: 'username=ann,password=se sa"me,vers=3.0' },
  };
  expect(mask(body)).toMatchObject({ name: 'team', driver: 'local', driverOpts: { type: '•••', o: '•••' } });
  expect(JSON.stringify(mask(body))).not.toMatch(/se sa|ann/);
});
