-- A restored database has forgotten what left after its point in time.

alter table engine_epoch
    -- When a backup was last restored, written with the raised number. What was open then may have been answered already.
    add column restored_at timestamptz;
