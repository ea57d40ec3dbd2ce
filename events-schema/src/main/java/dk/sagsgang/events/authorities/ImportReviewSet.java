package dk.sagsgang.events.authorities;

/** From here on these facts of an import wait for review; before the first such event the doubtful ones do. */
public record ImportReviewSet(ImportReview review) implements AuthorityEvent {}
