/** The two widths that pages are looked at in: fixtures for `test.use`. */
export const widths = {
  'on a desk': { viewport: { width: 1440, height: 900 } },
  'on a phone': { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true },
} as const;
