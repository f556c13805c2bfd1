------------------------------- MODULE Tables -------------------------------
(***************************************************************************)
(* The tables of PostgreSQL and the transactions that change them, as pure *)
(* operators: each takes the database and answers with                     *)
(* [db |-> the database after the commit, out |-> what the caller learns]. *)
(* Every operator is named after the method whose transaction it is.       *)
(* One chat, so one conversation row: its lock makes these steps atomic.   *)
(***************************************************************************)
EXTENDS Integers, Sequences, FiniteSets

CONSTANTS
    Messages,        \* how many messages the customer sends, in the order of their numbers
    Parts,           \* how many parts every answer has
    SendWhenUnsure,  \* SEND_WHEN_UNSURE: TRUE = send once more, FALSE = ask a person
    Bugs             \* planted bugs that are switched on; see docs/spec/README.md

Bug(name) == name \in Bugs

(***************************************************************************)
(* Keys stand for source_key and for the id of the message. A turn is      *)
(* named after the first row that it takes, so turn ids are keys, too.     *)
(* Where nothing removes duplicates, a message delivered twice gets a      *)
(* second key.                                                             *)
(***************************************************************************)
Keys == 1 .. (IF Bug("NoDedupe") THEN 2 * Messages ELSE Messages)
MessageOf(key) == ((key - 1) % Messages) + 1

(* `covers`: the messages that were before the model when the answer was thought of. `life`: that of the rows. *)
NoTurn == [state |-> "none", gen |-> 0, sealed |-> FALSE, parts |-> <<>>, covers |-> {}, life |-> 0]

(* `quiet`: sixty seconds have passed since the later of claimed_at and     *)
(* unsure_since. `silent`: none_found_at is not before that moment.        *)
NewPart == [state |-> "prepared", attempt |-> 0, risky |-> 0, quiet |-> FALSE, silent |-> FALSE]

EmptyDatabase ==
    [rows   |-> <<>>,                       \* inbound_message; the index is its sequence
     turns  |-> [k \in Keys |-> NoTurn],    \* turn, with its outbound_message rows
     paused |-> FALSE,                      \* conversation.pause
     epoch  |-> 1,                          \* engine_epoch.number
     life   |-> 0]                          \* engine_epoch.restored_at: which restore it comes from

Open == {"waiting", "in_turn"}              \* states of rows that the sweeper looks for

Is(d, state) == {i \in DOMAIN d.rows : d.rows[i].state = state}
OpenTurns(d) == {t \in Keys : d.turns[t].state = "open"}
RowOf(d, key) == CHOOSE i \in DOMAIN d.rows : d.rows[i].key = key
Known(d, key) == \E i \in DOMAIN d.rows : d.rows[i].key = key

MoveRows(d, rows, state) ==
    [d EXCEPT !.rows = [i \in DOMAIN d.rows |->
        IF i \in rows THEN [d.rows[i] EXCEPT !.state = state] ELSE d.rows[i]]]
(* InboundRows.moveTurn *)
MoveTurn(d, t, state) ==
    MoveRows(d, {i \in DOMAIN d.rows : d.rows[i].turn = t /\ d.rows[i].state \in {"in_turn", "parked"}}, state)

(* What a turn takes: rows that were accepted by the same life of the database. *)
OfOneLife(d, rows, life) == {i \in rows : d.rows[i].life = life \/ Bug("NoRestoreBorder")}

(* InboundRows.attach *)
Attach(d, t) ==
    LET rows == OfOneLife(d, Is(d, "waiting"), d.turns[t].life)
    IN  [d EXCEPT !.rows = [i \in DOMAIN d.rows |->
            IF i \in rows THEN [d.rows[i] EXCEPT !.state = "in_turn", !.turn = t] ELSE d.rows[i]]]

(* Its rows were accepted before the last restore: an answer to them may have left in the time that is forgotten. *)
Forgotten(d, t) == d.turns[t].life # d.life

(* Turns.lock: what every activity asks first. False means STALE. *)
Locked(d, t, g) ==
    /\ d.turns[t].state = "open"
    /\ d.turns[t].gen = g \/ Bug("NoGeneration")

(***************************************************************************)
(* At the door                                                             *)
(***************************************************************************)

(* Arrivals.keep: unique on owner:messageid; the sequence is the order of the chat. *)
Keep_row(d, key) ==
    [d EXCEPT !.rows = Append(@, [key |-> key, state |-> "waiting", turn |-> 0, epoch |-> 0, life |-> d.life])]

(* Waiting.take reads what was never announced to this engine. *)
ToAnnounce(d) == {i \in DOMAIN d.rows : d.rows[i].state \in Open /\ d.rows[i].epoch # d.epoch}

(* Waiting.announced marks it with the epoch that was read before the signal. *)
Mark_announced(d, rows, epoch) ==
    [d EXCEPT !.rows = [i \in DOMAIN d.rows |->
        IF i \in rows THEN [d.rows[i] EXCEPT !.epoch = epoch] ELSE d.rows[i]]]

(***************************************************************************)
(* A turn                                                                  *)
(***************************************************************************)

(* InboundRows.first: older lives go first. *)
First(d, rows) ==
    CHOOSE i \in rows : \A j \in rows : d.rows[i].life < d.rows[j].life \/ (d.rows[i].life = d.rows[j].life /\ i <= j)

(* TurnDesk.open: the open turn as recorded; only if there is none a new one with all that waits from one life. *)
Open_turn(d) ==
    LET waiting == Is(d, "waiting")
    IN  IF OpenTurns(d) # {} THEN
            LET t == CHOOSE t \in OpenTurns(d) : \A u \in OpenTurns(d) : RowOf(d, t) <= RowOf(d, u)
            IN  [db |-> d, out |-> [is |-> "opened", turn |-> t, gen |-> d.turns[t].gen]]
        ELSE IF waiting = {} THEN
            [db |-> d, out |-> [is |-> "nothing"]]
        ELSE IF d.paused THEN
            [db |-> MoveRows(d, waiting, "left_to_person"), out |-> [is |-> "left"]]
        ELSE
            LET first == d.rows[First(d, waiting)]
                t == first.key
                new == [NoTurn EXCEPT !.state = "open", !.gen = 1, !.life = first.life]
            IN  [db |-> Attach([d EXCEPT !.turns[t] = new], t), out |-> [is |-> "opened", turn |-> t, gen |-> 1]]

(* TurnDesk.thinkAgain: one compare-and-set attaches what waits and raises the generation, unless the turn is from *)
(* before a restore: its lost answer may have covered just what it has now.                                        *)
Think_again(d, t, g) ==
    IF /\ Locked(d, t, g) /\ (~d.turns[t].sealed \/ Bug("NoSeal"))
       /\ ~Forgotten(d, t) \/ Bug("ThinkAgainRestored")
       /\ OfOneLife(d, Is(d, "waiting"), d.turns[t].life) # {}
    THEN [db |-> Attach([d EXCEPT !.turns[t].gen = @ + 1], t), out |-> [is |-> "opened", turn |-> t, gen |-> g + 1]]
    ELSE [db |-> d, out |-> [is |-> "nothing"]]

(* What the model is shown: the messages that belong to the turn. *)
MessagesOf(d, t) == {MessageOf(d.rows[i].key) : i \in {i \in DOMAIN d.rows : d.rows[i].turn = t}}

(* Decisions.answer, Outbox.prepare: an answer that stands is kept; a new one seals the turn. What may have left before *)
(* a restore begins in doubt.                                                                                         *)
Prepare_answer(d, t, g, covers) ==
    IF ~Locked(d, t, g) THEN [db |-> d, out |-> [is |-> "stale"]]
    ELSE IF d.turns[t].parts # <<>> THEN [db |-> d, out |-> [is |-> "answered"]]
    ELSE [db |-> [d EXCEPT !.turns[t].sealed = TRUE, !.turns[t].covers = covers,
                           !.turns[t].parts = [n \in 1..Parts |->
                               IF Forgotten(d, t) THEN [NewPart EXCEPT !.state = "unsure"] ELSE NewPart]],
          out |-> [is |-> "answered"]]

(* Outbox.leaveToPerson and its like: whatever was not sent, from one part on. *)
LeaveToPerson(d, t, from, states) ==
    [d EXCEPT !.turns[t].parts = [n \in DOMAIN @ |->
        IF n >= from /\ @[n].state \in states THEN [@[n] EXCEPT !.state = "left_to_person"] ELSE @[n]]]

(* MemoryActivity.updateMemory, TurnClosing.close *)
Close_turn(d, t, g) ==
    LET allSent == \A n \in DOMAIN d.turns[t].parts : d.turns[t].parts[n].state = "sent"
        left == LeaveToPerson(d, t, 1, {"prepared", "failed", "unsure"})
        closed(e, state) == MoveTurn([e EXCEPT !.turns[t].state = "closed"], t, state)
    IN  [out |-> [is |-> "closed"],
         db |-> IF ~Locked(d, t, g) THEN d
                ELSE IF allSent THEN closed(d, "answered") ELSE closed(left, "left_to_person")]

(* ParkingActivity.parkTurn: parks and raises the generation; a second call finds it parked already. Where the turn is *)
(* open at another generation nothing is written, and the workflow asks again what is open.                           *)
Park_turn(d, t, g) ==
    LET parked == MoveTurn([d EXCEPT !.turns[t].state = "parked", !.turns[t].gen = @ + 1], t, "parked")
    IN  IF Locked(d, t, g) THEN [db |-> parked, out |-> [is |-> "closed"]]
        ELSE IF Bug("ParkStale") THEN [db |-> MoveTurn(d, t, "parked"), out |-> [is |-> "closed"]]
        ELSE [db |-> d, out |-> [is |-> IF d.turns[t].state = "open" THEN "stale" ELSE "closed"]]

(* ParkedTurns.reopen, Outbox.reopen: the only way from failed to prepared; `yes` = send although it may have left. *)
Reopen_turn(d, yes) ==
    LET parked == {t \in Keys : d.turns[t].state = "parked"}
        t == CHOOSE t \in parked : \A u \in parked : RowOf(d, t) <= RowOf(d, u)
        again(part) == [part EXCEPT !.state = IF Forgotten(d, t) /\ ~yes THEN "unsure" ELSE "prepared",
                                    !.risky = IF @ > 1 THEN 1 ELSE @, !.quiet = FALSE, !.silent = FALSE]
        opened == [d EXCEPT !.turns[t].state = "open", !.turns[t].gen = @ + 1,
                            !.turns[t].parts = [n \in DOMAIN @ |->
                                IF @[n].state = "failed" \/ (yes /\ @[n].state = "unsure")
                                THEN again(@[n]) ELSE @[n]]]
    IN  IF OpenTurns(d) # {} THEN Open_turn(d)
        ELSE IF parked = {} THEN [db |-> d, out |-> [is |-> "nothing"]]
        ELSE [db |-> MoveTurn(opened, t, "in_turn"), out |-> [is |-> "opened", turn |-> t, gen |-> opened.turns[t].gen]]

(***************************************************************************)
(* Sending once. SetPart writes one row of outbound_message; each caller   *)
(* compares state and attempt first.                                       *)
(***************************************************************************)
SetPart(d, t, n, part) == [d EXCEPT !.turns[t].parts[n] = part]
HasPart(d, t, n) == n \in DOMAIN d.turns[t].parts
At(d, t, n, state, attempt) ==
    HasPart(d, t, n) /\ d.turns[t].parts[n].state = state /\ d.turns[t].parts[n].attempt = attempt

(* OutboundRows.makeUnsure *)
Unsure(part) == [part EXCEPT !.state = "unsure", !.quiet = FALSE, !.silent = FALSE]
(* scripts/restore: what was about to leave may have left since. *)
AllUnsure(d) ==
    [d EXCEPT !.turns = [t \in Keys |-> [@[t] EXCEPT !.parts = [n \in DOMAIN @ |->
        IF @[n].state \in {"prepared", "sending", "unsure"} THEN Unsure(@[n]) ELSE @[n]]]]]
(* OutboundRows.backToPrepared: the claim does not count *)
Prepared(part) == [part EXCEPT !.state = "prepared", !.risky = @ - 1]
(* OutboundRows.fail *)
Failed(part) == [part EXCEPT !.state = "failed", !.risky = @ - 1]
(* OutboundRows.sent, OutboundRowsEvidence.echoed: wins over every other state *)
Sent(d, t, n) == IF HasPart(d, t, n) THEN [d EXCEPT !.turns[t].parts[n].state = "sent"] ELSE d
(* OutboundRows.claim: the only way into `sending` *)
Sending(part) ==
    IF Bug("NoClaim") THEN part
    ELSE [part EXCEPT !.state = "sending", !.attempt = @ + 1, !.risky = @ + 1, !.quiet = FALSE, !.silent = FALSE]

(* ClaimRules.early *)
Early(d, t, n) ==
    \/ \E u \in OpenTurns(d) : RowOf(d, u) < RowOf(d, t)
    \/ \E k \in 1..(n - 1) : d.turns[t].parts[k].state \in {"prepared", "sending", "unsure"}

(* Claims.mayBeSentAgain: the row itself permits the one second claim. *)
MayBeSentAgain(part) == (part.silent \/ Bug("NoSilence")) /\ part.risky < 2 /\ SendWhenUnsure

(* Claims.claim; only "granted" may send. *)
Claim_part(d, t, g, n) ==
    LET part == d.turns[t].parts[n]
        says(word) == [db |-> d, out |-> [is |-> word]]
        claimable == (part.state = "prepared" /\ part.risky < 2) \/ (part.state = "unsure" /\ MayBeSentAgain(part))
    IN  IF ~Locked(d, t, g) THEN says("stale")
        ELSE IF ~HasPart(d, t, n) THEN says("failed")                 \* Claim.NoSuchPart: parks
        ELSE IF part.state = "sending" THEN
            [db |-> SetPart(d, t, n, IF Bug("ResendOnTimeOut") THEN Prepared(part) ELSE Unsure(part)),
             out |-> [is |-> "unsure"]]
        ELSE IF part.state = "sent" THEN says("sent")
        ELSE IF part.state = "failed" THEN says("failed")
        ELSE IF part.state = "left_to_person" THEN says("left")
        ELSE IF ~claimable THEN says("unsure")
        ELSE IF d.paused /\ ~Bug("NoPauseInClaim") THEN
            [db |-> LeaveToPerson(d, t, n, {"prepared", "unsure"}), out |-> [is |-> "left"]]
        ELSE IF Early(d, t, n) THEN says("again")
        ELSE [db |-> SetPart(d, t, n, Sending(part)), out |-> [is |-> "granted", attempt |-> Sending(part).attempt]]

(* Sender.send, after the gateway's answer: `sent` always, all else only for its own attempt. *)
Settle_part(d, t, n, attempt, answer) ==
    LET part == d.turns[t].parts[n]
        mine == At(d, t, n, "sending", attempt)
        movedOn == IF HasPart(d, t, n) /\ part.state = "sent" THEN "sent" ELSE "unsure"
        settle(after, word) ==
            IF mine THEN [db |-> SetPart(d, t, n, after), out |-> [is |-> word]]
            ELSE [db |-> d, out |-> [is |-> movedOn]]
    IN  CASE answer = "accepted" -> [db |-> Sent(d, t, n), out |-> [is |-> "sent"]]
          [] answer = "not_left" -> settle(Prepared(part), "again")
          [] answer = "refused"  -> settle(Failed(part), "failed")
          [] answer = "doubtful" -> IF Bug("ResendOnTimeOut") THEN settle(Prepared(part), "again")
                                    ELSE settle(Unsure(part), "unsure")

(* Doubts.read: where the part stands before the gateway is asked. *)
Read_doubt(d, t, g, n) ==
    IF ~Locked(d, t, g) \/ ~HasPart(d, t, n) THEN "stale"
    ELSE CASE d.turns[t].parts[n].state = "sent" -> "sent"
           [] d.turns[t].parts[n].state = "left_to_person" -> "left"
           [] d.turns[t].parts[n].state = "unsure" -> "open"
           [] OTHER -> "ask_to_send"

(* Doubts.nothingFound: stores when the look began, and concludes where sixty seconds of silence are over. *)
Nothing_found(d, t, g, n, attempt, began) ==
    LET noted == [d EXCEPT !.turns[t].parts[n].silent = began]
        part == noted.turns[t].parts[n]
    IN  IF ~Locked(d, t, g) THEN [db |-> d, out |-> [is |-> "stale"]]
        ELSE IF ~At(d, t, n, "unsure", attempt) THEN [db |-> d, out |-> [is |-> "unknown"]]
        ELSE IF ~part.silent /\ ~Bug("NoSilence") THEN [db |-> noted, out |-> [is |-> "unknown"]]
        ELSE IF MayBeSentAgain(part) THEN [db |-> noted, out |-> [is |-> "ask_to_send"]]
        ELSE [db |-> LeaveToPerson(noted, t, n, {"prepared", "unsure"}), out |-> [is |-> "left"]]
=============================================================================
