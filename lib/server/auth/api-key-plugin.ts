import { apiKey } from '@better-auth/api-key';
import { keyPrefix } from './bearer';

/**
 * better-auth's plugin of API keys, over our table and names. It makes a key, hashes it (SHA-256: it has 64 random
 * letters) and keeps the hash. Whether one holds is not asked of it: those that do lie in memory (`keys.ts`), as sessions
 * do. Its counters are off: the door has limits of its own.
 */
export function apiKeyPlugin() {
  return apiKey({
    defaultPrefix: keyPrefix,
    requireName: true,
    minimumNameLength: 1,
    maximumNameLength: 64,
    startingCharactersConfig: { shouldStore: true, charactersLength: keyPrefix.length + 6 },
    keyExpiration: { minExpiresIn: 1, maxExpiresIn: 3650 },
    rateLimit: { enabled: false },
    schema: {
      apikey: {
        modelName: 'api_key',
        fields: {
          configId: 'config_id',
          referenceId: 'person_id',
          key: 'key_hash',
          refillInterval: 'refill_interval',
          refillAmount: 'refill_amount',
          lastRefillAt: 'last_refill_at',
          rateLimitEnabled: 'rate_limit_enabled',
          rateLimitTimeWindow: 'rate_limit_time_window',
          rateLimitMax: 'rate_limit_max',
          requestCount: 'request_count',
          lastRequest: 'used_at',
          expiresAt: 'expires_at',
          createdAt: 'created_at',
          updatedAt: 'updated_at',
        },
      },
    },
  });
}
