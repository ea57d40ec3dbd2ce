package dk.sagsgang.query.screens.actions;

/** Where on record the options of a choice come from. */
enum From {
    ITEMS,
    UNDECIDED_ITEMS,
    ITEMS_TO_DECIDE,
    DECIDED_ITEMS,
    ITEMS_TO_HALT,
    STANDING_RECOMMENDATIONS,
    MEETINGS,
    COMMITTEES,
    AGREEMENTS,
    RUNNING_AGREEMENTS,
    TRIALS,
    OPEN_FOLLOW_UPS,
    FACTS,
    OPEN_FINDINGS,
    WHAT_CAN_BE_RESTRICTED,
    WHAT_IS_RESTRICTED
}
