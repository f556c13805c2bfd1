------------------------------ MODULE Delivery ------------------------------
(***************************************************************************)
(* The promise of docs/delivery.md: every message that we acknowledged is  *)
(* answered once, whatever dies in between, or a person is told.           *)
(*   Tables.tla    the transactions                                        *)
(*   World.tla     who calls them                                          *)
(*   Trouble.tla   what can go wrong                                       *)
(*   Delivery.tla  how it all moves, and what must hold                    *)
(***************************************************************************)
EXTENDS Trouble

Activity(told) ==
    \/ TurnDesk_open(told) \/ TurnDesk_thinkAgain(told) \/ Decisions_answer(told)
    \/ ReconciliationActivity_reconcileSend(told)
    \/ MemoryActivity_updateMemory(told) \/ ParkingActivity_parkTurn(told) \/ ParkedTurns_reopen(told)

Progress ==
    \/ Activity(TRUE) \/ Claims_claim
    \/ ClaimAge_beforeWrite \/ UazApiGateway_send \/ Sender_send \/ Wake
    \/ Gateway_accepts

Dispatching == Dispatch_handOver(TRUE) \/ Sweeper_sweep

Anytime ==
    \/ \E m \in 1..Messages : Door_accept(m)
    \/ Takeovers_keep \/ ConversationRows_resume \/ \E yes \in BOOLEAN : ConversationWorkflowImpl_retryReply(yes)
    \/ OutboundRowsEvidence_echoed
    \/ Thinking_again

Faulty ==
    \/ Activity(FALSE) \/ Dispatch_handOver(FALSE) \/ Kill_dispatch
    \/ Kill \/ Stop \/ Stop_before_write \/ Claim_gets_old \/ Gateway_hangs
    \/ Stand_still \/ Stand_still_looking \/ Retries_exhausted
    \/ Gateway_loses_answer \/ \E answer \in {"doubtful", "not_left", "refused"} : Gateway_drops(answer)
    \/ \E m \in 1..Messages : Webhook_again(m)
    \/ Back_up \/ Restore_engine \/ Restore_database

Next == Progress \/ Dispatching \/ Anytime \/ Faulty \/ Sixty_seconds_pass

Spec == Init /\ [][Next]_vars

(* Once nothing goes wrong any more, our own code, the gateway and time go on. *)
FairSpec == Spec /\ WF_vars(Progress) /\ WF_vars(Dispatching) /\ WF_vars(Sixty_seconds_pass)

(***************************************************************************)
(* What must hold in every state                                           *)
(***************************************************************************)
Count(t, n) == Cardinality({i \in DOMAIN phone : phone[i].turn = t /\ phone[i].part = n})
Part(t, n) == db.turns[t].parts[n]
AllParts == {k \in Keys \X (1..Parts) : HasPart(db, k[1], k[2])}
Without(some) == excuses \intersect some = {}

(* A message is answered at most once, unless something happened that docs/delivery.md names. *)
AnsweredOnce ==
    Without({"silent", "stopped", "held", "yes", "restored"}) =>
        \A m \in 1..Messages, n \in 1..Parts :
            Cardinality({i \in DOMAIN phone : m \in phone[i].covers /\ phone[i].part = n}) <= 1

(* Whatever happens, a part arrives twice at most; once more by an operator's yes; twice per life of the database. *)
NeverThrice ==
    \A t \in Keys, n \in 1..Parts :
        Count(t, n) <= 2 * (lives + 1) + (IF "yes" \in excuses THEN 1 ELSE 0)

(* Sends claimed after the takeover's commit: none. *)
SilentAfterTakeover == ~broken

OneOpenTurn == Cardinality(OpenTurns(db)) <= 1

(* Answers arrive in the order of acceptance, except those of parked turns that an operator has retried; what arrives *)
(* for the second time may be late.                                                                                  *)
Later(i, j) == phone[i].turn > phone[j].turn \/ (phone[i].turn = phone[j].turn /\ phone[i].part > phone[j].part)
Repeats(j) == \E k \in 1..(j - 1) : phone[k].turn = phone[j].turn /\ phone[k].part = phone[j].part
InOrder ==
    Without({"stopped", "held", "parked", "retried", "restored"}) =>
        \A i, j \in DOMAIN phone : i < j /\ Later(i, j) => Repeats(j)

(* Answered means that every part is on the phone, and that whoever wrote it had read this message. *)
AnsweredIsOnPhone ==
    \A i \in Is(db, "answered") : \A n \in 1..Parts :
        \E k \in DOMAIN phone :
            /\ phone[k].turn = db.rows[i].turn /\ phone[k].part = n
            /\ MessageOf(db.rows[i].key) \in phone[k].covers

(* A row of a closed turn waits for nothing, and a row in a turn has one that is open. *)
RowsFollowTurns ==
    \A i \in DOMAIN db.rows :
        /\ db.rows[i].state = "in_turn" => db.turns[db.rows[i].turn].state = "open"
        /\ db.rows[i].state = "parked" => db.turns[db.rows[i].turn].state = "parked"

(* A part is claimed at most twice where it may have left, and a prepared one can be claimed. *)
ClaimsAreCounted ==
    \A k \in AllParts : LET part == Part(k[1], k[2]) IN part.risky <= 2 /\ (part.state = "prepared" => part.risky < 2)

(* Nobody forgets a part: where the turn is closed, it was sent, or a person sees it. *)
ClosedIsSettled ==
    lives = 0 => \A k \in AllParts :
        db.turns[k[1]].state = "closed" => Part(k[1], k[2]).state \in {"sent", "left_to_person"}

(***************************************************************************)
(* What no step may do; a restored database is another one                 *)
(***************************************************************************)
Restored == lives' # lives

SentStays == [][~Restored => \A k \in AllParts : Part(k[1], k[2]).state = "sent" => Part(k[1], k[2])'.state = "sent"]_vars

(* What was shown to a person is never claimed later; it may only turn out to have arrived. *)
LeftStays ==
    [][~Restored => \A k \in AllParts :
        Part(k[1], k[2]).state = "left_to_person" => Part(k[1], k[2])'.state \in {"left_to_person", "sent"}]_vars

(* A closed turn stays closed, with its rows, and gets no parts. *)
ClosedStays ==
    [][~Restored => \A t \in Keys : db.turns[t].state = "closed" =>
        /\ db'.turns[t].state = "closed" /\ Len(db'.turns[t].parts) = Len(db.turns[t].parts)
        /\ \A i \in DOMAIN db.rows : db.rows[i].turn = t => db'.rows[i].state = db.rows[i].state]_vars

(* A row is never attached to a sealed or closed turn. *)
NothingIsAttachedLate ==
    [][~Restored => \A i \in DOMAIN db.rows :
        db'.rows[i].turn # db.rows[i].turn =>
            /\ db.rows[i].turn = 0
            /\ LET t == db.turns[db'.rows[i].turn] IN t.state = "none" \/ (t.state = "open" /\ ~t.sealed)]_vars

(***************************************************************************)
(* Nothing gets stuck: in the end every message that stands in PostgreSQL  *)
(* is answered, shown to a person, or parked where a person finds it.      *)
(***************************************************************************)
Settled == OpenTurns(db) = {} /\ \A i \in DOMAIN db.rows : db.rows[i].state \notin Open
EveryMessageIsSettled == <>[]Settled
=============================================================================
