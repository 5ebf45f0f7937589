'use client';

import { QueryProvider } from '@/lib/client/query';
import { useSession } from '@/lib/client/session-facts';
import { KeysSection } from '../keys/KeysSection';
import { AppearanceSection } from './AppearanceSection';
import { EmailSection } from './EmailSection';
import { KeyboardSection } from './KeyboardSection';
import { NoAccount } from './NoAccount';
import { OwnSessions } from './OwnSessions';
import { PasswordSection } from './PasswordSection';
import { WhoSection } from './WhoSection';

/** The person's own account; for who came by a launch link, what there is without one. */
export function ProfilePage() {
  const { actor } = useSession();
  if (actor.kind !== 'person')
    return (
      <>
        <NoAccount />
        <AppearanceSection />
        <KeyboardSection />
      </>
    );
  return (
    <QueryProvider>
      <WhoSection person={actor} />
      <EmailSection />
      <PasswordSection name={actor.name} />
      <AppearanceSection />
      <KeyboardSection />
      <KeysSection />
      <OwnSessions />
    </QueryProvider>
  );
}
