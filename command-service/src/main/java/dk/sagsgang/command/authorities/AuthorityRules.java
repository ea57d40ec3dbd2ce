package dk.sagsgang.command.authorities;

import dk.sagsgang.command.rules.Limits;
import dk.sagsgang.command.rules.Reason;
import dk.sagsgang.command.rules.Rejected;
import dk.sagsgang.events.authorities.AuthorityEvent;
import dk.sagsgang.events.authorities.AuthorityRegistered;
import dk.sagsgang.events.authorities.ImportReviewSet;
import java.util.List;

/** Decides what becomes of a command to one authority: its events, or a {@link Rejected} with the rule that it breaks. */
public final class AuthorityRules {

    private AuthorityRules() {}

    public static List<AuthorityEvent> decide(AuthorityCommand command, AuthorityState state) {
        Limits.check(command);
        return List.of(
                switch (command) {
                    case RegisterAuthority it -> register(it, state);
                    case SetImportReview it -> set(it, state);
                });
    }

    private static AuthorityEvent register(RegisterAuthority it, AuthorityState state) {
        if (state.registered()) {
            throw new Rejected(Reason.AUTHORITY_EXISTS, "There is an authority of this name already.", "authority");
        }
        return new AuthorityRegistered(it.authority(), it.name(), it.kind());
    }

    private static AuthorityEvent set(SetImportReview it, AuthorityState state) {
        if (!state.registered()) {
            throw new Rejected(Reason.AUTHORITY_UNKNOWN, "There is no authority of this name.");
        }
        if (state.review() == it.review()) {
            throw new Rejected(Reason.NOTHING_CHANGED, "That is how it is already.", "review");
        }
        return new ImportReviewSet(it.review());
    }
}
