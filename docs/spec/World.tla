-------------------------------- MODULE World -------------------------------
(***************************************************************************)
(* Everything around the tables: the door and the dispatch, the engine     *)
(* with the workflow of the chat, the attempts of its activities in two    *)
(* worker processes, the gateway and the customer's phone. An action that  *)
(* is code is called Class_method after the method that implements it.     *)
(*                                                                         *)
(* An activity that is one transaction is one step here, from its start to *)
(* its result in the workflow; it may go wrong in two ways: its result is  *)
(* lost (told = FALSE), or the attempt stands still before the transaction *)
(* and goes on later, when nobody waits for it any more (Trouble.tla).     *)
(* SendReply is several steps, because it matters where it stops.          *)
(***************************************************************************)
EXTENDS Tables

CONSTANTS
    Workers,        \* how many worker processes there are; each runs one attempt at a time
    Faults,         \* how much may go wrong in one run: every fault costs one
    EvidenceTells,  \* FALSE: /message/find may say "none" of what was delivered, whenever it likes
    Restorable,     \* what may be restored: a subset of {"engine", "backup", "database"}
    People          \* what people may do: a subset of {"takeover", "resume", "retry"}

VARIABLES
    db,        \* PostgreSQL
    wf,        \* the workflow as the engine knows it; `at` is the activity that it waits for
    wanted,    \* the process that accepted a message, or the sweeper, is about to hand the chat over
    attempts,  \* attempts under way; the engine waits for one of them at most (`awaited`)
    wire,      \* requests that were written to the gateway and that it has not decided upon
    phone,     \* what arrived at the customer, in order
    faults,    \* how much may still go wrong
    backup,    \* an older state of database and engine, taken at one moment, or empty
    lives,     \* how often the database was restored
    hand,      \* a person on the business phone: "none", "took over" or "gave back"
    excuses,   \* what happened that permits a part to arrive twice or out of order
    broken     \* set by a claim that was committed after the takeover

Outer == <<faults, backup, lives, hand>>
vars == <<db, wf, wanted, attempts, wire, phone, Outer, excuses, broken>>

NoRun == [at |-> "idle", turn |-> 0, gen |-> 0, part |-> 0, queue |-> {}, fresh |-> FALSE, calm |-> FALSE,
          order |-> "none"]

Init ==
    /\ db = EmptyDatabase /\ wf = NoRun /\ wanted = FALSE /\ attempts = {}
    /\ wire = {} /\ phone = <<>>
    /\ faults = Faults /\ backup = <<>> /\ lives = 0
    /\ hand = "none" /\ excuses = {} /\ broken = FALSE

Fault == faults > 0 /\ faults' = faults - 1 /\ UNCHANGED <<backup, lives, hand>>

(***************************************************************************)
(* The door, dispatch and the sweeper                                      *)
(***************************************************************************)

(* Door.accept, Arrivals.keep, then Dispatch.soon: a webhook is committed, then answered with 200. *)
Door_accept(m) ==
    /\ ~Known(db, m)
    /\ m = 1 \/ Known(db, m - 1) \/ lives > 0
    /\ db' = Keep_row(db, m) /\ wanted' = TRUE
    /\ UNCHANGED <<wf, attempts, wire, phone, Outer, excuses, broken>>

(* Takeovers.keep: a person writes on the business phone; committed before the 200. *)
Takeovers_keep ==
    /\ "takeover" \in People /\ hand = "none"
    /\ hand' = "took over" /\ db' = [db EXCEPT !.paused = TRUE]
    /\ UNCHANGED <<wf, wanted, attempts, wire, phone, faults, backup, lives, excuses, broken>>

(* ConversationRows.resume: #bot, or an operator. *)
ConversationRows_resume ==
    /\ "resume" \in People /\ hand = "took over"
    /\ hand' = "gave back" /\ db' = [db EXCEPT !.paused = FALSE]
    /\ UNCHANGED <<wf, wanted, attempts, wire, phone, faults, backup, lives, excuses, broken>>

(* ConversationWorkflowImpl.messages, started where no run is. *)
Signalled(w, rows) ==
    [w EXCEPT !.queue = @ \union rows,
              !.at = IF @ = "idle" THEN "classify" ELSE @,
              !.fresh = @ \/ (w.at = "think" /\ ~w.calm /\ ~(rows \subseteq w.queue))]

(* Dispatch.handOver: Waiting.take, Conversations.announce (signal with start), Waiting.announced. The epoch is read *)
(* before the signal, so a restore in between is like one after the mark: the row counts as not signalled.          *)
Dispatch_handOver(marked) ==
    /\ wanted /\ wanted' = FALSE
    /\ LET rows == ToAnnounce(db)
       IN  /\ wf' = IF rows = {} THEN wf ELSE Signalled(wf, rows)
           /\ db' = IF marked THEN Mark_announced(db, rows, db.epoch) ELSE db
    /\ IF marked THEN UNCHANGED Outer ELSE Fault
    /\ UNCHANGED <<attempts, wire, phone, excuses, broken>>

(* Sweeper.sweep finds what was never announced to this engine. *)
Sweeper_sweep ==
    /\ ~Bug("NoSweep")
    /\ ToAnnounce(db) # {} /\ ~wanted
    /\ wanted' = TRUE
    /\ UNCHANGED <<db, wf, attempts, wire, phone, Outer, excuses, broken>>

(***************************************************************************)
(* The engine: what the workflow does with a result                        *)
(***************************************************************************)
To(w, activity) == [w EXCEPT !.at = activity]
(* ConversationWorkflowImpl.run between two turns *)
Rest(w) ==
    [NoRun EXCEPT !.queue = w.queue, !.order = w.order,
                  !.at = IF w.order # "none" THEN "reopen" ELSE IF w.queue # {} THEN "classify" ELSE "idle"]
(* TurnEnd.MovedOn: PostgreSQL is asked again what is open. *)
MovedOn(w) == To(Rest(w), "classify")
(* Thinking.think starts, knowing what has arrived so far. *)
Think(w, out) == [To(w, "think") EXCEPT !.turn = out.turn, !.gen = out.gen, !.fresh = FALSE]

(* ConversationWorkflowImpl.handle, Thinking.again, Turn.run, Turn.send, Doubt.settle *)
After(w, out) ==
    CASE out.is = "stale"       -> MovedOn(w)
      [] out.is = "opened"      -> Think(w, out)
      [] out.is = "nothing"     -> IF w.at = "again" THEN [To(w, "think") EXCEPT !.calm = TRUE] ELSE Rest(w)
      [] out.is = "answered"    -> [To(w, "send") EXCEPT !.part = 1]
      [] out.is = "sent"        -> IF w.part < Parts THEN [To(w, "send") EXCEPT !.part = @ + 1] ELSE To(w, "close")
      [] out.is = "left"        -> IF w.at = "classify" THEN Rest(w) ELSE To(w, "close")
      [] out.is = "failed"      -> To(w, "park")
      [] out.is = "unsure"      -> To(w, "look")
      [] out.is = "unknown"     -> To(w, "look")
      [] out.is = "ask_to_send" -> To(w, "send")
      [] out.is = "again"       -> To(w, "send")
      [] out.is = "closed"      -> Rest(w)

(* Thinking.interruptible: the customer goes on writing, so the running step is cancelled. *)
Thinking_again ==
    /\ wf.at = "think" /\ wf.fresh
    /\ wf' = [To(wf, "again") EXCEPT !.fresh = FALSE]
    /\ UNCHANGED <<db, wanted, attempts, wire, phone, Outer, excuses, broken>>

(* ConversationWorkflowImpl.retryReply, by an operator; `yes` permits to send what may have left. *)
ConversationWorkflowImpl_retryReply(yes) ==
    /\ "retry" \in People /\ \E t \in Keys : db.turns[t].state = "parked"
    /\ wf.order = "none" /\ Fault
    /\ wf' = [wf EXCEPT !.order = IF yes THEN "yes" ELSE "retry", !.at = IF @ = "idle" THEN "reopen" ELSE @]
    /\ excuses' = excuses \union {"retried"} \union (IF yes THEN {"yes"} ELSE {})
    /\ UNCHANGED <<db, wanted, attempts, wire, phone, broken>>

(***************************************************************************)
(* Attempts. An attempt that nobody waits for goes on all the same; only   *)
(* its result is not wanted any more.                                      *)
(***************************************************************************)
Job == [do |-> wf.at, turn |-> wf.turn, gen |-> wf.gen, part |-> wf.part, yes |-> wf.order = "yes",
        covers |-> IF wf.at = "think" THEN MessagesOf(db, wf.turn) ELSE {}]
Running == \E a \in attempts : a.awaited
Startable == wf.at # "idle" /\ ~Running /\ Cardinality(attempts) < Workers

(* The result reaches the workflow, unless it is lost with a worker or nobody waits; Inbox.keep drops from the queue. *)
Told(out, drop, told) ==
    IF told THEN wf' = After([wf EXCEPT !.queue = @ \ drop], out) /\ UNCHANGED Outer
    ELSE UNCHANGED wf /\ Fault
NotWaiting(d) == wf.queue \ Is(d, "waiting")

(* One transaction from start to end. *)
Transaction(do, result, drop, told) ==
    /\ Startable /\ wf.at = do
    /\ db' = result.db
    /\ Told(result.out, drop, told)
    /\ UNCHANGED <<wanted, attempts, wire, phone, broken>>

TurnDesk_open(told) ==
    /\ LET r == Open_turn(db)
       IN  Transaction("classify", r, IF r.out.is = "nothing" THEN wf.queue ELSE NotWaiting(r.db), told)
    /\ UNCHANGED excuses

TurnDesk_thinkAgain(told) ==
    /\ LET r == Think_again(db, wf.turn, wf.gen) IN Transaction("again", r, NotWaiting(r.db), told)
    /\ UNCHANGED excuses

(* AgentActivity.callAgent, Decisions.answer; the model itself is no concern of the protocol. *)
Decisions_answer(told) ==
    /\ Transaction("think", Prepare_answer(db, wf.turn, wf.gen, MessagesOf(db, wf.turn)), {}, told)
    /\ UNCHANGED excuses

MemoryActivity_updateMemory(told) ==
    /\ Transaction("close", Close_turn(db, wf.turn, wf.gen), {}, told)
    /\ UNCHANGED excuses

(* A send of this turn is still under way, although its retries are exhausted. *)
UnderWay(t) ==
    \/ \E request \in wire : request.turn = t
    \/ \E a \in attempts : a.step \in {"claimed", "checked", "waiting"} /\ a.job.turn = t

(* Then the part may arrive after the answers of later turns: one excuse for the order, none for arriving twice. *)
Parks(t, g) == excuses' = IF Locked(db, t, g) /\ UnderWay(t) THEN excuses \union {"parked"} ELSE excuses

ParkingActivity_parkTurn(told) ==
    /\ Transaction("park", Park_turn(db, wf.turn, wf.gen), {}, told)
    /\ Parks(wf.turn, wf.gen)

ParkedTurns_reopen(told) ==
    /\ LET r == Reopen_turn(db, wf.order = "yes")
       IN  /\ Startable /\ wf.at = "reopen"
           /\ db' = r.db
           /\ IF told THEN UNCHANGED Outer /\ wf' = After([wf EXCEPT !.order = "none",
                                                                     !.queue = @ \ NotWaiting(r.db)], r.out)
                      ELSE UNCHANGED wf /\ Fault
    /\ UNCHANGED <<wanted, attempts, wire, phone, excuses, broken>>

(***************************************************************************)
(* SendReply: claimed, then waiting for the gateway, then answered         *)
(***************************************************************************)
Becomes(a, b) == attempts' = (attempts \ {a}) \union {b}

(* The claim of a job, by an attempt that begins now or that has stood still before it (`stood`, a set of one or none). *)
Claim(job, awaited, stood) ==
    LET r == Claim_part(db, job.turn, job.gen, job.part)
    IN  /\ db' = r.db
        /\ IF r.out.is = "granted"
           THEN /\ attempts' = (attempts \ stood) \union
                       {[step |-> "claimed", job |-> job, awaited |-> awaited, attempt |-> r.out.attempt, old |-> FALSE]}
                /\ broken' = (broken \/ (hand = "took over" /\ lives = 0))
                /\ UNCHANGED wf
           ELSE /\ attempts' = attempts \ stood
                /\ wf' = IF awaited THEN After(wf, r.out) ELSE wf
                /\ UNCHANGED broken
        /\ UNCHANGED <<wanted, wire, phone, Outer, excuses>>

Claims_claim == Startable /\ wf.at = "send" /\ Claim(Job, TRUE, {})

Write(a) ==
    LET request == [turn |-> a.job.turn, part |-> a.job.part, life |-> db.turns[a.job.turn].life,
                    attempt |-> a.attempt, lives |-> lives, covers |-> db.turns[a.job.turn].covers]
    IN  /\ wire' = wire \union {request}
        /\ Becomes(a, [step |-> "waiting", job |-> a.job, awaited |-> a.awaited, attempt |-> a.attempt,
                       request |-> request])
Answered(a, answer) ==
    [step |-> "answered", job |-> a.job, awaited |-> a.awaited, attempt |-> a.attempt, answer |-> answer]

(* UazApiGateway.send asks ClaimAge.beforeWrite: two seconds after the claim, by either clock, nothing is written. *)
ClaimAge_beforeWrite == \E a \in attempts :
    /\ a.step = "claimed"
    /\ IF a.old /\ ~Bug("NoWriteGuard") THEN Becomes(a, Answered(a, "not_left")) /\ UNCHANGED wire ELSE Write(a)
    /\ UNCHANGED <<db, wf, wanted, phone, Outer, excuses, broken>>

(* It was stopped after the check: no guard can help any more. *)
UazApiGateway_send == \E a \in attempts :
    /\ a.step = "checked"
    /\ Write(a)
    /\ UNCHANGED <<db, wf, wanted, phone, Outer, excuses, broken>>

(* Sender.send settles the row, and the workflow learns it. *)
Sender_send == \E a \in attempts :
    /\ a.step = "answered"
    /\ LET r == Settle_part(db, a.job.turn, a.job.part, a.attempt, a.answer)
       IN  db' = r.db /\ wf' = IF a.awaited THEN After(wf, r.out) ELSE wf
    /\ attempts' = attempts \ {a}
    /\ UNCHANGED <<wanted, wire, phone, Outer, excuses, broken>>

(***************************************************************************)
(* The gateway. Whoever still waits for a request gets its answer.         *)
(***************************************************************************)
Awaits(a, request) == a.step = "waiting" /\ a.request = request
Hear(request, answer) ==
    attempts' = {IF Awaits(a, request) THEN Answered(a, answer) ELSE a : a \in attempts}
Deliver(request) ==
    /\ wire' = wire \ {request}
    /\ phone' = Append(phone, [turn |-> request.turn, part |-> request.part, life |-> request.life,
                               covers |-> request.covers])

Gateway_accepts == \E request \in wire :
    /\ Deliver(request) /\ Hear(request, "accepted")
    /\ UNCHANGED <<db, wf, wanted, Outer, excuses, broken>>

(***************************************************************************)
(* Evidence                                                                *)
(***************************************************************************)
(* The label is made of turn, part and the life that accepted the rows of the turn. *)
OnPhone(t, n) == \E i \in DOMAIN phone :
    phone[i].turn = t /\ phone[i].part = n /\ (phone[i].life = db.turns[t].life \/ Bug("LabelsComeBack"))

(* OutboundRowsEvidence.echoed: our own message comes back with its track_id. It may never come. *)
OutboundRowsEvidence_echoed == \E t \in Keys, n \in 1..Parts :
    /\ OnPhone(t, n) /\ HasPart(db, t, n) /\ db.turns[t].parts[n].state # "sent"
    /\ db' = Sent(db, t, n)
    /\ UNCHANGED <<wf, wanted, attempts, wire, phone, Outer, excuses, broken>>

(* What Gateway.find may say of a part. *)
Finds(t, n) == IF EvidenceTells THEN {OnPhone(t, n)} ELSE {OnPhone(t, n), FALSE}
(* Only a look that may conclude does harm when it is told a lie. *)
Misled(t, n, found) ==
    IF db.turns[t].parts[n].quiet /\ OnPhone(t, n) /\ ~found THEN excuses \union {"silent"} ELSE excuses

(* Doubts.found, Doubts.nothingFound *)
Look(t, g, n, attempt, began, found) ==
    IF found THEN [db |-> Sent(db, t, n), out |-> [is |-> "sent"]]
    ELSE Nothing_found(db, t, g, n, attempt, began)

(* ReconciliationActivity.reconcileSend: Doubts.read, then Gateway.find outside any transaction, then the conclusion. *)
ReconciliationActivity_reconcileSend(told) ==
    /\ Startable /\ wf.at = "look"
    /\ LET says == Read_doubt(db, wf.turn, wf.gen, wf.part)
           part == db.turns[wf.turn].parts[wf.part]
           ends(r) == Transaction("look", r, {}, told)
       IN  IF says # "open" THEN ends([db |-> db, out |-> [is |-> says]]) /\ UNCHANGED excuses
           ELSE \E found \in Finds(wf.turn, wf.part) :
                   /\ ends(Look(wf.turn, wf.gen, wf.part, part.attempt, part.quiet, found))
                   /\ excuses' = Misled(wf.turn, wf.part, found)
=============================================================================
