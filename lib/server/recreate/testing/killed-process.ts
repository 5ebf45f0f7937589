import { z } from 'zod';
import { localCaller } from '../../testing/callers';
import { coreOn } from '../../testing/test-core';
import { moments } from '../entry';
import { editedForm } from './edited-form';

/** A Quayside that recreates a container and is killed at one moment of it. The one argument says what, as JSON. */
const { folder, address, container, moment } = z
  .object({ folder: z.string(), address: z.string(), container: z.string(), moment: z.enum(moments) })
  .parse(JSON.parse(process.argv[2] ?? ''));

const core = await coreOn(folder, address, {
  steady: 200,
  at(now) {
    if (now === moment) process.kill(process.pid, 'SIGKILL');
    return Promise.resolve();
  },
});
const form = await editedForm(core, container);
const job = await core.recreate.start('local', container, { form, pull: false }, localCaller);
await core.jobs.ended(job.id);
throw new Error(`It was to be killed at "${moment}" and came to its end.`);
