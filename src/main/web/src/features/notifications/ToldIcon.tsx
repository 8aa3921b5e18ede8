import {
  ArrowLeftRight,
  Award,
  Bell,
  Check,
  Clock,
  Frame,
  Layers,
  MessageSquare,
  Package,
  Scale,
  Shield,
  Star,
  TrendingUp,
  UserPlus,
  X,
  type LucideIcon,
} from 'lucide-react';

/** By the words that the server has for them. */
const icons: Record<string, LucideIcon> = {
  trade: ArrowLeftRight,
  check: Check,
  cross: X,
  clock: Clock,
  parcel: Package,
  message: MessageSquare,
  person: UserPlus,
  star: Star,
  seal: Award,
  card: Layers,
  price: TrendingUp,
  frame: Frame,
  shield: Shield,
  scale: Scale,
};

/** What a notification is about, at a glance. */
export function ToldIcon({ icon }: { icon: string | null }) {
  const Icon = icons[icon ?? ''] ?? Bell;
  return (
    <span className="told-icon">
      <Icon aria-hidden="true" />
    </span>
  );
}
