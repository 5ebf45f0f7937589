import type { EngineInfo } from '@/lib/contract/engine';

/** As an engine names its architecture → as images do. */
const asImages: Record<string, string> = { x86_64: 'amd64', aarch64: 'arm64', armv7l: 'arm' };

/** The platform that an engine runs as it is: `linux/amd64`. Null: it is not known yet. */
export function ownPlatform(engine: Pick<EngineInfo, 'os' | 'architecture'> | null | undefined): string | null {
  return engine ? `${engine.os}/${asImages[engine.architecture] ?? engine.architecture}` : null;
}

/** Whether images for `platform` run there emulated at best. A variant (`linux/arm64/v8`) makes no difference. */
export function isForeign(platform: string, own: string | null): boolean {
  return own !== null && platform !== '' && platform !== own && !platform.startsWith(`${own}/`);
}
