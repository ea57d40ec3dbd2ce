package dk.sagsgang.command.rules;

/**
 * The reason codes with which commands are refused; they are part of the contract and never change their meaning. What
 * kind of refusal each one is decides the HTTP status at the door, and nothing else.
 */
public enum Reason {
    AUTHORITY_UNKNOWN(Kind.UNKNOWN),
    AUTHORITY_EXISTS(Kind.TAKEN),
    COMMITTEE_UNKNOWN(Kind.UNKNOWN),
    COMMITTEE_EXISTS(Kind.TAKEN),
    COMMITTEE_DISSOLVED(Kind.RULE),
    COMMITTEE_HAS_LATER_MEETINGS(Kind.RULE),
    MEETING_UNKNOWN(Kind.UNKNOWN),
    MEETING_EXISTS(Kind.TAKEN),
    MEETING_CANCELLED(Kind.RULE),
    MEETING_NOT_HELD(Kind.RULE),
    MEETING_ALREADY_HELD(Kind.RULE),
    MEETING_ADJOURNED(Kind.RULE),
    MEETING_IN_THE_FUTURE(Kind.RULE),
    AGENDA_ALREADY_PUBLISHED(Kind.RULE),
    MINUTES_PUBLISHED(Kind.RULE),
    MINUTES_NOT_PUBLISHED(Kind.RULE),
    MINUTES_ALREADY_SIGNED(Kind.RULE),
    SIGNATORIES_EMPTY(Kind.RULE),
    PLACE_TAKEN(Kind.TAKEN),
    CASE_UNKNOWN(Kind.UNKNOWN),
    CASE_EXISTS(Kind.TAKEN),
    CASE_CLOSED(Kind.RULE),
    CASE_NOT_CLOSED(Kind.RULE),
    NOT_ON_AGENDA(Kind.RULE),
    ALREADY_ON_AGENDA(Kind.RULE),
    NOTHING_CHANGED(Kind.RULE),
    BRIEF_EMPTY(Kind.RULE),
    RECOMMENDATION_EMPTY(Kind.RULE),
    RECOMMENDATION_UNKNOWN(Kind.RULE),
    RECOMMENDATION_WITHDRAWN(Kind.RULE),
    POINT_NOT_RECOMMENDED(Kind.RULE),
    POINT_ANSWERED_TWICE(Kind.RULE),
    ALREADY_DECIDED(Kind.TAKEN),
    NOT_DECIDED(Kind.RULE),
    MEMBER_NOT_PRESENT(Kind.RULE),
    MEMBER_NAMED_TWICE(Kind.RULE),
    REFERRED_TO_NOBODY(Kind.RULE),
    DISSENT_TOO_LATE(Kind.RULE),
    HALT_NOT_ALLOWED(Kind.RULE),
    ALREADY_HALTED(Kind.RULE),
    AGREEMENT_UNKNOWN(Kind.RULE),
    AGREEMENT_EXISTS(Kind.TAKEN),
    AGREEMENT_INCOMPLETE(Kind.RULE),
    AGREEMENT_TERMINATED(Kind.RULE),
    AGREEMENT_EXPIRED(Kind.RULE),
    AGREEMENT_IN_OPERATION(Kind.RULE),
    EXPIRY_BEFORE_START(Kind.RULE),
    EXPIRY_NOT_LATER(Kind.RULE),
    EXPIRY_UNKNOWN(Kind.RULE),
    NOTICE_TOO_SHORT(Kind.RULE),
    AMOUNT_NOT_POSITIVE(Kind.RULE),
    YEAR_OUT_OF_RANGE(Kind.RULE),
    DATE_OUT_OF_ORDER(Kind.RULE),
    FOLLOW_UP_UNKNOWN(Kind.RULE),
    FOLLOW_UP_COMPLETED(Kind.RULE),
    ALREADY_WITH_COMMITTEE(Kind.RULE),
    ALREADY_RESTRICTED(Kind.RULE),
    NOT_RESTRICTED(Kind.RULE),
    FACT_UNKNOWN(Kind.RULE),
    FACT_ANNULLED(Kind.RULE),
    FACT_STILL_NEEDED(Kind.RULE),
    FINDING_DISMISSED(Kind.RULE),
    DOCUMENT_UNKNOWN(Kind.RULE),
    NAME_MISSING(Kind.RULE),
    TEXT_TOO_LONG(Kind.RULE),
    IMPORT_APPLIED(Kind.TAKEN),
    IMPORT_UNKNOWN(Kind.UNKNOWN),
    IMPORT_UNDONE(Kind.RULE),
    IMPORT_WAITING(Kind.TAKEN),
    IMPORT_TEXT_UNKNOWN(Kind.UNKNOWN),
    FACT_SETTLED(Kind.RULE),
    FACT_STANDS(Kind.RULE),
    FACT_MALFORMED(Kind.RULE);

    /** What kind of refusal it is. */
    public enum Kind {
        /** What the command is about does not exist. */
        UNKNOWN,
        /** What the command would make exists already. */
        TAKEN,
        /** The command breaks a rule of the domain. */
        RULE
    }

    private final Kind kind;

    Reason(Kind kind) {
        this.kind = kind;
    }

    public Kind kind() {
        return kind;
    }
}
