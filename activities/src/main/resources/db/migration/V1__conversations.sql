-- Who writes, where they write, what waits for an answer, and what was sent. The protocol is docs/delivery.md.

create table company (
    id         uuid primary key,
    name       text,
    time_zone  text        not null default 'America/Sao_Paulo',
    created_at timestamptz not null default now()
);

create table person (
    id               uuid primary key,
    -- Addresses with their suffix, because a LID looks like a phone number.
    phone            text unique,
    lid              text unique,
    -- Country code and ninth digit included, for suggesting who may be the same person; never for linking them.
    canonical_phone  text,
    name             text,
    -- Set when two persons turned out to be one; memberships have moved there.
    merged_into      uuid references person,
    created_at       timestamptz not null default now()
);
create index person_canonical_phone on person (canonical_phone);

create table membership (
    company_id uuid        not null references company,
    person_id  uuid        not null references person,
    role       text        not null check (role in ('owner', 'member')),
    created_at timestamptz not null default now(),
    primary key (company_id, person_id)
);
create index membership_person on membership (person_id);

create table conversation (
    id            text primary key check (length(id) = 26),
    owner         text        not null,
    person_id     uuid        not null references person,
    company_id    uuid        not null references company,
    last_sequence bigint      not null default 0,
    -- Pause: who asked for it; paused_until null means until somebody resumes.
    pause         text check (pause in ('takeover', 'operator', 'human')),
    paused_at     timestamptz,
    paused_until  timestamptz,
    opted_out_at  timestamptz,
    -- Dispatch serialises its hand-overs of one conversation by this lease.
    leased_until  timestamptz not null default '-infinity',
    -- Two conversations turned out to be one chat: this one moves there at its next turn boundary, or has moved.
    merging_into  text references conversation,
    merged_into   text references conversation,
    created_at    timestamptz not null default now()
);
create index conversation_merging on conversation (merging_into) where merging_into is not null;

-- Every phone and LID address of a chat; the first writer wins.
create table chat_alias (
    owner           text        not null,
    address         text        not null,
    conversation_id text        not null references conversation,
    created_at      timestamptz not null default now(),
    primary key (owner, address)
);
create index chat_alias_conversation on chat_alias (conversation_id);

-- What a person wrote on the business phone. One row per message, so that a repeated webhook pauses no chat anew.
create table takeover_message (
    source_key      text primary key,
    conversation_id text        not null references conversation,
    text            text        not null,
    sent_at         timestamptz not null,
    received_at     timestamptz not null
);
create index takeover_conversation on takeover_message (conversation_id, sent_at);

create table turn (
    -- conversation id ':' id of the first message that it takes
    id              text primary key,
    conversation_id text        not null references conversation,
    first_sequence  bigint      not null,
    generation      int         not null default 1,
    sealed          boolean     not null default false,
    state           text        not null check (state in ('open', 'parked', 'closed')),
    thoughts        int         not null default 1,
    -- A sign of life by any activity of the turn; the sweeper waits for its absence.
    seen_at         timestamptz not null default now(),
    opened_at       timestamptz not null default now(),
    closed_at       timestamptz,
    agent           text,
    intent          text,
    confidence      double precision,
    stage           text check (stage in ('LOCAL', 'MODEL', 'STICKY', 'UNSURE')),
    parked_at       timestamptz,
    failed_step     text,
    failure         text
);
-- A chat has at most one open turn.
create unique index turn_open on turn (conversation_id) where state = 'open';
create index turn_conversation on turn (conversation_id, first_sequence);
create index turn_parked on turn (parked_at) where state = 'parked';

create table inbound_message (
    id              bigint generated always as identity primary key,
    conversation_id text        not null references conversation,
    -- The order of the chat.
    sequence        bigint      not null,
    -- owner ':' message id, or a key of ours for what we say first; the one thing that makes a message the same.
    source_key      text        not null unique,
    message_id      text        not null,
    -- Where an answer to this message goes.
    address         text        not null,
    kind            text        not null,
    pace            text        not null check (pace in ('WAITS_FOR_QUIET', 'AT_ONCE')),
    message         jsonb       not null,
    -- For edits, deletions and reactions: the message they are about.
    target_id       text,
    sent_at         timestamptz not null,
    received_at     timestamptz not null,
    state           text        not null
        check (state in ('waiting', 'in_turn', 'answered', 'parked', 'left_to_person', 'no_answer_needed')),
    -- Why a row was closed without the usual answer: late, paused, skipped, ...
    reason          text,
    turn_id         text references turn,
    generation      int,
    signalled_at    timestamptz,
    engine_epoch    text,
    sweeps          int         not null default 0,
    closed_at       timestamptz,
    unique (conversation_id, sequence)
);
create index inbound_open on inbound_message (received_at) where state in ('waiting', 'in_turn');
create index inbound_open_conversation on inbound_message (conversation_id, sequence) where state in ('waiting', 'in_turn');
create index inbound_turn on inbound_message (turn_id);
create index inbound_message_id on inbound_message (conversation_id, message_id);

-- Results of model and tool calls, stored once per turn, generation and step: a re-run reads them.
create table turn_step (
    turn_id    text        not null references turn,
    generation int         not null,
    step       text        not null,
    result     jsonb       not null,
    created_at timestamptz not null default now(),
    primary key (turn_id, generation, step)
);

-- What the model cost, per call.
create table model_call (
    id                bigint generated always as identity primary key,
    turn_id           text references turn,
    purpose           text        not null,
    model             text        not null,
    prompt_tokens     int         not null,
    cached_tokens     int         not null default 0,
    completion_tokens int         not null,
    -- Millionths of a real; null where no price is configured for the model.
    cost_micros       bigint,
    took_millis       int         not null,
    created_at        timestamptz not null default now()
);
create index model_call_turn on model_call (turn_id);

create table outbound_message (
    id              bigint generated always as identity primary key,
    conversation_id text        not null references conversation,
    -- Null where a person wrote through the operator API.
    turn_id         text references turn,
    -- 0 is the apology of a parked turn; answers count from 1.
    part            int         not null,
    address         text        not null,
    message         jsonb       not null,
    track_id        text        not null unique,
    state           text        not null
        check (state in ('prepared', 'sending', 'sent', 'failed', 'unsure', 'left_to_person')),
    attempt         int         not null default 0,
    -- Claims after which the part may have left; two at most.
    risky_claims    int         not null default 0,
    claimed_at      timestamptz,
    unsure_since    timestamptz,
    message_id      text,
    -- What WhatsApp told of it, only upwards.
    receipt         text check (receipt in ('pending', 'delivered', 'read', 'played')),
    failure         text,
    -- The gateway's own words, without phone numbers.
    failure_detail  text,
    created_at      timestamptz not null default now(),
    settled_at      timestamptz,
    unique (turn_id, part)
);
create index outbound_conversation on outbound_message (conversation_id, id);
create index outbound_message_id on outbound_message (message_id);
create index outbound_open on outbound_message (created_at) where state in ('prepared', 'sending', 'unsure');

create table conversation_context (
    conversation_id text primary key references conversation,
    last_agent      text,
    last_intent     text,
    last_response   text,
    -- Memory never goes backwards in turn order.
    first_sequence  bigint      not null,
    updated_at      timestamptz not null default now()
);

-- Raised by whoever restores a backup, so that every open row is signalled anew.
create table engine_epoch (
    id     boolean primary key default true check (id),
    number int     not null default 0
);
insert into engine_epoch default values;
