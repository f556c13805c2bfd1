-- Money that came in and went out. Nothing is ever deleted: an undone entry keeps its number and stops counting.

create table ledger_entry (
    company_id  uuid        not null references company,
    -- 1, 2, 3 ... per company; people name entries by it.
    number      int         not null check (number > 0),
    direction   text        not null check (direction in ('INCOME', 'EXPENSE')),
    centavos    bigint      not null check (centavos > 0),
    description text        not null,
    category    text        not null,
    -- In the company's time zone; may lie ahead of today.
    occurred_on date        not null,
    recorded_by uuid        not null references person,
    recorded_at timestamptz not null default now(),
    undone_at   timestamptz,
    primary key (company_id, number)
);
create index ledger_entry_day on ledger_entry (company_id, occurred_on);

-- Every change to an entry, its recording included. A retry finds its own change by key.
create table ledger_change (
    -- The order of changes.
    id           bigint generated always as identity,
    company_id   uuid        not null,
    effect_key   text        not null,
    kind         text        not null check (kind in ('RECORDED', 'CORRECTED', 'UNDONE')),
    entry_number int         not null,
    -- What asked for it, such as a turn: two equal entries of one source are one unless somebody says otherwise.
    source       text        not null,
    -- The entry; null where it is new.
    before       jsonb,
    after        jsonb       not null,
    made_by      uuid        not null references person,
    made_at      timestamptz not null default now(),
    primary key (company_id, effect_key),
    foreign key (company_id, entry_number) references ledger_entry (company_id, number)
);
create index ledger_change_entry on ledger_change (company_id, entry_number, id);
create index ledger_change_source on ledger_change (company_id, source);
