-- Looking for a part that was sent into the unknown.

alter table outbound_message
    -- When a look began that found no trace of the part, for the doubt that stands now.
    add column none_found_at timestamptz;

create index outbound_unsure on outbound_message (conversation_id)
    where state = 'unsure' or failure = 'SEND_UNSURE';

-- Parts that may have arrived: still being looked for, or shown to a person who has not written since.
create view unsure_part as
select part.id, part.conversation_id, part.turn_id, part.part
from outbound_message part
where part.state = 'unsure'
   or (part.state = 'left_to_person' and part.failure = 'SEND_UNSURE'
       and not exists (select 1 from outbound_message said
                       where said.conversation_id = part.conversation_id and said.turn_id is null
                         and said.state = 'sent' and said.created_at > part.settled_at)
       and not exists (select 1 from takeover_message said
                       where said.conversation_id = part.conversation_id and said.received_at > part.settled_at));
