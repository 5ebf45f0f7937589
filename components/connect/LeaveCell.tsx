import { Unplug } from 'lucide-react';
import { IconButton } from '@/components/ui/IconButton';

/** The last cell of a <JoinedTable>'s row: asks whether it shall be disconnected. `onLeave` null: one may not. */
export function LeaveCell({ label, onLeave }: { label: string; onLeave: (() => void) | null }) {
  if (onLeave === null) return null;
  return (
    <td className="nets-a">
      <IconButton size="xs" label={label} icon={<Unplug className="i s" aria-hidden />} onClick={onLeave} />
    </td>
  );
}
