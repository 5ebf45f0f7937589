import { may, type Operation } from '@/lib/contract/permission';
import type { Actor } from '@/lib/contract/roles';

const all = ['people', 'policy', 'audit', 'backup', 'profile', 'api'] as const;
export type SettingsTab = (typeof all)[number];

export function isSettingsTab(word: string): word is SettingsTab {
  return all.some((tab) => tab === word);
}

/** What seeing each page of the settings takes. An entry appears with its page. */
const needed: Partial<Record<SettingsTab, Operation>> = {
  people: 'people.read',
  policy: 'policy.read',
  audit: 'audit.read',
  backup: 'backup.read',
  profile: 'profile.read',
  api: 'session.read',
};

/** The pages of the settings that `actor` may see, in their order; a policy is of the environment `env`. */
export function settingsTabs(actor: Actor, env: string): SettingsTab[] {
  return all.filter((tab) => {
    const operation = needed[tab];
    return operation !== undefined && may(actor, operation, env);
  });
}
