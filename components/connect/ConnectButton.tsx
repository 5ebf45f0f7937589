import { Plus } from 'lucide-react';
import { Button } from '@/components/ui/Button';

/** At the end of a section's title: asks what shall be connected. */
export function ConnectButton({ label, onPress }: { label: string; onPress: () => void }) {
  return (
    <Button variant="ghost" size="xs" icon={<Plus className="i s" aria-hidden />} onClick={onPress}>
      {label}
    </Button>
  );
}
