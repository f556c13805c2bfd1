------------------------------- MODULE Trouble ------------------------------
(***************************************************************************)
(* What can go wrong, and time. Each of these costs one of `faults`.       *)
(***************************************************************************)
EXTENDS World

(***************************************************************************)
(* Processes                                                               *)
(***************************************************************************)

(* SIGKILL in the middle of a send, or a commit whose answer is lost: the engine schedules another attempt. *)
Kill == \E a \in attempts :
    /\ a.awaited /\ Fault
    /\ attempts' = attempts \ {a}
    /\ UNCHANGED <<db, wf, wanted, wire, phone, excuses, broken>>

(* SIGSTOP in the middle of a send, or cut off from the engine, for longer than its heartbeat may be missing. *)
Stop == \E a \in attempts :
    /\ a.awaited \/ (a.step = "claimed" /\ ~a.old)
    /\ Fault
    /\ Becomes(a, IF a.step = "claimed" THEN [a EXCEPT !.awaited = FALSE, !.old = TRUE]
                  ELSE [a EXCEPT !.awaited = FALSE])
    /\ UNCHANGED <<db, wf, wanted, wire, phone, excuses, broken>>

(* The stop that no guard sees: the clocks were looked at, the first byte is not yet written. *)
Stop_before_write == \E a \in attempts :
    /\ a.step = "claimed" /\ ~a.old /\ Fault
    /\ Becomes(a, [step |-> "checked", job |-> a.job, awaited |-> FALSE, attempt |-> a.attempt])
    /\ excuses' = excuses \union {"stopped"}
    /\ UNCHANGED <<db, wf, wanted, wire, phone, broken>>

(* A connection, an upload or a courtesy before the write took more than two seconds. *)
Claim_gets_old == \E a \in attempts :
    /\ a.step = "claimed" /\ ~a.old /\ Fault
    /\ Becomes(a, [a EXCEPT !.old = TRUE])
    /\ UNCHANGED <<db, wf, wanted, wire, phone, excuses, broken>>

(* An attempt begins, is stopped before its transaction, and the engine has it run elsewhere. *)
Stand_still ==
    /\ Startable /\ Fault
    /\ attempts' = attempts \union {[step |-> "stands", job |-> Job, awaited |-> FALSE]}
    /\ UNCHANGED <<db, wf, wanted, wire, phone, excuses, broken>>

(* The same in the middle of a look: the gateway was asked, its answer is acted upon later. *)
Stand_still_looking ==
    /\ Startable /\ wf.at = "look" /\ Fault
    /\ Read_doubt(db, wf.turn, wf.gen, wf.part) = "open"
    /\ LET part == db.turns[wf.turn].parts[wf.part]
       IN  \E found \in Finds(wf.turn, wf.part) :
              /\ attempts' = attempts \union {[step |-> "looked", job |-> Job, awaited |-> FALSE,
                                               attempt |-> part.attempt, began |-> part.quiet, found |-> found]}
              /\ excuses' = Misled(wf.turn, wf.part, found)
    /\ UNCHANGED <<db, wf, wanted, wire, phone, broken>>

(* It wakes and goes on, as if nothing had happened. *)
Wake == \E a \in attempts :
    /\ a.step \in {"stands", "looked"}
    /\ LET t == a.job.turn
           g == a.job.gen
           ends(r) == db' = r.db /\ attempts' = attempts \ {a} /\ UNCHANGED <<wf, wanted, wire, phone, Outer, broken>>
       IN  IF a.step = "looked" THEN
               ends(Look(t, g, a.job.part, a.attempt, a.began, a.found)) /\ UNCHANGED excuses
           ELSE CASE a.job.do = "classify" -> ends(Open_turn(db)) /\ UNCHANGED excuses
                  [] a.job.do = "reopen"   -> ends(Reopen_turn(db, a.job.yes)) /\ UNCHANGED excuses
                  [] a.job.do = "again"    -> ends(Think_again(db, t, g)) /\ UNCHANGED excuses
                  [] a.job.do = "think"    -> ends(Prepare_answer(db, t, g, a.job.covers)) /\ UNCHANGED excuses
                  [] a.job.do = "close"    -> ends(Close_turn(db, t, g)) /\ UNCHANGED excuses
                  [] a.job.do = "park"     -> ends(Park_turn(db, t, g)) /\ Parks(t, g)
                  [] a.job.do = "look"     -> ends([db |-> db]) /\ UNCHANGED excuses
                  [] a.job.do = "send"     -> Claim(a.job, FALSE, {a})

(* The process that accepted dies before it has handed the chat over. *)
Kill_dispatch ==
    /\ wanted /\ Fault
    /\ wanted' = FALSE
    /\ UNCHANGED <<db, wf, attempts, wire, phone, excuses, broken>>

(***************************************************************************)
(* The gateway                                                             *)
(***************************************************************************)

(* Delivered, but the answer is lost. *)
Gateway_loses_answer == \E request \in wire :
    /\ \E a \in attempts : Awaits(a, request)
    /\ Fault /\ Deliver(request) /\ Hear(request, "doubtful")
    /\ UNCHANGED <<db, wf, wanted, excuses, broken>>

(* Never delivered: without a proof, with one (429, not connected), or refused for good. *)
Gateway_drops(answer) == \E request \in wire :
    /\ IF \E a \in attempts : Awaits(a, request) THEN Fault ELSE answer = "doubtful" /\ UNCHANGED Outer
    /\ wire' = wire \ {request} /\ Hear(request, answer)
    /\ UNCHANGED <<db, wf, wanted, phone, excuses, broken>>

(* The gateway hangs: the attempt stops waiting, the request may still be carried out. *)
Gateway_hangs == \E a \in attempts :
    /\ a.step = "waiting" /\ Fault
    /\ Becomes(a, Answered(a, "doubtful"))
    /\ UNCHANGED <<db, wf, wanted, wire, phone, excuses, broken>>

(* A webhook is delivered again. With its key known nothing changes, so this is a step only without it. *)
Webhook_again(m) ==
    /\ Bug("NoDedupe") /\ Known(db, m) /\ ~Known(db, m + Messages)
    /\ Fault
    /\ db' = Keep_row(db, m + Messages) /\ wanted' = TRUE
    /\ UNCHANGED <<wf, attempts, wire, phone, excuses, broken>>

(***************************************************************************)
(* Engine and database                                                     *)
(***************************************************************************)
Back_up ==
    /\ Restorable \intersect {"backup", "database"} # {} /\ backup = <<>> /\ faults > 0 /\ lives = 0
    /\ backup' = <<[db |-> db, wf |-> wf]>>
    /\ UNCHANGED <<db, wf, wanted, attempts, wire, phone, faults, lives, hand, excuses, broken>>

Backups == {backup[i] : i \in DOMAIN backup}

(* The engine loses everything, or comes back in an older state; then EngineEpochs.number is raised. Workers run on. *)
Restore_engine ==
    /\ "engine" \in Restorable /\ Fault
    /\ wf' \in {NoRun} \union {b.wf : b \in Backups}
    /\ db' = [db EXCEPT !.epoch = IF Bug("NoEpoch") THEN @ ELSE @ + 1]
    /\ attempts' = {[a EXCEPT !.awaited = FALSE] : a \in attempts}
    /\ UNCHANGED <<wanted, wire, phone, excuses, broken>>

(* An older database comes back, with all processes down meanwhile. The engine is of the same moment, because one backup *)
(* holds both, or it is empty; it must not be newer than the database (README.md).                                      *)
Restore_database ==
    /\ "database" \in Restorable /\ faults > 0 /\ faults' = faults - 1
    /\ \E b \in Backups :
         /\ db' = AllUnsure([b.db EXCEPT !.epoch = @ + 1, !.life = lives + 1])
         /\ wf' \in {NoRun, b.wf}
    /\ attempts' = {} /\ wanted' = FALSE
    /\ backup' = <<>> /\ lives' = lives + 1
    /\ excuses' = excuses \union {"restored"}
    /\ UNCHANGED <<wire, phone, hand, broken>>

(***************************************************************************)
(* Time. Two seconds count between claim and write, sixty between a doubt  *)
(* and a conclusion, a quarter of an hour until a step is given up. A      *)
(* process that runs does not spend a minute within one send; a stopped    *)
(* one may. A request that the gateway keeps for so long is an excuse.     *)
(***************************************************************************)
Long_time == \A a \in attempts : a.step = "claimed" => a.old
Held == IF wire = {} THEN UNCHANGED excuses ELSE excuses' = excuses \union {"held"}

Doubted(d) == {k \in Keys \X (1..Parts) :
    HasPart(d, k[1], k[2]) /\ d.turns[k[1]].parts[k[2]].state = "unsure" /\ ~d.turns[k[1]].parts[k[2]].quiet}

Sixty_seconds_pass ==
    /\ Doubted(db) # {}
    /\ ~Running /\ Long_time
    /\ Held /\ IF wire = {} THEN UNCHANGED Outer ELSE Fault
    /\ db' = [db EXCEPT !.turns = [t \in Keys |-> [@[t] EXCEPT !.parts = [n \in DOMAIN @ |->
           IF <<t, n>> \in Doubted(db) THEN [@[n] EXCEPT !.quiet = TRUE] ELSE @[n]]]]]
    /\ UNCHANGED <<wf, wanted, attempts, wire, phone, broken>>

(* Retries are exhausted; only a step that needs somebody else's service parks its turn (Turn.run). The model or the *)
(* search has failed for a quarter of an hour; of a send, the last attempt may just have begun.                      *)
Retries_exhausted ==
    /\ wf.at \in {"think", "send", "look"} /\ Fault
    /\ IF wf.at = "send" THEN UNCHANGED excuses ELSE Long_time /\ Held
    /\ wf' = To(wf, "park")
    /\ attempts' = {[a EXCEPT !.awaited = FALSE] : a \in attempts}
    /\ UNCHANGED <<db, wanted, wire, phone, broken>>
=============================================================================
