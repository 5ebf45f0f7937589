'use client';

/** The person's own account. */
export function ProfilePage() {
  return null;
}
