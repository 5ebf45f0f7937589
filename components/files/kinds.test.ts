import { expect, it } from 'vitest';
import { imageType, isImage, modeText } from './kinds';

it.each([
  [0o755, 'rwxr-xr-x'],
  [0o4640, 'rwSr-----'],
  [0o4755, 'rwsr-xr-x'],
  [0o1777, 'rwxrwxrwt'],
  [0o2750, 'rwxr-s---'],
  [0, '---------'],
])('%o is written %s', (mode, wanted) => expect(modeText(mode)).toBe(wanted));

it('takes for an image only what runs nothing', () => {
  expect(imageType('a.PNG')).toBe('image/png');
  expect([isImage('a.svg'), isImage('png'), isImage('a.png.html')]).toEqual([false, false, false]);
});
