import { useQuery } from '@tanstack/react-query';
import type { Me, Person } from '../../api/types';
import { Loaded } from '../../ui/Loaded';
import { profileQuery } from '../profiles/profile';
import { ConversationPane } from './ConversationPane';
import { LogSkeleton } from './log/LogSkeleton';
import { useDirect } from './useDirect';

/** What one writes with somebody outside of any trade. */
export function DirectConversation({ username, me }: { username: string; me: Me }) {
  const person = useQuery(profileQuery(username));
  return (
    <section className="thread">
      <Loaded query={person} skeleton={<LogSkeleton />}>
        {(them) => <WithPerson them={them} me={me} />}
      </Loaded>
    </section>
  );
}

function WithPerson({ them, me }: { them: Person; me: Me }) {
  const { query, conversation } = useDirect(them.id, me);
  return <ConversationPane channel={{ kind: 'direct', id: them.id }} conversation={conversation} query={query} me={me} them={them} />;
}
