-- A restored database is another life of it: what was answered in the time that it has forgotten was answered without what
-- came later, so a turn takes messages of one life only.

create function present_life() returns timestamptz
    language sql stable
    return (select restored_at from engine_epoch);

alter table inbound_message
    -- engine_epoch.restored_at when the message was accepted; null before the first restore.
    add column life timestamptz;
update inbound_message set life = present_life()
where received_at >= present_life() and state in ('waiting', 'in_turn', 'parked');
alter table inbound_message alter column life set default present_life();

alter table turn
    -- That of the messages it takes.
    add column life timestamptz;
update turn set life = present_life()
where state in ('open', 'parked') and not exists
    (select 1 from inbound_message taken where taken.turn_id = turn.id and taken.life is distinct from present_life());
