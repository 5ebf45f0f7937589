import { route } from '@/lib/server/http/route';

/** Whether cookie and token make a session: 204, or 401. */
export const GET = route({ may: 'session.read' }, () => undefined);
