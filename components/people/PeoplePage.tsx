'use client';

/** The people of the installation. */
export function PeoplePage() {
  return null;
}
